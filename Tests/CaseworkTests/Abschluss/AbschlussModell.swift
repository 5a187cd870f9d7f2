import Casework
import Kernel
import Law

/// A case ends together with everything that waits in it: what may lapse lapses, what bears a result gets one, the rest
/// is handed over; then nothing more happens, and no status goes on.
struct AbschlussModell: Modell {
  enum Akt: Sendable {
    case auftrag(Day)
    case ruecknahme(Day)
    case massnahme(Day)
    case ergebnis(Day)
    case ankuendigung(Day)
    case status(StatusCode, Day)
    case ende(Day, [String: Punktausgang], uebrige: Bool)
  }
  struct Bild: Equatable {
    let punkte: [String]
    let istOffen: Bool
    /// Whether anything waits; nothing does in a closed case.
    let wartet: Bool
    /// What others carry on, each with who does.
    let weiter: Set<String>
    /// Facts about days that come after the end.
    let danach: Int
    /// Last days of the measures that have a result.
    let ergebnisse: [Day?]
  }

  static let codes: Set<String> = [
    "abschluss.offene_punkte", "abschluss.ausgang", "fall.abgeschlossen", "datum.zukunft", "datum.vor_fallzugang",
    "profiling.schon_beauftragt", "profiling.nicht_beauftragt", "teilnahme.ueberschneidung", "teilnahme.unbekannt",
    "integration.schon_angekuendigt",
  ]
  static let laenge = 8
  static let abschluesse = 4
  /// Days of a measure: more than of the case, so that one goes on until its end is reported.
  private static let lang = 2 * dauer

  var rahmen: Rahmen
  private var auftrag = false
  private var ankuendigung = false
  private var massnahmen: [(beginn: Day, ende: Day?)] = []
  private var status = Statuszeit()
  private var weiter: Set<String> = []

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  /// What may lapse does so when nothing is said of it.
  var offenePunkte: Int { massnahmen.count { $0.ende == nil } }

  /// Everything that waits, by its key.
  private var punkte: [String] {
    guard !rahmen.geschlossen else { return [] }
    let laufend = massnahmen.indices.filter { massnahmen[$0].ende == nil }.map { "teilnahme_\($0 + 1)" }
    return laufend + (auftrag ? ["profiling"] : []) + (ankuendigung ? ["ankuendigung"] : [])
  }

  func wurf(_ random: inout Zufall) -> Akt {
    let tag = rahmen.tag(&random)
    switch random.below(12) {
    case 0, 1: return .auftrag(tag)
    case 2: return .ruecknahme(tag)
    case 3, 4: return .massnahme(tag)
    case 5: return .ergebnis(massnahmen.last.map { rahmen.danach($0.beginn, 40, &random) } ?? tag)
    case 6, 7: return .ankuendigung(tag)
    case 8: return .status(random.pick([.arbeitslos, .krank]), tag)
    default: return .ende(tag, ausgaenge(&random), uebrige: random.chance(40))
    }
  }

  /// For most points something that may become of it, now and then nothing or something that never does.
  private func ausgaenge(_ random: inout Zufall) -> [String: Punktausgang] {
    var found: [String: Punktausgang] = [:]
    for punkt in punkte where random.chance(85) {
      let eigen: Punktausgang = punkt.hasPrefix("teilnahme") ? .teilnahme(.abgeschlossen) : .entfallen
      found[punkt] = random.pick([eigen, eigen, .uebergeben(.agentur), random.chance(80) ? eigen : .abgesehen])
    }
    return found
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .auftrag(let tag): return rahmen.ereignis(tag).union(auftrag ? ["profiling.schon_beauftragt"] : [])
    case .ruecknahme(let tag): return rahmen.ereignis(tag).union(auftrag ? [] : ["profiling.nicht_beauftragt"])
    case .massnahme(let tag):
      let trifft = massnahmen.contains { $0.beginn <= tag + Self.lang && tag <= $0.ende ?? $0.beginn + Self.lang }
      return rahmen.offen.union(rahmen.vorZugang(tag)).union(trifft ? ["teilnahme.ueberschneidung"] : [])
    case .ergebnis(let tag):
      guard let letzte = massnahmen.last else { return rahmen.offen.union(["teilnahme.unbekannt"]) }
      return rahmen.offen.union(tag < letzte.beginn ? ["datum.ende_vor_beginn"] : [])
        .union(letzte.ende != nil ? ["teilnahme.schon_beendet"] : [])
        .union(tag > rahmen.heute ? ["datum.zukunft"] : [])
    case .ankuendigung(let tag):
      return rahmen.offen.union(rahmen.vorZugang(tag)).union(ankuendigung ? ["integration.schon_angekuendigt"] : [])
    case .status(let wert, let tag):
      return rahmen.offen.union(rahmen.vorZugang(tag)).union(status.auf(tag) == wert ? ["status.unveraendert"] : [])
    case .ende(let tag, let ausgaenge, let uebrige):
      return punkte.reduce(into: rahmen.ereignis(tag)) { codes, punkt in
        codes.formUnion(verstoss(punkt, ausgaenge[punkt], uebrige))
      }
    }
  }

  private func verstoss(_ punkt: String, _ ausgang: Punktausgang?, _ uebrige: Bool) -> Set<String> {
    let istMassnahme = punkt.hasPrefix("teilnahme")
    switch ausgang {
    case nil: return uebrige && !istMassnahme ? [] : ["abschluss.offene_punkte"]
    case .uebergeben: return []
    case .entfallen: return istMassnahme ? ["abschluss.ausgang"] : []
    // Before its first day a measure has no result.
    case .teilnahme: return istMassnahme && beginn(punkt) <= rahmen.heute ? [] : ["abschluss.ausgang"]
    default: return ["abschluss.ausgang"]
    }
  }

  private func platz(_ punkt: String) -> Int { (punkt.split(separator: "_").last.flatMap { Int($0) } ?? 1) - 1 }
  private func beginn(_ punkt: String) -> Day { massnahmen[platz(punkt)].beginn }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .auftrag: auftrag = true
    case .ruecknahme: auftrag = false
    case .massnahme(let tag): massnahmen.append((tag, nil))
    case .ergebnis(let tag): massnahmen[massnahmen.count - 1].ende = tag
    case .ankuendigung: ankuendigung = true
    case .status(let wert, let tag): status.setze(wert, ab: tag)
    case .ende(let tag, let ausgaenge, _):
      for punkt in punkte {
        switch ausgaenge[punkt] {
        case .uebergeben: weiter.insert(punkt)
        case .teilnahme: massnahmen[platz(punkt)].ende = max(beginn(punkt), min(beginn(punkt) + Self.lang, tag - 1))
        default: break
        }
      }
      rahmen.schluss = tag
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .auftrag(let tag): try akte.record(OrderProfiling(traeger: 7, am: tag, bis: tag + 20))
    case .ruecknahme(let tag): try akte.record(TakeBackProfiling(am: tag, grund: "Kein Platz"))
    case .massnahme(let tag): try akte.record(BeginTeilnahme.agh(tag, bis: tag + Self.lang))
    case .ergebnis(let tag):
      try akte.record(
        EndTeilnahme(nr: max(1, massnahmen.count), ende: tag, ergebnis: .abgeschlossen, statusDanach: nil))
    case .ankuendigung(let tag): try akte.record(AnnounceIntegration(arbeitgeber: "Spedition", beginn: tag))
    case .status(let wert, let tag): try akte.record(SetStatus(status: wert, ab: tag))
    case .ende(let tag, let ausgaenge, let uebrige):
      try akte.record(CloseCase(am: tag, grund: .umzug, punkte: ausgaenge, uebrigeEntfallen: uebrige))
    }
  }

  var bild: Bild {
    Bild(
      punkte: punkte, istOffen: !rahmen.geschlossen, wartet: !rahmen.geschlossen, weiter: weiter, danach: 0,
      ergebnisse: massnahmen.map(\.ende))
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    let ende = rahmen.schluss ?? .distantFuture
    return Bild(
      punkte: CloseCase.openPoints(file, today: rahmen.heute).map(\.key), istOffen: file.isOpen,
      wartet: !NextStep.all(file, law: rahmen.law).isEmpty, weiter: Set(file.uebergebenePunkte.map(\.punkt.key)),
      danach: file.facts.count { $0.kind == .status && $0.period.to > ende },
      ergebnisse: file.teilnahme.items.map { $0.ergebnis == nil ? nil : $0.ende })
  }
}
