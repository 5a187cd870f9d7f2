import Casework
import Kernel
import Law

/// Everything that was ever agreed has one line, whichever version of the plan is in force and whoever is in charge.
struct SteuerungModell: Modell {
  enum Akt: Sendable {
    case plan(PlanModell.Akt)
    case vereinbarung(am: Day, zusage: String)
    case wechsel(Int64, ab: Day)
  }
  struct Bild: Equatable {
    let zeilen: [String]
    let offen: Int
    let offeneZuerst: Bool
  }

  static let codes: Set<String> = [
    "plan.schritt_unbekannt", "plan.schritt_unveraendert", "teilnahme.schon_beendet", "vereinbarung.ohne_plan",
    "vereinbarung.vor_plan", "vereinbarung.ueberschneidung", "fall.abgeschlossen", "abschluss.offene_punkte",
  ]
  static let laenge = 9
  static func beginn(_ rahmen: Rahmen) throws -> Akte { try PlanModell.beginn(rahmen) }

  private var plan: PlanModell
  private var vereinbarung: (am: Day, zusage: String)?

  init(_ rahmen: Rahmen) { plan = PlanModell(rahmen) }
  var rahmen: Rahmen {
    get { plan.rahmen }
    set { plan.rahmen = newValue }
  }
  var offenePunkte: Int { plan.offenePunkte }

  func wurf(_ random: inout Zufall) -> Akt {
    switch random.below(10) {
    case 0, 1:
      let am = plan.fassungen.first.map { rahmen.danach($0.am, 90, &random) } ?? rahmen.tag(&random)
      return .vereinbarung(am: am, zusage: random.pick(["Praktikum", "Schritt 1", "Sprachkurs"]))
    case 2: return .wechsel(Int64(1 + random.below(3)), ab: rahmen.danach(rahmen.zugang, 100, &random))
    default: return .plan(plan.wurf(&random))
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .plan(let akt): return plan.verstoesse(akt)
    case .wechsel(_, let ab): return rahmen.ereignis(ab)
    case .vereinbarung(let am, _):
      guard let erster = plan.fassungen.map(\.am).min() else {
        return rahmen.ereignis(am).union(["vereinbarung.ohne_plan"])
      }
      return rahmen.ereignis(am).union(am < erster ? ["vereinbarung.vor_plan"] : [])
        .union(vereinbarung.map { am < $0.am } == true ? ["vereinbarung.ueberschneidung"] : [])
    }
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .plan(let akt): plan.geschieht(akt)
    case .vereinbarung(let am, let zusage): vereinbarung = (am, zusage)
    case .wechsel: break
    }
  }

  /// The promises end with their agreement.
  mutating func schliesst(_ tag: Day) {
    plan.schliesst(tag)
    vereinbarung = nil
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .plan(let akt): try plan.spiele(akt, &akte)
    case .wechsel(let wer, let ab): try akte.record(AssignCase(staff: StaffID(wer), team: TeamID(2), ab: ab))
    case .vereinbarung(let am, let zusage):
      try akte.record(ConcludeVereinbarung(.probe(am: am, bis: letzterTag(am), klient: [zusage], haus: ["Kosten"])))
    }
  }

  private func letzterTag(_ am: Day) -> Day? { rahmen.law.vereinbarung(on: am).value.latestEnd(from: am) }

  var bild: Bild {
    var lagen = (1...max(1, plan.vergeben)).filter { $0 <= plan.vergeben }.map { ("Schritt \($0)", lage($0)) }
    for (stelle, teilnahme) in plan.teilnahmen.enumerated() {
      let traegtSchritt = plan.verknuepft.contains { $0.value == stelle + 1 && plan.schritte[$0.key] != nil }
      if !traegtSchritt { lagen.append(("Grünpflege", lage(teilnahme))) }
    }
    if let (am, zusage) = vereinbarung {
      let lage: Leistungszeile.Lage = letzterTag(am).map { $0 < rahmen.heute } == true ? .ergebnisOffen : .laeuft
      // A promise that is a step of some version has its line there.
      lagen += ([zusage, "Kosten"]).filter { $0 != "Schritt 1" }.map { ($0, lage) }
    }
    return Bild(
      zeilen: lagen.map { "\($0.0) \($0.1.rawValue)" }.sorted(), offen: rahmen.geschlossen ? 0 : offene(lagen),
      offeneZuerst: true)
  }

  private func offene(_ lagen: [(String, Leistungszeile.Lage)]) -> Int {
    lagen.count { [.zuBeschaffen, .laeuft, .ergebnisOffen].contains($0.1) }
  }

  private func lage(_ id: Int) -> Leistungszeile.Lage {
    switch plan.stand(id) {
    case .erledigt: return .erledigt
    case .nichtErledigt: return .nichtErledigt
    case .entfallen: return .entfallen
    case .offen: break
    }
    // Dropped from the plan before anybody did it.
    guard let schritt = plan.schritte[id] else { return .entfallen }
    if let nr = plan.verknuepft[id], plan.teilnahmen[nr - 1].ende == nil { return lage(plan.teilnahmen[nr - 1]) }
    if schritt.bis < rahmen.heute { return .ergebnisOffen }
    let begonnen = schritt.wer == .klient || schritt.ab.map { $0 <= rahmen.heute } == true
    return begonnen ? .laeuft : .zuBeschaffen
  }

  private func lage(_ teilnahme: PlanModell.Teilnahme) -> Leistungszeile.Lage {
    if teilnahme.ende != nil { return teilnahme.abgebrochen ? .nichtErledigt : .erledigt }
    return teilnahme.beginn + 30 < rahmen.heute ? .ergebnisOffen : .laeuft
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    let zeilen = file.leistungen(on: rahmen.heute)
    let offen = zeilen.prefix { $0.lage.istOffen }.count
    return Bild(
      zeilen: zeilen.map { "\($0.was) \($0.lage.rawValue)" }.sorted(), offen: file.offeneLeistungen,
      offeneZuerst: offen == zeilen.count { $0.lage.istOffen })
  }
}
