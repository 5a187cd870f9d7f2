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
    let less = PlanContent(ziele: [
      .init(
        ziel: "Arbeit", dient: .integration,
        schritte: [.init(id: 2, was: "Bewerben", wer: .klient, bis: "2007-06-30")])
    ])
    let later = try agreed.then(WritePlan(plan: less, am: "2007-03-10"))
    #expect(lagen(later, on: "2007-03-11").contains("Kurs: entfallen"))
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
