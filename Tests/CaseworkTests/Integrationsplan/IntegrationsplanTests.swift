import Casework
import Kernel
import Law
import Testing

@Suite("Integrationsplan")
struct IntegrationsplanTests {
  @Test("Given a strategy, when a plan is written, then it is the first version")
  func written() throws {
    let akte = try Akte.plan()
    #expect(akte.types.last == "integrationsplan.erstellt.v2")
    #expect(akte.state.integrationsplan.current?.ziele.map(\.ziel) == ["Arbeit"])
    #expect(akte.state.integrationsplan.current?.schritte.map(\.id) == [1])
    #expect(akte.state.integrationsplan.versions == 1)
    #expect(akte.state.integrationsplan.firstDay == "2007-02-19")
    #expect(akte.facts(.meilenstein).contains("5 2007-02-19–2007-02-20"))
  }

  @Test("Given a plan, when it is written again, then it is carried on and the first day stays")
  func carriedOn() throws {
    let more = PlanContent(ziele: [
      .init(ziel: "Ausbildung", dient: .integration, schritte: [.init(was: "Lernen", wer: .klient, bis: "2007-12-14")])
    ])
    let akte = try Akte.plan().then(WritePlan(plan: more, am: "2007-08-20"))
    #expect(akte.types.last == "integrationsplan.fortgeschrieben.v2")
    #expect(akte.state.integrationsplan.current?.ziele.map(\.ziel) == ["Ausbildung"])
    #expect(akte.state.integrationsplan.current?.schritte.map(\.id) == [2], "a new step has a new number")
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

extension PlanContent {
  /// A plan of one goal with one step.
  static func einSchritt(_ schritt: Schritt) -> PlanContent {
    PlanContent(ziele: [.init(ziel: "Arbeit", dient: .integration, schritte: [schritt])])
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
    Ablehnung(
      "plan.ohne_zielsystem", field: "ziel_1_dient", "a goal serves a goal of the house", given: try .strategie(),
      when: WritePlan(
        plan: PlanContent(ziele: [.init(ziel: "Arbeit", schritte: PlanContent.probe.schritte)]), am: "2007-02-19")),
    Ablehnung(
      "plan.schritt_ende_vor_beginn", field: "ziel_1_schritt_1_bis", "no step ends before it begins",
      given: try .strategie(),
      when: WritePlan(
        plan: .einSchritt(.init(was: "Kurs", wer: .haus, ab: "2007-04-02", bis: "2007-04-01")), am: "2007-02-19")),
    Ablehnung(
      "plan.schritt_unbekannt", "a number that the plan does not have is none", given: try .plan(),
      when: WritePlan(plan: .einSchritt(.init(id: 9, was: "Kurs", wer: .haus, bis: "2007-04-01")), am: "2007-02-20")),
    Ablehnung(
      "plan.schritt_unbekannt", field: "schritt", "a measure carries out a step of the plan", given: try .zugang(),
      when: BeginTeilnahme(
        instrument: "agh_mae", bezeichnung: "", traeger: nil, beginn: "2007-03-05", ende: "2007-08-31",
        statusAendern: false, schritt: 1)),
    Ablehnung(
      "plan.schritt_vor_plan", field: "am", "nothing is found about a step before its plan", given: try .plan(),
      when: RecordSchritt(schritt: 1, am: "2007-02-18", stand: .erledigt, grund: "")),
    Ablehnung(
      "plan.schritt_unveraendert", field: "stand", "an open step is open already", given: try .plan(),
      when: RecordSchritt(schritt: 1, am: "2007-02-20", stand: .offen, grund: "")),
    Ablehnung(
      "grund.fehlt", field: "grund", "who did not do it says why", given: try .plan(),
      when: RecordSchritt(schritt: 1, am: "2007-02-20", stand: .nichtErledigt, grund: "")),
    Ablehnung(
      "plan.schritt_verknuepft", field: "schritt", "a step is bound to a measure once",
      given: try .plan().then(.agh()).then(LinkSchritt(schritt: 1, teilnahme: 1)),
      when: LinkSchritt(schritt: 1, teilnahme: 1)),
  ]
}
