public import Kernel
public import Law

/// The six steps of the process for one case: what is done, what comes, by when.
public struct Fallfahrplan: Sendable {
  public struct Step: Sendable, Hashable {
    public let stage: Stage
    public let due: Day?
    public let done: Day?
  }
  public enum Stage: String, Sendable, CaseIterable {
    case fallzugang
    case profiling
    case strategie
    case integrationsplan
    case vereinbarung
    case leistungssteuerung
  }
  public let steps: [Step]

  public init(_ file: CaseFile, law: Law) {
    guard let zugang = file.fallzugang?.am else {
      steps = []
      return
    }
    let plan = law.dueDay(.integrationsplan, after: zugang)
    steps = [
      Step(stage: .fallzugang, due: zugang, done: zugang),
      Step(stage: .profiling, due: law.dueDay(.profiling, after: zugang), done: file.profiling.firstResult),
      Step(stage: .strategie, due: plan, done: file.strategie.run.steps.first?.from),
      Step(stage: .integrationsplan, due: plan, done: file.integrationsplan.firstDay),
      Step(stage: .vereinbarung, due: plan, done: file.vereinbarung.firstDay),
      Step(stage: .leistungssteuerung, due: NextStep.contactDue(file, law), done: nil),
    ]
  }
}
