import Casework
import Kernel
import Law

/// One agreement at a time, by the law of its first day: until June 2023 signed, for six months at most (since August 2016 the
/// job centre's own rule) and never beyond that year; since then without term and without signature.
struct VereinbarungModell: Modell {
  enum Akt: Sendable {
    case angebot(Day, bis: Day?, leer: Bool)
    case schluss(Day, bis: Day?, leer: Bool)
    case ende(Int, Day, grund: String)
    case unterschrift(Int, Day)
    case uebergabe(Int, Day)
  }
  enum Stand: Equatable { case angeboten, geschlossen, beendet, ersetzt }
  struct Blatt: Equatable {
    let am: Day
    let bis: Day?
    var stand: Stand
    /// The first day without it; told while the case is open.
    var ende: Day?
    var unterschrieben: Day?
    var uebergeben: Day?

    /// Was handed over only, never concluded.
    var nurAngebot: Bool { stand == .angeboten || stand == .ersetzt && ende == nil }
    func gilt(_ tag: Day) -> Bool {
      !nurAngebot && am <= tag && bis.map { tag <= $0 } ?? true && ende.map { tag < $0 } ?? true
    }
  }
  struct Bild: Equatable {
    let blaetter: [Blatt]
    /// The day of the agreement in force, on each fifth day of the case.
    let gilt: [[Day]]
  }

  static let codes: Set<String> = [
    "vereinbarung.vor_plan", "vereinbarung.ohne_pflichten", "vereinbarung.ohne_laufzeit", "vereinbarung.ende_fehlt",
    "vereinbarung.zu_lang", "vereinbarung.ueberschneidung", "vereinbarung.schon_angeboten", "vereinbarung.unbekannt",
    "vereinbarung.gilt_nicht_mehr", "vereinbarung.gilt_nicht", "vereinbarung.ohne_unterschrift",
    "vereinbarung.schon_unterschrieben", "vereinbarung.schon_uebergeben", "vereinbarung.vor_beginn",
    "datum.ende_vor_beginn", "datum.zukunft", "datum.vor_fallzugang", "grund.fehlt", "fall.abgeschlossen",
  ]
  static let laenge = 9
  private static let planTage = 12

  static func beginn(_ rahmen: Rahmen) throws -> Akte {
    let am = rahmen.zugang + planTage
    return try PlanModell.beginn(rahmen).then(
      WritePlan(
        plan: PlanContent(ziele: [
          .init(ziel: "Arbeit", dient: .integration, schritte: [.init(was: "Bewerben", wer: .klient, bis: am + 300)])
        ]), am: am))
  }

  var rahmen: Rahmen
  private var blaetter: [Blatt] = []

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let am =
      random.chance(75) ? rahmen.danach(blaetter.last?.am ?? rahmen.zugang + 12, 50, &random) : rahmen.tag(&random)
    let index = random.chance(90) && !blaetter.isEmpty ? random.below(blaetter.count) : 9
    let spaeter = rahmen.danach(blaetter.indices.contains(index) ? blaetter[index].am : rahmen.zugang, 60, &random)
    switch random.below(10) {
    case 0: return .angebot(am, bis: letzter(am, &random), leer: random.chance(10))
    case 1...4: return .schluss(am, bis: letzter(am, &random), leer: random.chance(5))
    case 5, 6: return .ende(index, spaeter, grund: random.chance(90) ? "Arbeit" : "")
    case 7: return .uebergabe(index, spaeter)
    default: return .unterschrift(index, spaeter)
    }
  }

  /// A last day as one would write it; now and then one that the law does not know.
  private func letzter(_ am: Day, _ random: inout Zufall) -> Day? {
    if random.chance(6) { return am - 1 }
    guard random.chance(am < "2023-07-01" ? 90 : 10) else { return nil }
    return am + random.pick([20, 60, 150, 190, 420])
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .angebot(let am, let bis, let leer):
      let waits = blaetter.contains { $0.stand == .angeboten && am <= $0.am }
      return inhalt(am, bis, leer).union(waits ? ["vereinbarung.schon_angeboten"] : [])
    case .schluss(let am, let bis, let leer):
      let beside = blaetter.filter { !$0.nurAngebot }.contains { old in
        am < old.am || old.stand != .geschlossen && am < old.ende ?? .distantFuture && old.bis.map { am <= $0 } ?? true
      }
      return inhalt(am, bis, leer).union(beside ? ["vereinbarung.ueberschneidung"] : [])
    case .ende(let index, let tag, let grund):
      guard let blatt = blatt(index) else { return rahmen.ereignis(tag).union(["vereinbarung.unbekannt"]) }
      return laufend(blatt, tag).union(blatt.gilt(tag) ? [] : ["vereinbarung.gilt_nicht"])
        .union(grund.isEmpty ? ["grund.fehlt"] : [])
    case .unterschrift(let index, let tag):
      guard let blatt = blatt(index) else { return rahmen.ereignis(tag).union(["vereinbarung.unbekannt"]) }
      return laufend(blatt, tag).union(tag < blatt.am ? ["vereinbarung.vor_beginn"] : [])
        .union(blatt.am < "2023-07-01" ? [] : ["vereinbarung.ohne_unterschrift"])
        .union(blatt.unterschrieben == nil ? [] : ["vereinbarung.schon_unterschrieben"])
    case .uebergabe(let index, let tag):
      guard let blatt = blatt(index) else { return rahmen.ereignis(tag).union(["vereinbarung.unbekannt"]) }
      return laufend(blatt, tag).union(tag < blatt.am ? ["vereinbarung.vor_beginn"] : [])
        .union(blatt.uebergeben == nil ? [] : ["vereinbarung.schon_uebergeben"])
    }
  }

  private func blatt(_ index: Int) -> Blatt? { blaetter.indices.contains(index) ? blaetter[index] : nil }

  private func laufend(_ blatt: Blatt, _ tag: Day) -> Set<String> {
    rahmen.ereignis(tag).union(blatt.stand == .geschlossen ? [] : ["vereinbarung.gilt_nicht_mehr"])
  }

  private func inhalt(_ am: Day, _ bis: Day?, _ leer: Bool) -> Set<String> {
    var codes = rahmen.ereignis(am)
    if am < rahmen.zugang + Self.planTage { codes.insert("vereinbarung.vor_plan") }
    if leer { codes.insert("vereinbarung.ohne_pflichten") }
    guard am < "2023-07-01" else { return codes.union(bis == nil ? [] : ["vereinbarung.ohne_laufzeit"]) }
    guard let bis else { return codes.union(["vereinbarung.ende_fehlt"]) }
    if bis < am { codes.insert("datum.ende_vor_beginn") }
    // Between 151 and 189 days none is thrown, so that months of any length tell apart.
    if bis > am + 180 || bis > "2023-12-31" { codes.insert("vereinbarung.zu_lang") }
    return codes
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .angebot(let am, let bis, _):
      angeboteWeichen()
      blaetter.append(Blatt(am: am, bis: bis, stand: .angeboten))
    case .schluss(let am, let bis, _):
      angeboteWeichen()
      for index in blaetter.indices where blaetter[index].gilt(am) {
        (blaetter[index].stand, blaetter[index].ende) = (.ersetzt, am)
      }
      blaetter.append(Blatt(am: am, bis: bis, stand: .geschlossen))
    case .ende(let index, let tag, _): (blaetter[index].stand, blaetter[index].ende) = (.beendet, tag + 1)
    case .unterschrift(let index, let tag): blaetter[index].unterschrieben = tag
    case .uebergabe(let index, let tag): blaetter[index].uebergeben = tag
    }
  }

  private mutating func angeboteWeichen() {
    for index in blaetter.indices where blaetter[index].stand == .angeboten { blaetter[index].stand = .ersetzt }
  }

  /// What waits for an answer lapses, and the last agreement ends.
  mutating func schliesst(_ tag: Day) {
    angeboteWeichen()
    if let last = blaetter.lastIndex(where: { $0.stand == .geschlossen }) { blaetter[last].stand = .beendet }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    let items = akte.state.vereinbarung.items
    func nr(_ index: Int) -> Int64 { items.indices.contains(index) ? items[index].nr : 9_999 }
    switch akt {
    case .angebot(let am, let bis, let leer): try akte.record(OfferVereinbarung(content(am, bis, leer)))
    case .schluss(let am, let bis, let leer): try akte.record(ConcludeVereinbarung(content(am, bis, leer)))
    case .ende(let index, let tag, let grund):
      try akte.record(EndVereinbarung(nr: nr(index), letzterTag: tag, grund: grund))
    case .unterschrift(let index, let tag): try akte.record(SignVereinbarung(nr: nr(index), am: tag))
    case .uebergabe(let index, let tag):
      try akte.record(HandOverVereinbarung(nr: nr(index), am: tag, weg: .persoenlich))
    }
  }

  private func content(_ am: Day, _ bis: Day?, _ leer: Bool) -> VereinbarungContent {
    .probe(am: am, bis: bis, klient: leer ? [] : ["Bewerben"])
  }

  private var tage: [Day] { stride(from: 0, through: Self.dauer, by: 5).map { rahmen.zugang + $0 } }

  var bild: Bild {
    // How a closed case counts the days of what ended with it is told elsewhere.
    guard !rahmen.geschlossen else { return Bild(blaetter: blaetter.map(ohneEnde), gilt: []) }
    return Bild(
      blaetter: blaetter, gilt: tage.map { tag in blaetter.filter { $0.gilt(tag) }.map(\.am) })
  }

  private func ohneEnde(_ blatt: Blatt) -> Blatt {
    var blatt = blatt
    blatt.ende = nil
    return blatt
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    let items = file.vereinbarung.items
    let seen = items.map { item in
      Blatt(
        am: item.am, bis: item.bis, stand: stand(item.zustand), ende: item.ende, unterschrieben: item.unterschrieben,
        uebergeben: item.uebergabe?.am)
    }
    guard !rahmen.geschlossen else { return Bild(blaetter: seen.map(ohneEnde), gilt: []) }
    return Bild(
      blaetter: seen, gilt: tage.map { tag in items.filter { $0.period.contains(tag) }.map(\.am) })
  }

  private func stand(_ zustand: Vereinbarung.Zustand) -> Stand {
    switch zustand {
    case .angeboten: .angeboten
    case .geschlossen: .geschlossen
    case .beendet: .beendet
    case .ersetzt: .ersetzt
    }
  }
}
