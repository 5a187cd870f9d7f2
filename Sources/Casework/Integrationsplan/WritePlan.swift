public import Kernel
import Law

/// Makes the plan, or a new version of it.
public struct WritePlan: Command {
  public typealias State = CaseFile
  /// Steps that go on carry their numbers, new ones have none.
  public let plan: PlanContent
  public let am: Day

  public init(plan: PlanContent, am: Day) {
    self.plan = plan
    self.am = am
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    guard let strategie = file.strategie.run.steps.first?.from else { throw Rejection("plan.ohne_strategie") }
    guard am >= strategie else {
      throw Rejection("plan.vor_strategie", field: "am", details: ["strategie": strategie.german])
    }
    guard !plan.ziele.isEmpty else { throw Rejection("plan.ohne_ziel", field: "ziel_1") }
    for (index, ziel) in plan.ziele.enumerated() { try check(ziel, "ziel_\(index + 1)") }
    try checkNumbers(file.integrationsplan)
    let numbered = plan.numbered(from: file.integrationsplan.nextID)
    guard file.integrationsplan.current != nil else { return [IntegrationsplanErstelltV2(am: am, plan: numbered)] }
    return [IntegrationsplanFortgeschriebenV2(am: am, plan: numbered)]
  }

  private func check(_ ziel: PlanContent.Ziel, _ field: String) throws(Rejection) {
    guard !ziel.schritte.isEmpty else {
      throw Rejection("plan.ziel_ohne_schritt", field: field, details: ["ziel": ziel.ziel])
    }
    guard ziel.dient != nil else {
      throw Rejection("plan.ohne_zielsystem", field: field + "_dient", details: ["ziel": ziel.ziel])
    }
    for (index, schritt) in ziel.schritte.enumerated() {
      guard let ab = schritt.ab, ab > schritt.bis else { continue }
      throw Rejection("plan.schritt_ende_vor_beginn", field: "\(field)_schritt_\(index + 1)_bis")
    }
  }

  /// A number names a step of the plan as it stands, once.
  private func checkNumbers(_ state: IntegrationsplanState) throws(Rejection) {
    let given = plan.schritte.compactMap(\.id)
    guard Set(given).count == given.count, given.allSatisfy({ state.schritt($0) != nil }) else {
      throw Rejection("plan.schritt_unbekannt")
    }
  }
}
