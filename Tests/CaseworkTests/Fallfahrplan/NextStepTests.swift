import Casework
import Kernel
import Law
import Testing

@Suite("Next step, its day, and whose turn it is")
struct NextStepTests {
  private func step(_ akte: Akte) throws -> NextStep? { NextStep.of(akte.state, law: try Recht.law.get()) }
  private func steps(_ akte: Akte) throws -> [NextStep] { NextStep.all(akte.state, law: try Recht.law.get()) }

  private func expect(
    _ akte: Akte, _ kind: NextStep.Kind, _ due: Day, _ party: Partei, since: Day,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let step = try step(akte)
    #expect(step?.kind == kind, sourceLocation: sourceLocation)
    #expect(step?.due == due, sourceLocation: sourceLocation)
    #expect(step?.party == party, sourceLocation: sourceLocation)
    #expect(step?.since == since, sourceLocation: sourceLocation)
  }

  @Test("After Fallzugang of 8 January the house orders the Profiling, within six weeks")
  func order() throws {
    try expect(.zugang(), .profilingBeauftragen, "2007-02-19", .haus, since: "2007-01-08")
  }

  @Test("A Profiling ordered from a provider waits for the provider, up to the agreed day")
  func result() throws {
    try expect(.beauftragt(), .profilingErgebnis, "2007-02-09", .traeger, since: "2007-01-10")
  }

  @Test("A Profiling ordered in-house waits for the house; no later day than the six weeks is agreed")
  func resultInHouse() throws {
    let akte = try Akte.zugang().then(OrderProfiling(traeger: nil, am: "2007-01-10", bis: "2007-03-30"))
    try expect(akte, .profilingErgebnis, "2007-02-19", .haus, since: "2007-01-10")
  }

  @Test("An order taken back leaves the house to order again")
  func takenBack() throws {
    let akte = try Akte.beauftragt().then(TakeBackProfiling(am: "2007-01-20", grund: "Kein Platz"))
    try expect(akte, .profilingBeauftragen, "2007-02-19", .haus, since: "2007-01-08")
  }

  @Test("A further Profiling waits beside the process, up to its agreed day")
  func furtherProfiling() throws {
    let akte = try Akte.vereinbarung().then(OrderProfiling(traeger: 7, am: "2007-02-27", bis: "2007-03-10"))
    try expect(akte, .profilingErgebnis, "2007-03-10", .traeger, since: "2007-02-27")
    #expect(try steps(akte).contains { $0.kind == .vereinbarungFortschreiben })
  }

  @Test("Strategy, plan and agreement follow within eight weeks of Fallzugang")
  func process() throws {
    try expect(.profiling(), .strategieFestlegen, "2007-03-05", .haus, since: "2007-02-07")
    try expect(.strategie(), .planErstellen, "2007-03-05", .haus, since: "2007-02-12")
    try expect(.plan(), .vereinbarungAnbieten, "2007-03-05", .haus, since: "2007-02-19")
  }

  @Test("A plan made after its day does not ask for an agreement before it")
  func latePlan() throws {
    let akte = try Akte.strategie().then(WritePlan(plan: .probe, am: "2007-04-20"))
    try expect(akte, .vereinbarungAnbieten, "2007-04-20", .haus, since: "2007-04-20")
  }

  @Test("An offered agreement waits two weeks for the client")
  func offer() throws {
    let akte = try Akte.plan().then(OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19")))
    try expect(akte, .vereinbarungRuecklauf, "2007-03-06", .klient, since: "2007-02-20")
  }

  @Test("After the agreement the next talk is due by the rhythm of strategy B, then the agreement's last day")
  func agreement() throws {
    let akte = try Akte.vereinbarung()
    try expect(akte, .gespraech, "2007-03-26", .haus, since: "2007-01-08")
    #expect(
      try steps(akte).map { "\($0.kind.rawValue) \($0.due) \($0.party.rawValue)" } == [
        "vereinbarung_fortschreiben 2007-08-25 haus", "gespraech 2007-03-26 haus",
        "schritt_nachhalten 2007-12-14 klient",
      ])
  }

  @Test("An agreement without term is reviewed after six months")
  func review() throws {
    var akte = try Akte.plan()
    akte.today = "2024-12-31"
    let steps = try steps(akte.then(ConcludeVereinbarung(.probe(am: "2024-01-15", bis: nil))))
    #expect(steps.first?.kind == .vereinbarungFortschreiben)
    #expect(steps.first?.due == "2024-07-15")
  }

  @Test(
    "Each strategy has its rhythm of talks, from the last one on",
    arguments: [
      (.a, "2007-06-29"), (.b, "2007-06-29"), (.c, "2007-07-27"), (.d, "2007-07-27"), (.e, "2007-09-03"),
    ] as [(StrategieLetter, Day)])
  func rhythm(_ letter: StrategieLetter, _ due: Day) throws {
    // 1 June 2007 was a Friday; 1 September a Saturday.
    let akte = try Akte.profiling().then(ChooseStrategie(strategie: letter, am: "2007-02-12", begruendung: ""))
      .then(WritePlan(plan: .probe, am: "2007-02-19"))
      .then(ConcludeVereinbarung(.probe(am: "2007-05-21", bis: "2007-11-20")))
      .then(RecordGespraech(am: "2007-06-01", notiz: "", naechstes: nil))
    try expect(akte, .gespraech, due, .haus, since: "2007-06-01")
  }

  @Test("An agreed day of the next talk goes before the rhythm")
  func agreedTalk() throws {
    let akte = try Akte.vereinbarung().then(RecordGespraech(am: "2007-03-01", notiz: "", naechstes: "2007-05-02"))
    try expect(akte, .gespraech, "2007-05-02", .haus, since: "2007-03-01")
  }

  @Test("A measure waits for its provider's report, four weeks after the planned end, until it is reported")
  func measure() throws {
    let akte = try Akte.vereinbarung().then(.agh("2007-03-05", bis: "2007-08-31"))
    let report = try steps(akte).first { $0.kind == .teilnahmeErgebnis }
    #expect(report?.due == "2007-09-28")
    #expect(report?.party == .traeger)
    #expect(report?.nr == 1)
    let reported = try akte.then(EndTeilnahme(nr: 1, ende: "2007-08-31", ergebnis: .fortschritt, statusDanach: nil))
    #expect(try !steps(reported).contains { $0.kind == .teilnahmeErgebnis })
  }

  @Test("A step of the plan is followed up on its day, and whose it is has to act, until something is recorded")
  func planStep() throws {
    let akte = try Akte.vereinbarung()
    let step = try steps(akte).first { $0.kind == .schrittNachhalten }
    #expect(step?.due == "2007-12-14" && step?.party == .klient && step?.nr == 1 && step?.since == "2007-02-19")
    let done = try akte.then(RecordSchritt(schritt: 1, am: "2007-03-01", stand: .erledigt, grund: ""))
    #expect(try !steps(done).contains { $0.kind == .schrittNachhalten })
  }

  @Test("Before there is an agreement a step is not asked for earlier than the agreement itself")
  func planStepWaits() throws {
    let early = PlanContent.einSchritt(.init(was: "Sofort", wer: .haus, bis: "2007-02-20"))
    let akte = try Akte.strategie().then(WritePlan(plan: early, am: "2007-02-19"))
    try expect(akte, .vereinbarungAnbieten, "2007-03-05", .haus, since: "2007-02-19")
    #expect(try steps(akte).contains { $0.kind == .schrittNachhalten && $0.due == "2007-03-05" })
  }

  @Test("A participation that carries out a step reports for it")
  func linkedStep() throws {
    let akte = try Akte.vereinbarung().then(.agh()).then(LinkSchritt(schritt: 1, teilnahme: 1))
    #expect(try !steps(akte).contains { $0.kind == .schrittNachhalten })
  }

  @Test("A promise of work waits for the employer; what is due first is the next step")
  func promise() throws {
    let akte = try Akte.vereinbarung().then(AnnounceIntegration(arbeitgeber: "Spedition", beginn: "2007-03-12"))
    try expect(akte, .integrationBestaetigen, "2007-03-12", .unternehmen, since: "2007-01-08")
    #expect(try step(akte.then(.job(beginnt: "2007-03-12")))?.kind == .gespraech)
  }

  @Test("A case that is closed or has not come in waits for nothing")
  func nothing() throws {
    #expect(try steps(.abgeschlossen()).isEmpty)
    #expect(try steps(Akte()).isEmpty)
  }
}

extension Command where Self == RecordIntegration {
  fileprivate static func job(beginnt day: Day) -> Self { .job(.sozialversicherungspflichtig, day) }
}
