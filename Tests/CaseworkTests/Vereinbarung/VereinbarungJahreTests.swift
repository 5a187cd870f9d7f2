import Casework
import Journal
import Kernel
import Law
import Testing

@Suite("Agreements after they are concluded, and the acts beside them")
struct VereinbarungJahreTests {
  private func plan(_ today: Day) throws -> Akte {
    var akte = try Akte.plan()
    akte.today = today
    return akte
  }

  @Test("The entry keeps the ticked step, the version of the plan and the wording of its day")
  func kept() throws {
    let content = VereinbarungContent(
      am: "2007-02-26", bis: "2007-08-25", klient: [Zusage("Bewerben (bis 31.05.2007)", schritt: "1.1")],
      haus: [Zusage("Kosten")], sprache: .tuerkisch)
    let akte = try Akte.plan().then(ConcludeVereinbarung(content))
    let item = try #require(akte.state.vereinbarung.current)
    #expect(item.nr == 6 && item.klient.first?.schritt == "1.1" && item.sprache == .tuerkisch)
    #expect(item.textfassung == "2005-01-01")
    #expect(akte.entries.last?.payload.contains("\"planstand\":1") == true)
  }

  @Test("What the client has to do on a day comes from the agreement in force, and from an obligation beside it")
  func duties() throws {
    let akte = try plan("2026-12-31").then(ConcludeVereinbarung(.probe(am: "2026-08-03", bis: nil)))
      .then(
        ObligeClient(
          am: "2026-09-01", anlass: .schritteNichtErfuellt, grund: "Keine Bewerbung",
          auflage: Auflage(
            bemuehungen: ["Fünf Bewerbungen"], haeufigkeit: "im Monat", nachweis: "Liste", bis: "2026-10-01")))
    let state = akte.state.vereinbarung
    #expect(state.pflichten(on: "2026-08-02").isEmpty)
    #expect(state.pflichten(on: "2026-08-03").map(\.text) == ["Bewerben"])
    #expect(state.pflichten(on: "2026-09-15").map(\.text) == ["Bewerben", "Fünf Bewerbungen"])
    #expect(state.pflichten(on: "2026-10-02").map(\.text) == ["Bewerben"])
    let steps = NextStep.all(akte.state, law: try Recht.law.get())
    #expect(steps.contains { $0.kind == .verpflichtungNachweis && $0.due == "2026-10-01" && $0.party == .klient })
  }

  @Test("An agreement that ends early ends with the day named, and the next may begin the day after")
  func endedEarly() throws {
    var akte = try Akte.vereinbarung().then(EndVereinbarung(nr: 6, letzterTag: "2007-04-30", grund: "Umzug"))
    #expect(akte.state.vereinbarung.item(6)?.zustand == .beendet && akte.state.vereinbarung.current == nil)
    #expect(akte.state.vereinbarung.pflichten(on: "2007-04-30").count == 1)
    #expect(akte.state.vereinbarung.pflichten(on: "2007-05-01").isEmpty)
    let early = try rejection { _ = try akte.then(ConcludeVereinbarung(.probe(am: "2007-04-30", bis: "2007-10-29"))) }
    #expect(early?.code == "vereinbarung.ueberschneidung")
    #expect(
      try akte.record(ConcludeVereinbarung(.probe(am: "2007-05-01", bis: "2007-10-31"))) == [
        "vereinbarung.geschlossen.v2"
      ])
  }

  @Test("The act in the place of an agreement holds like one, is no milestone, and gives way to an agreement")
  func replaced() throws {
    let akte = try plan("2022-12-30").then(
      ReplaceVereinbarung(.probe(am: "2022-09-01", bis: "2023-02-28"), grund: "Keine Einigung"))
    #expect(akte.state.vereinbarung.current?.art == .verwaltungsakt && akte.state.vereinbarung.firstDay == nil)
    #expect(akte.state.vereinbarung.current?.anlass == "Keine Einigung")
    let after = try akte.then(ConcludeVereinbarung(.probe(am: "2022-11-01", bis: "2023-04-30")))
    #expect(after.state.vereinbarung.items.map(\.zustand) == [.ersetzt, .geschlossen])
    #expect(after.state.vereinbarung.firstDay == "2022-11-01")
  }

  @Test("A Schlichtung runs for four weeks or until it is ended, and is due on its last day")
  func schlichtung() throws {
    let law = try Recht.law.get()
    let akte = try plan("2024-12-30").then(BeginSchlichtung(am: "2024-03-01", grund: "Ziel"))
    let state = akte.state.vereinbarung
    #expect(state.schlichtung(on: "2024-02-29", law) == nil && state.schlichtung(on: "2024-03-01", law) != nil)
    #expect(state.schlichtung(on: "2024-03-29", law) != nil && state.schlichtung(on: "2024-03-30", law) == nil)
    #expect(NextStep.all(akte.state, law: law).contains { $0.kind == .schlichtungEnde && $0.due == "2024-03-29" })
    let ended = try akte.then(EndSchlichtung(am: "2024-03-10", ergebnis: .einigung)).state.vereinbarung
    #expect(ended.schlichtung(on: "2024-03-09", law) != nil && ended.schlichtung(on: "2024-03-10", law) == nil)
  }

  private static func oblige(_ day: Day, _ anlass: Verpflichtungsanlass) -> ObligeClient {
    let auflage = Auflage(bemuehungen: ["Bewerben"], haeufigkeit: "fünf", nachweis: "Liste", bis: day + 29)
    return ObligeClient(am: day, anlass: anlass, grund: "Nicht gekommen", auflage: auflage)
  }

  @Test("A missed talk without plan lets the job centre oblige; without one there is no such reason")
  func missed() throws {
    let act = Self.oblige("2026-10-01", .gespraechVersaeumt)
    let akte = try plan("2026-12-31")
    #expect(try rejection { _ = try akte.then(act) }?.code == "verpflichtung.ohne_anlass")
    let missed = try akte.then(RecordGespraech(am: "2026-09-30", notiz: "", naechstes: nil, versaeumtMitGrund: false))
    let item = try missed.then(act).state.vereinbarung.verpflichtung
    #expect(item?.bis == "2026-10-30" && item?.anlass == "Nicht gekommen")
    #expect(item?.verpflichtungsanlass == .gespraechVersaeumt)
    let later = try missed.then(RecordGespraech(am: "2026-10-05", notiz: "", naechstes: nil))
    #expect(try rejection { _ = try later.then(act) } == nil, "recorded late, it was right on its day")
    let again = try rejection { _ = try later.then(Self.oblige("2026-10-06", .gespraechVersaeumt)) }
    #expect(again?.code == "verpflichtung.ohne_anlass")
  }

  @Test("Steps oblige while an agreement is in force: marked as not done, open after their day, or a promise not kept")
  func steps() throws {
    var akte = try Akte.strategie()
    akte.today = "2026-12-31"
    akte = try akte.then(.plan(bis: "2026-10-31")).then(ConcludeVereinbarung(.probe(am: "2026-08-03", bis: nil)))
    let act = Self.oblige("2026-09-15", .schritteNichtErfuellt)
    func refused(_ akte: Akte) throws -> String? { try rejection { _ = try akte.then(act) }?.code }
    func marked(_ day: Day, _ stand: Schrittstand) throws -> Akte {
      try akte.then(RecordSchritt(schritt: 1, am: day, stand: stand, grund: "Krank"))
    }
    func found(_ day: Day, _ stand: Einhaltung, _ akte: Akte) throws -> Akte {
      try akte.then(
        RecordGespraech(
          am: day, notiz: "", naechstes: nil, zusagen: [Zusagenstand(zusage: "Bewerben", stand: stand)]))
    }
    #expect(try refused(akte) == "verpflichtung.ohne_anlass")
    #expect(try refused(marked("2026-09-15", .nichtErledigt)) == nil)
    #expect(try refused(marked("2026-09-16", .nichtErledigt)) == "verpflichtung.ohne_anlass")
    #expect(try refused(marked("2026-09-01", .entfallen)) == "verpflichtung.ohne_anlass")
    #expect(try rejection { _ = try akte.then(Self.oblige("2026-10-31", .schritteNichtErfuellt)) } != nil)
    #expect(try rejection { _ = try akte.then(Self.oblige("2026-11-01", .schritteNichtErfuellt)) } == nil)
    #expect(try refused(found("2026-09-01", .teilweise, akte)) == nil)
    #expect(try refused(found("2026-09-01", .eingehalten, akte)) == "verpflichtung.ohne_anlass")
    #expect(try refused(found("2026-09-16", .nicht, akte)) == "verpflichtung.ohne_anlass")
    let kept = try found("2026-09-10", .eingehalten, found("2026-09-01", .nicht, akte))
    #expect(try refused(kept) == "verpflichtung.ohne_anlass", "kept since")
    let renewed = try found("2026-09-01", .nicht, akte).then(ConcludeVereinbarung(.probe(am: "2026-09-10", bis: nil)))
    #expect(try refused(renewed) == "verpflichtung.ohne_anlass", "found of the agreement before")
  }

  @Test("A stored agreement of the first version reads as an agreement without steps and wording")
  func firstVersion() throws {
    var file = CaseFile(id: 1)
    file.apply(
      VereinbarungGeschlossenV1(am: "2007-02-26", bis: "2007-08-25", klient: ["Bewerben"], haus: ["Kosten"]), version: 6
    )
    file.apply(VereinbarungBeendetV1(ende: "2007-08-20", grund: "fortgeschrieben"), version: 7)
    let item = try #require(file.vereinbarung.item(6))
    #expect(item.klient == [Zusage("Bewerben")] && item.textfassung == nil && item.zustand == .ersetzt)
    #expect(item.period.to == "2007-08-20" && file.vereinbarung.current == nil)
  }
}
