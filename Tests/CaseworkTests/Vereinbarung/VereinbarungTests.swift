import Casework
import Kernel
import Law
import Testing

@Suite("Vereinbarung")
struct VereinbarungTests {
  @Test("Given a plan, when an agreement is offered, then the client's answer is awaited")
  func offered() throws {
    let akte = try Akte.plan().then(OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19")))
    #expect(akte.types.last == "vereinbarung.angeboten.v2")
    #expect(akte.state.vereinbarung.offered == "2007-02-20")
    #expect(akte.state.vereinbarung.current == nil)
  }

  @Test("Given an offer, when the agreement is concluded, then it holds and nothing is awaited")
  func concluded() throws {
    let akte = try Akte.plan().then(OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19")))
      .then(ConcludeVereinbarung(.probe(am: "2007-02-26", bis: "2007-08-25")))
    #expect(akte.types.last == "vereinbarung.geschlossen.v2")
    #expect(akte.state.vereinbarung.offered == nil)
    #expect(akte.state.vereinbarung.current?.bis == "2007-08-25")
    #expect(akte.state.vereinbarung.firstDay == "2007-02-26")
    #expect(akte.facts(.meilenstein).contains("6 2007-02-26–2007-02-27"))
  }

  @Test("Given an offer that nobody answered, when a new one is made on a later day, then that one waits")
  func offeredAgain() throws {
    let akte = try Akte.plan().then(OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19")))
      .then(OfferVereinbarung(.probe(am: "2007-03-20", bis: "2007-09-19")))
    #expect(akte.state.vereinbarung.offered == "2007-03-20")
  }

  @Test("Given a running agreement, when a new one is concluded, then the old one ends on that day")
  func carriedOn() throws {
    var akte = try Akte.vereinbarung()
    let recorded = try akte.record(ConcludeVereinbarung(.probe(am: "2007-08-20", bis: "2008-02-19")))
    #expect(recorded == ["vereinbarung.beendet.v2", "vereinbarung.geschlossen.v2"])
    #expect(akte.state.vereinbarung.current?.am == "2007-08-20")
    #expect(akte.state.vereinbarung.firstDay == "2007-02-26")
  }

  @Test("Given an agreement that has run out, when a new one is concluded, then nothing has to end")
  func afterEnd() throws {
    var akte = try Akte.vereinbarung()
    #expect(
      try akte.record(ConcludeVereinbarung(.probe(am: "2007-08-26", bis: "2008-02-25"))) == [
        "vereinbarung.geschlossen.v2"
      ])
  }

  @Test(
    "The longest term of six months ends on the day before the day number of its beginning (§ 188 Abs. 2 and 3 BGB)",
    arguments: [
      ("2007-02-26", "2007-08-25"), ("2007-08-31", "2008-02-29"), ("2007-03-01", "2007-08-31"),
      ("2007-08-30", "2008-02-29"),
    ] as [(Day, Day)])
  func longestTerm(_ start: Day, _ last: Day) throws {
    let akte = try Akte.plan()
    #expect(try akte.then(ConcludeVereinbarung(.probe(am: start, bis: last))).state.vereinbarung.current?.bis == last)
    let tooLong = try rejection { _ = try akte.then(ConcludeVereinbarung(.probe(am: start, bis: last + 1))) }
    #expect(tooLong?.code == "vereinbarung.zu_lang")
    #expect(tooLong?.details == ["monate": "6", "spaetestens": last.german])
    #expect(tooLong?.section?.contains("§ 15 SGB II") == true)
  }

  @Test("The agreement of 2007 has a term, the Kooperationsplan of 2024 has none: the day of the agreement decides")
  func termByDate() throws {
    var akte = try Akte.plan()
    akte.today = "2024-12-31"
    let last = try akte.then(ConcludeVereinbarung(.probe(am: "2023-06-30", bis: "2023-12-29")))
    #expect(last.state.vereinbarung.current?.bis == "2023-12-29")
    let first = try akte.then(ConcludeVereinbarung(.probe(am: "2023-07-01", bis: nil)))
    #expect(first.state.vereinbarung.current?.am == "2023-07-01")
    #expect(first.state.vereinbarung.current?.bis == nil)
  }

  @Test("Given an agreement without term, when it is renewed, then the old one ends on that day")
  func renewedWithoutTerm() throws {
    var akte = try Akte.plan()
    akte.today = "2024-12-31"
    try akte.record(ConcludeVereinbarung(.probe(am: "2024-01-15", bis: nil)))
    let recorded = try akte.record(ConcludeVereinbarung(.probe(am: "2024-07-15", bis: nil)))
    #expect(recorded == ["vereinbarung.beendet.v2", "vereinbarung.geschlossen.v2"])
  }
}

extension Ablehnung {
  private static func conclude(
    _ day: Day, bis end: Day?, klient: [String] = ["Bewerben"], haus: [String] = ["Kosten"]
  ) -> ConcludeVereinbarung { ConcludeVereinbarung(.probe(am: day, bis: end, klient: klient, haus: haus)) }

  private static func kooperationsplan() throws -> Akte {
    var akte = try Akte.plan()
    akte.today = "2024-12-31"
    return akte
  }

  static let vereinbarung: [Ablehnung] = [
    Ablehnung(
      "vereinbarung.ohne_plan", "no agreement without a plan", given: try .strategie(),
      when: conclude("2007-02-26", bis: "2007-08-25")),
    Ablehnung(
      "vereinbarung.vor_plan", field: "am", "no agreement before the plan", given: try .plan(),
      when: conclude("2007-02-18", bis: "2007-08-17")),
    Ablehnung(
      "vereinbarung.ohne_pflichten", field: "klient", "the client promises something", given: try .plan(),
      when: conclude("2007-02-26", bis: "2007-08-25", klient: [])),
    Ablehnung(
      "vereinbarung.ohne_leistungen", field: "haus", "the job centre promises something", given: try .plan(),
      when: conclude("2007-02-26", bis: "2007-08-25", haus: [])),
    Ablehnung(
      "vereinbarung.ende_fehlt", field: "bis", "in 2007 an agreement has an end", given: try .plan(),
      when: conclude("2007-02-26", bis: nil)),
    Ablehnung(
      "datum.ende_vor_beginn", field: "bis", "no agreement ends before it begins", given: try .plan(),
      when: conclude("2007-02-26", bis: "2007-02-25")),
    Ablehnung(
      "vereinbarung.zu_lang", field: "bis", "six months and a day are too long", given: try .plan(),
      when: conclude("2007-02-26", bis: "2007-08-26")),
    Ablehnung(
      "vereinbarung.zu_lang", field: "bis", "an offer is held to the same term", given: try .plan(),
      when: OfferVereinbarung(.probe(am: "2007-02-26", bis: "2007-08-26"))),
    Ablehnung(
      "vereinbarung.ohne_laufzeit", field: "bis", "a Kooperationsplan has no term", given: try kooperationsplan(),
      when: conclude("2023-07-01", bis: "2023-12-31")),
    Ablehnung(
      "vereinbarung.schon_angeboten", field: "am", "one offer a day",
      given: try .plan().then(OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19"))),
      when: OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19"))),
    Ablehnung(
      "vereinbarung.ueberschneidung", field: "am", "no agreement before the latest one",
      given: try .vereinbarung(), when: conclude("2007-02-25", bis: "2007-08-24")),
    Ablehnung(
      "vereinbarung.unbekannt", "only what there is can end", given: try .vereinbarung(),
      when: EndVereinbarung(nr: 99, letzterTag: "2007-03-01", grund: "Umzug")),
    Ablehnung(
      "vereinbarung.gilt_nicht_mehr", "an offer cannot be signed",
      given: try .plan().then(OfferVereinbarung(.probe(am: "2007-02-20", bis: "2007-08-19"))),
      when: SignVereinbarung(nr: 6, am: "2007-02-21")),
    Ablehnung(
      "vereinbarung.gilt_nicht", field: "ende", "it ends on a day on which it holds", given: try .vereinbarung(),
      when: EndVereinbarung(nr: 6, letzterTag: "2007-08-26", grund: "Umzug")),
    Ablehnung(
      "grund.fehlt", field: "grund", "nothing ends early without a reason", given: try .vereinbarung(),
      when: EndVereinbarung(nr: 6, letzterTag: "2007-03-01", grund: "")),
    Ablehnung(
      "vereinbarung.vor_beginn", field: "am", "nobody signs before it begins", given: try .vereinbarung(),
      when: SignVereinbarung(nr: 6, am: "2007-02-25")),
    Ablehnung(
      "vereinbarung.schon_unterschrieben", "it is signed once",
      given: try .vereinbarung().then(SignVereinbarung(nr: 6, am: "2007-02-26")),
      when: SignVereinbarung(nr: 6, am: "2007-02-27")),
    Ablehnung(
      "vereinbarung.schon_uebergeben", "it is handed over once",
      given: try .vereinbarung().then(HandOverVereinbarung(nr: 6, am: "2007-02-26", weg: .post)),
      when: HandOverVereinbarung(nr: 6, am: "2007-02-27", weg: .post)),
    Ablehnung(
      "vereinbarung.ohne_unterschrift", "a Kooperationsplan is not signed",
      given: try kooperationsplan().then(conclude("2024-01-15", bis: nil)),
      when: SignVereinbarung(nr: 6, am: "2024-01-16")),
    Ablehnung(
      "vereinbarung.kein_verwaltungsakt", field: "am", "no administrative act in the place of a Kooperationsplan",
      given: try kooperationsplan(),
      when: ReplaceVereinbarung(.probe(am: "2024-01-15", bis: nil), grund: "Keine Einigung")),
    Ablehnung(
      "verpflichtung.nicht_moeglich", field: "am", "in 2007 nobody is obliged by § 15a", given: try .vereinbarung(),
      when: oblige("2007-03-01")),
    Ablehnung(
      "verpflichtung.ohne_anlass", field: "anlass", "without a missed talk none is the reason", given: try spaeter(),
      when: oblige("2026-09-01", .gespraechVersaeumt)),
    Ablehnung(
      "verpflichtung.ohne_anlass", field: "anlass", "an important reason is no reason to oblige",
      given: try spaeter().then(versaeumt("2026-08-20", mitGrund: true)),
      when: oblige("2026-09-01", .gespraechVersaeumt)),
    Ablehnung(
      "verpflichtung.ohne_anlass", field: "anlass", "a talk that took place since is the end of that reason",
      given: try spaeter().then(versaeumt("2024-08-20"))
        .then(RecordGespraech(am: "2026-08-25", notiz: "", naechstes: nil)),
      when: oblige("2026-09-01", .gespraechVersaeumt)),
    Ablehnung(
      "verpflichtung.ohne_anlass", field: "anlass", "a talk missed later is no reason yet",
      given: try spaeter().then(versaeumt("2026-09-02")), when: oblige("2026-09-01", .gespraechVersaeumt)),
    Ablehnung(
      "verpflichtung.ohne_anlass", field: "anlass", "nobody is late with steps that are not due",
      given: try mitPlan(bis: "2026-09-01"), when: oblige("2026-09-01", .schritteNichtErfuellt)),
    Ablehnung(
      "verpflichtung.ohne_anlass", field: "anlass", "steps bind nobody without an agreement in force",
      given: try mitPlan(bis: "2026-08-15").then(EndVereinbarung(nr: 6, letzterTag: "2026-08-31", grund: "Streit")),
      when: oblige("2026-09-01", .schritteNichtErfuellt)),
    Ablehnung(
      "verpflichtung.ohne_anlass", field: "anlass", "a step of the job centre obliges nobody else",
      given: try mitPlan(wer: .haus, bis: "2026-08-15"), when: oblige("2026-09-01", .schritteNichtErfuellt)),
    Ablehnung(
      "verpflichtung.ohne_bemuehungen", field: "bemuehungen", "the act names efforts", given: try spaeter(),
      when: oblige("2026-09-01", efforts: [])),
    Ablehnung(
      "verpflichtung.ohne_haeufigkeit", field: "haeufigkeit", "the act names how often", given: try spaeter(),
      when: oblige("2026-09-01", often: "")),
    Ablehnung(
      "verpflichtung.ohne_nachweis", field: "nachweis", "the act names the form of the proof", given: try spaeter(),
      when: oblige("2026-09-01", proof: "")),
    Ablehnung(
      "verpflichtung.frist", field: "nachweis_bis", "the proof is due later", given: try spaeter(),
      when: oblige("2026-09-01", until: "2026-09-01")),
    Ablehnung(
      "verpflichtung.laeuft", field: "am", "one obligation at a time",
      given: try spaeter().then(oblige("2026-09-01")), when: oblige("2026-09-15")),
    Ablehnung(
      "schlichtung.nicht_moeglich", field: "am", "no Schlichtung in 2007", given: try .plan(),
      when: BeginSchlichtung(am: "2007-03-01", grund: "Ziel")),
    Ablehnung(
      "schlichtung.laeuft", field: "am", "one Schlichtung at a time",
      given: try kooperationsplan().then(BeginSchlichtung(am: "2024-01-15", grund: "Ziel")),
      when: BeginSchlichtung(am: "2024-02-12", grund: "Ziel")),
    Ablehnung(
      "schlichtung.keine", "no end without a beginning", given: try kooperationsplan(),
      when: EndSchlichtung(am: "2024-02-01", ergebnis: .einigung)),
    Ablehnung(
      "schlichtung.tag", field: "am", "it ends by itself after four weeks",
      given: try kooperationsplan().then(BeginSchlichtung(am: "2024-01-15", grund: "Ziel")),
      when: EndSchlichtung(am: "2024-02-13", ergebnis: .einigung)),
  ]

  private static func spaeter() throws -> Akte {
    var akte = try Akte.plan()
    akte.today = "2026-12-31"
    return akte
  }

  /// 6: in force since 3 August 2026, with a plan of one step.
  private static func mitPlan(wer: Partei = .klient, bis: Day) throws -> Akte {
    var akte = try Akte.strategie()
    akte.today = "2026-12-31"
    return try akte.then(.plan(wer: wer, bis: bis)).then(conclude("2026-08-03", bis: nil))
  }

  private static func versaeumt(_ day: Day, mitGrund: Bool = false) -> RecordGespraech {
    RecordGespraech(am: day, notiz: "", naechstes: nil, versaeumtMitGrund: mitGrund)
  }

  private static func oblige(
    _ day: Day, _ anlass: Verpflichtungsanlass = .keinPlan, efforts: [String] = ["Bewerben"],
    often: String = "fünf im Monat", proof: String = "Liste", until: Day = "2026-10-01"
  ) -> ObligeClient {
    ObligeClient(
      am: day, anlass: anlass, grund: "Plan abgelehnt",
      auflage: Auflage(bemuehungen: efforts, haeufigkeit: often, nachweis: proof, bis: until))
  }
}
