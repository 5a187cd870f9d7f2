import Casework
import Kernel
import Law
import Testing

@Suite("What was agreed, and how it stands")
struct LeistungssteuerungTests {
  private static let plan = PlanContent(ziele: [
    .init(
      ziel: "Arbeit", dient: .integration,
      schritte: [
        .init(was: "Kurs", wer: .traeger, bis: "2007-09-30"), .init(was: "Bewerben", wer: .klient, bis: "2007-06-30"),
        .init(was: "Stellen suchen", wer: .haus, ab: "2007-03-01", bis: "2007-06-30"),
      ])
  ])
  /// The same without the first step and the last.
  private static let weniger = PlanContent(ziele: [
    .init(
      ziel: "Arbeit", dient: .integration, schritte: [.init(id: 2, was: "Bewerben", wer: .klient, bis: "2007-06-30")])
  ])
  private static func vereinbart(klient: [Zusage], haus: [Zusage]) -> ConcludeVereinbarung {
    ConcludeVereinbarung(VereinbarungContent(am: "2007-02-26", bis: "2007-08-25", klient: klient, haus: haus))
  }
  private static func gespraech(_ am: Day, _ zusage: String, _ stand: Einhaltung) -> RecordGespraech {
    RecordGespraech(am: am, notiz: "", naechstes: nil, zusagen: [Zusagenstand(zusage: zusage, stand: stand)])
  }
  private func akte() throws -> Akte { try Akte.strategie().then(WritePlan(plan: Self.plan, am: "2007-02-19")) }
  private func lagen(_ akte: Akte, on day: Day) -> [String] {
    akte.state.leistungen(on: day).map { "\($0.was): \($0.lage.rawValue)" }
  }

  @Test("What others provide is to be acquired until it begins; on the day it should be done its result is open")
  func byDay() throws {
    let akte = try akte()
    #expect(
      lagen(akte, on: "2007-02-20") == ["Kurs: zu_beschaffen", "Bewerben: laeuft", "Stellen suchen: zu_beschaffen"])
    #expect(lagen(akte, on: "2007-03-01") == ["Kurs: zu_beschaffen", "Bewerben: laeuft", "Stellen suchen: laeuft"])
    #expect(
      lagen(akte, on: "2007-07-01") == [
        "Kurs: zu_beschaffen", "Bewerben: ergebnis_offen", "Stellen suchen: ergebnis_offen",
      ])
  }

  @Test("A measure that carries out a step runs, waits for its result, and settles the step")
  func measure() throws {
    let running = try akte().then(
      BeginTeilnahme(
        instrument: "agh_mae", bezeichnung: "AGH", traeger: 7, beginn: "2007-03-05", ende: "2007-08-31",
        statusAendern: false, schritt: 1))
    #expect(lagen(running, on: "2007-03-06").first == "Kurs: laeuft")
    #expect(lagen(running, on: "2007-09-01").first == "Kurs: ergebnis_offen")
    #expect(running.state.offeneLeistungen == 3, "the measure is the step, not one more")
    let ended = try running.then(EndTeilnahme(nr: 1, ende: "2007-08-31", ergebnis: .abgebrochen, statusDanach: nil))
    #expect(lagen(ended, on: "2007-09-01").last == "Kurs: nicht_erledigt" && ended.state.offeneLeistungen == 2)
  }

  @Test("Nothing is lost: measures and promises beside the plan, and steps that the plan holds no more")
  func nothingLost() throws {
    let agreed = try akte().then(.agh()).then(
      ConcludeVereinbarung(.probe(am: "2007-02-26", bis: "2007-08-25", klient: ["Bewerben (bis 30.06.2007)"])))
    #expect(lagen(agreed, on: "2007-03-06").contains("Grünpflege: laeuft"))
    #expect(lagen(agreed, on: "2007-03-06").contains("Kosten: laeuft"))
    #expect(lagen(agreed, on: "2007-03-06").count { $0.hasPrefix("Bewerben") } == 1, "a promise that is a step")
    #expect(lagen(agreed, on: "2007-09-01").contains("Kosten: ergebnis_offen"))
    let later = try agreed.then(WritePlan(plan: Self.weniger, am: "2007-03-10"))
    #expect(lagen(later, on: "2007-03-11").contains("Kurs: entfallen"))
  }

  @Test("A promise is the step whose number it names; without a number it is one of the same side in the same words")
  func steps() throws {
    let agreed = try akte().then(
      Self.vereinbart(
        klient: [Zusage("Zehn Bewerbungen im Monat", schritt: "1.2"), Zusage("Stellen suchen")],
        haus: [Zusage("Kurskosten zahlt das Jobcenter"), Zusage("Kurs"), Zusage("Fahrgeld", schritt: "2.1")]))
    #expect(
      lagen(agreed, on: "2007-03-06") == [
        "Kurs: zu_beschaffen", "Bewerben: laeuft", "Stellen suchen: laeuft", "Stellen suchen: laeuft",
        "Kurskosten zahlt das Jobcenter: laeuft", "Fahrgeld: laeuft",
      ])
    #expect(agreed.state.leistungen(on: "2007-03-06")[1].zusagen == ["Zehn Bewerbungen im Monat"])
    let turned = PlanContent(ziele: [
      .init(
        ziel: "Arbeit", dient: .integration,
        schritte: [
          .init(id: 1, was: "Kurs", wer: .traeger, bis: "2007-09-30"),
          .init(was: "Umziehen", wer: .klient, bis: "2007-06-30"),
          .init(id: 2, was: "Bewerben", wer: .klient, bis: "2007-06-30"),
        ])
    ])
    let lines = try agreed.then(WritePlan(plan: turned, am: "2007-03-10")).state.leistungen(on: "2007-03-11")
    let worded = lines.filter { !$0.zusagen.isEmpty }.map(\.was)
    #expect(worded == ["Bewerben"], "the number is that of the plan from which it was promised")
  }

  @Test("What was done before the agreement is not what it promises anew")
  func anew() throws {
    let agreed = try akte().then(RecordSchritt(schritt: 2, am: "2007-02-20", stand: .erledigt, grund: ""))
      .then(Self.vereinbart(klient: [Zusage("Bewerben")], haus: [Zusage("Kurs")]))
    #expect(lagen(agreed, on: "2007-03-06").contains("Bewerben: laeuft"))
    #expect(lagen(agreed, on: "2007-03-06").last == "Bewerben: erledigt")
  }

  @Test("A step that the plan drops stays open while the agreement promises it, and falls away with the next one")
  func dropped() throws {
    let agreed = try akte().then(
      Self.vereinbart(
        klient: [Zusage("Bewerben", schritt: "1.2")], haus: [Zusage("Kurs (bis 30.09.2007)", schritt: "1.1")]))
    let dropped = try agreed.then(WritePlan(plan: Self.weniger, am: "2007-03-10"))
    let line = try #require(dropped.state.leistungen(on: "2007-03-11").first { $0.was == "Kurs" })
    #expect(line.herkunft == .nochZugesagt && line.lage == .zuBeschaffen && line.bis == "2007-09-30")
    #expect(lagen(dropped, on: "2007-10-01").contains("Kurs: ergebnis_offen"))
    #expect(dropped.state.offeneLeistungen == 2 && lagen(dropped, on: "2007-03-11").last == "Stellen suchen: entfallen")
    let measure = try agreed.then(.agh()).then(LinkSchritt(schritt: 1, teilnahme: 1))
      .then(WritePlan(plan: Self.weniger, am: "2007-03-10"))
    #expect(lagen(measure, on: "2007-03-11").first { $0.hasPrefix("Kurs") } == "Kurs: laeuft")
    #expect(measure.state.offeneLeistungen == 2, "the measure is the step, not one more")
    let next = try dropped.then(ConcludeVereinbarung(.probe(am: "2007-04-02", bis: "2007-08-25")))
    #expect(lagen(next, on: "2007-04-03").contains("Kurs: entfallen"))
  }

  @Test("What talks found last stands with each promise of the client and of the job centre, with its day")
  func found() throws {
    let agreed = try akte().then(
      Self.vereinbart(
        klient: [Zusage("Vier Bewerbungen im Monat", schritt: "1.2"), Zusage("Änderungen mitteilen")],
        haus: [Zusage("Fahrgeld")]))
    let talked = try agreed.then(Self.gespraech("2007-04-02", "Vier Bewerbungen im Monat", .teilweise))
      .then(Self.gespraech("2007-03-05", "Vier Bewerbungen im Monat", .nicht))
      .then(Self.gespraech("2007-04-02", "Fahrgeld", .eingehalten))
    func befund(_ was: String, _ akte: Akte) -> Zusagenbefund? {
      akte.state.leistungen(on: "2007-04-03").first { $0.was == was }?.befund
    }
    #expect(befund("Bewerben", talked)?.am == "2007-04-02", "the talk recorded last was not the last one")
    #expect(befund("Bewerben", talked)?.stand == .teilweise)
    #expect(befund("Fahrgeld", talked)?.stand == .eingehalten)
    #expect(befund("Änderungen mitteilen", talked) == nil && befund("Kurs", talked) == nil)
    let next = try talked.then(
      ConcludeVereinbarung(
        VereinbarungContent(
          am: "2007-04-03", bis: "2007-08-25", klient: [Zusage("Bewerben", schritt: "1.2")], haus: [Zusage("Kosten")])))
    #expect(befund("Bewerben", next)?.stand == .teilweise, "found of the step under the agreement before")
  }

  @Test("What an act obliges the client to is listed until the act is ended, with its day of proof; talks find it too")
  func obliged() throws {
    var plan = try akte()
    plan.today = "2026-12-31"
    let auflage = Auflage(
      bemuehungen: ["Fünf Bewerbungen"], haeufigkeit: "im Monat", nachweis: "Liste", bis: "2026-10-01")
    let obliged = try plan.then(
      ObligeClient(am: "2026-09-01", anlass: .keinPlan, grund: "Plan abgelehnt", auflage: auflage)
    ).then(ConcludeVereinbarung(.probe(am: "2026-09-07", bis: nil)))
    func line(_ akte: Akte, on day: Day) -> Leistungszeile? {
      akte.state.leistungen(on: day).first { $0.was == "Fünf Bewerbungen" }
    }
    let running = try #require(line(obliged, on: "2026-10-01"))
    #expect(running.herkunft == .auflage(6) && running.wer == .klient)
    #expect(running.bis == "2026-10-01" && running.lage == .laeuft)
    #expect(line(obliged, on: "2026-10-02")?.lage == .ergebnisOffen)
    let talked = try obliged.then(Self.gespraech("2026-10-05", "Fünf Bewerbungen", .nicht))
    #expect(line(talked, on: "2026-10-05")?.befund?.stand == .nicht)
    let ended = try talked.then(EndVereinbarung(nr: 6, letzterTag: "2026-10-01", grund: "Neuer Bescheid"))
    #expect(line(ended, on: "2026-10-05") == nil)
  }

  @Test("A talk finds what was promised on its day: nothing that came later or that gave way before")
  func onTheDay() throws {
    func refused(_ akte: Akte, _ day: Day, _ zusage: String) throws -> String? {
      try rejection { _ = try akte.then(Self.gespraech(day, zusage, .nicht)) }?.code
    }
    let first = try akte().then(ConcludeVereinbarung(.probe(am: "2007-02-26", bis: "2007-04-30")))
    #expect(try refused(first, "2007-02-25", "Bewerben") == "gespraech.zusage_unbekannt")
    #expect(try refused(first, "2007-05-07", "Bewerben") == nil, "run out, and nothing in its place")
    let second = try first.then(
      ConcludeVereinbarung(.probe(am: "2007-04-16", bis: "2007-08-25", klient: ["Praktikum"])))
    #expect(try refused(second, "2007-04-15", "Bewerben") == nil)
    #expect(try refused(second, "2007-04-16", "Bewerben") == "gespraech.zusage_unbekannt")
    #expect(try refused(second, "2007-04-15", "Praktikum") == "gespraech.zusage_unbekannt")
    #expect(second.state.vereinbarung.zugesagt(on: "2007-04-16").alles == ["Praktikum", "Kosten"])
  }

  @Test("Whether something is open does not depend on the day, and a closed case has nothing open")
  func open() throws {
    let akte = try akte()
    for day: Day in ["2007-02-19", "2007-05-01", "2007-12-31"] {
      #expect(akte.state.leistungen(on: day).count { $0.lage.istOffen } == akte.state.offeneLeistungen)
    }
    #expect(
      try akte.then(
        CloseCase(
          am: "2007-11-30", grund: .umzug, punkte: ["teilnahme_1": .teilnahme(.abgebrochen)], uebrigeEntfallen: true)
      ).state.offeneLeistungen == 0)
  }
}
