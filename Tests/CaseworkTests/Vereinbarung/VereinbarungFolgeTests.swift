import Casework
import Kernel
import Law
import Testing

/// 10,000 random sequences of acts about agreements in five years of different law.
@Suite("Whatever happens to agreements")
struct VereinbarungFolgeTests {
  static let years: [Day] = ["2007-11-30", "2017-05-02", "2022-09-01", "2024-04-15", "2026-10-05"]

  @Test(
    "no two hold on one day, at most one offer waits, and what is refused leaves the journal as it was",
    arguments: years)
  func sequences(_ today: Day) throws {
    let law = try Recht.law.get()
    var plan = try Akte.plan()
    plan.today = today
    var (types, refused): (Set<String>, Set<String>) = ([], [])
    for seed in 0..<2_000 {
      var run = Folge(akte: plan, random: Zufall(seed: seed), today: today, law: law)
      for _ in 0..<8 { try run.step() }
      run.check()
      types.formUnion(run.akte.types.dropFirst(5))
      refused.formUnion(run.refused)
      if seed.isMultiple(of: 100) { #expect(String(describing: try run.akte.rebuilt()) == run.akte.words) }
    }
    #expect(types == expected(law.vereinbarung(on: today).value))
    #expect(refused.count > 8, "\(refused.sorted())")
  }

  /// Every type that the law of the year knows.
  private func expected(_ rule: VereinbarungRule) -> Set<String> {
    var types: Set = [
      "vereinbarung.angeboten.v2", "vereinbarung.geschlossen.v2", "vereinbarung.beendet.v2",
      "vereinbarung.uebergeben.v1", "gespraech.versaeumt.v1",
    ]
    if rule.needsSignature {
      types.formUnion(["vereinbarung.unterschrieben.v1", "vereinbarung.abgelichtet.v1"])
    }
    if rule.replacement == .verwaltungsakt { types.insert("vereinbarung.ersetzt.v1") }
    if rule.replacement == .verpflichtung { types.insert("vereinbarung.verpflichtet.v1") }
    if rule.schlichtungWeeks != nil { types.formUnion(["schlichtung.begonnen.v1", "schlichtung.beendet.v1"]) }
    return types
  }
}

/// One random sequence.
private struct Folge {
  var akte: Akte
  var random: Zufall
  let today: Day
  let law: Law
  var refused: Set<String> = []

  /// A day of the last two months, now and then a day too late.
  private mutating func day() -> Day { today - 60 + random.below(63) }

  private mutating func content() -> VereinbarungContent {
    let am = day()
    let term = law.vereinbarung(on: am).value.latestEnd(from: am)
    let bis = term.map { $0 - random.below(150) + (random.chance(5) ? 151 : 0) }
    return VereinbarungContent(
      am: am, bis: random.chance(95) ? bis : nil, klient: [Zusage("Bewerben", schritt: "1.1")],
      haus: random.chance(95) ? [Zusage("Kosten")] : [])
  }

  mutating func step() throws {
    let nr = akte.state.vereinbarung.items.isEmpty ? 99 : random.pick(akte.state.vereinbarung.items).nr
    switch random.below(12) {
    case 10:
      try play(RecordAblichtung(nr: nr, am: day(), medientyp: .pdf, groesse: Int64(random.below(9)), sha256: "ab"))
    case 0, 1: try play(OfferVereinbarung(content()))
    case 2, 3: try play(ConcludeVereinbarung(content()))
    case 4: try play(ReplaceVereinbarung(content(), grund: "Keine Einigung"))
    case 5: try play(EndVereinbarung(nr: nr, letzterTag: day(), grund: random.chance(90) ? "Umzug" : ""))
    case 6: try play(SignVereinbarung(nr: nr, am: day()))
    case 7: try play(HandOverVereinbarung(nr: nr, am: day(), weg: random.any(Uebergabeweg.self)))
    case 8: try oblige()
    case 9:
      if random.chance(60) {
        try play(BeginSchlichtung(am: day(), grund: "Ziel"))
      } else {
        try play(EndSchlichtung(am: day(), ergebnis: random.any(Schlichtungsergebnis.self)))
      }
    default: try play(RecordGespraech(am: today - 70, notiz: "", naechstes: nil, versaeumtMitGrund: false))
    }
  }

  private mutating func oblige() throws {
    let am = day()
    let auflage = Auflage(
      bemuehungen: ["Bewerben"], haeufigkeit: "fünf im Monat", nachweis: "Liste", bis: am + random.below(40))
    try play(ObligeClient(am: am, anlass: random.any(Verpflichtungsanlass.self), grund: "Plan", auflage: auflage))
  }

  private mutating func play<C: Command>(_ command: C) throws where C.State == CaseFile {
    let (version, entries, items) = (akte.history.version, akte.entries.count, akte.state.vereinbarung.items)
    do {
      try akte.record(command)
    } catch let rejection as Rejection {
      refused.insert(rejection.code)
      #expect(akte.history.version == version && akte.entries.count == entries)
      #expect(akte.state.vereinbarung.items == items)
    }
  }

  func check() {
    let state = akte.state.vereinbarung
    let agreements = state.items.filter { $0.art != .verpflichtung && !$0.period.isEmpty }.map(\.period)
    let obligations = state.items.filter { $0.art == .verpflichtung && !$0.period.isEmpty }.map(\.period)
    for periods in [agreements, obligations] {
      let sorted = periods.sorted { $0.from < $1.from }
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.to <= $1.from }, "\(sorted)")
    }
    #expect(state.items.filter { $0.zustand == .angeboten }.count <= 1)
    for item in state.items {
      #expect(!item.isOffer || item.period.isEmpty)
      #expect(item.unterschrieben == nil || item.art == .vereinbarung && !item.isOffer)
      #expect(item.ablichtung == nil || item.ablichtung?.am == item.unterschrieben)
      #expect(item.ende == nil || item.zustand == .beendet || item.zustand == .ersetzt)
      let latest = law.vereinbarung(on: item.am).value.latestEnd(from: item.am)
      if item.art != .verpflichtung, let latest { #expect(item.period.to <= latest + 1) }
    }
    let running = state.schlichtungen.filter { $0.runs(on: today, law) }
    #expect(running.count <= 1)
  }
}
