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
    /// What is done keeps the deadline it had; what is open follows a change that reaches running deadlines.
    func step(_ stage: Stage, _ key: FristKey, _ done: Day?) -> Step {
      let due = done == nil ? law.dueDay(open: key, after: zugang) : law.dueDay(key, after: zugang)
      return Step(stage: stage, due: due, done: done)
    }
    steps = [
      Step(stage: .fallzugang, due: zugang, done: zugang),
      step(.profiling, .profiling, file.profiling.firstResult),
      step(.strategie, .integrationsplan, file.strategie.run.steps.first?.from),
      step(.integrationsplan, .integrationsplan, file.integrationsplan.firstDay),
      step(.vereinbarung, .integrationsplan, file.vereinbarung.firstDay),
      Step(stage: .leistungssteuerung, due: NextStep.contactDue(file, law), done: nil),
    ]
  }
}
