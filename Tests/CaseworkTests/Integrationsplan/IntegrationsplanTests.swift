import Casework
import Kernel
import Testing

@Suite("Integrationsplan")
struct IntegrationsplanTests {
  @Test("Given a strategy, when a plan is written, then it is the first version")
  func written() throws {
    let akte = try Akte.plan()
    #expect(akte.types.last == "integrationsplan.erstellt.v1")
    #expect(akte.state.integrationsplan.current == .probe)
    #expect(akte.state.integrationsplan.versions == 1)
    #expect(akte.state.integrationsplan.firstDay == "2007-02-19")
    #expect(akte.facts(.meilenstein).contains("5 2007-02-19–2007-02-20"))
  }

  @Test("Given a plan, when it is written again, then it is carried on and the first day stays")
  func carriedOn() throws {
    let more = PlanContent(ziele: [.init(ziel: "Ausbildung", schritte: PlanContent.probe.ziele[0].schritte)])
    let akte = try Akte.plan().then(WritePlan(plan: more, am: "2007-08-20"))
    #expect(akte.types.last == "integrationsplan.fortgeschrieben.v1")
    #expect(akte.state.integrationsplan.current == more)
    #expect(akte.state.integrationsplan.versions == 2)
    #expect(akte.state.integrationsplan.firstDay == "2007-02-19")
    #expect(akte.state.integrationsplan.lastDay == "2007-08-20")
  }

  @Test("A plan may be written on the day of the strategy")
  func sameDay() throws {
    #expect(try Akte.strategie().then(WritePlan(plan: .probe, am: "2007-02-12")).state.integrationsplan.versions == 1)
  }

  @Test("The cost of a plan is the sum of its steps; a step without cost adds nothing")
  func cost() {
    func step(_ cents: Int64?) -> PlanContent.Schritt {
      .init(was: "Kurs", wer: .traeger, bis: "2007-05-31", kosten: cents.map { Cents(rawValue: $0) })
    }
    let plan = PlanContent(ziele: [
      .init(ziel: "Arbeit", schritte: [step(45_050), step(nil)]), .init(ziel: "Sprache", schritte: [step(10_000)]),
    ])
    #expect(plan.kosten == Cents(rawValue: 55_050))
    #expect(PlanContent.probe.kosten == .zero)
  }
}

extension Ablehnung {
  static let plan: [Ablehnung] = [
    Ablehnung(
      "plan.ohne_strategie", "no plan without a strategy", given: try .profiling(),
      when: WritePlan(plan: .probe, am: "2007-02-19")),
    Ablehnung(
      "plan.vor_strategie", field: "am", "no plan before the strategy", given: try .strategie(),
      when: WritePlan(plan: .probe, am: "2007-02-11")),
    Ablehnung(
      "plan.ohne_ziel", field: "ziel_1", "a plan has a goal", given: try .strategie(),
      when: WritePlan(plan: PlanContent(ziele: []), am: "2007-02-19")),
    Ablehnung(
      "plan.ziel_ohne_schritt", field: "ziel_2", "each goal has a step", given: try .strategie(),
      when: WritePlan(
        plan: PlanContent(ziele: PlanContent.probe.ziele + [.init(ziel: "Sprache", schritte: [])]), am: "2007-02-19")),
  ]
}
