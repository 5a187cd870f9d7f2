import Casework
import Kernel
import Law

/// A case is closed once nothing waits in it; then nothing more happens, and no status goes on.
struct AbschlussModell: Modell {
  enum Akt: Sendable {
    case auftrag(Day)
    case ruecknahme(Day)
    case massnahme(Day)
    case ergebnis(Day)
    case status(StatusCode, Day)
    case gespraech(Day)
  }
  struct Bild: Equatable {
    let offen: Int
    let istOffen: Bool
    /// Whether anything waits; nothing does in a closed case.
    let wartet: Bool
    /// Facts about days that come after the end.
    let danach: Int
  }

  static let codes: Set<String> = [
    "abschluss.offene_punkte", "fall.abgeschlossen", "datum.zukunft", "datum.vor_fallzugang",
    "profiling.schon_beauftragt", "profiling.nicht_beauftragt", "teilnahme.ueberschneidung", "teilnahme.unbekannt",
  ]
  static let laenge = 7
  static let abschluesse = 25
  /// Days of a measure: more than of the case, so that one goes on until its end is reported.
  private static let lang = 2 * dauer

  var rahmen: Rahmen
  private var auftrag = false
  /// First and last day, and whether its result came back.
  private var massnahmen: [(beginn: Day, bis: Day, beendet: Bool)] = []
  private var status = Statuszeit()

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }
  var offenePunkte: Int { (auftrag ? 1 : 0) + massnahmen.count { !$0.beendet } }

  func wurf(_ random: inout Zufall) -> Akt {
    let tag = rahmen.tag(&random)
    switch random.below(7) {
    case 0: return .auftrag(tag)
    case 1: return .ruecknahme(tag)
    case 2: return .massnahme(tag)
    case 3: return .ergebnis(massnahmen.last.map { rahmen.danach($0.beginn, 40, &random) } ?? tag)
    case 4: return .gespraech(tag)
    default: return .status(random.pick([.arbeitslos, .krank]), tag)
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .auftrag(let tag): return rahmen.ereignis(tag).union(auftrag ? ["profiling.schon_beauftragt"] : [])
    case .ruecknahme(let tag): return rahmen.ereignis(tag).union(auftrag ? [] : ["profiling.nicht_beauftragt"])
    case .massnahme(let tag):
      let trifft = massnahmen.contains { $0.beginn <= tag + Self.lang && tag <= $0.bis }
      return rahmen.offen.union(rahmen.vorZugang(tag)).union(trifft ? ["teilnahme.ueberschneidung"] : [])
    case .ergebnis(let tag):
      guard let letzte = massnahmen.last else { return rahmen.offen.union(["teilnahme.unbekannt"]) }
      return rahmen.offen.union(tag < letzte.beginn ? ["datum.ende_vor_beginn"] : [])
        .union(letzte.beendet ? ["teilnahme.schon_beendet"] : [])
        .union(tag > rahmen.heute ? ["datum.zukunft"] : [])
    case .status(let wert, let tag):
      return rahmen.offen.union(rahmen.vorZugang(tag)).union(status.auf(tag) == wert ? ["status.unveraendert"] : [])
    case .gespraech(let tag): return rahmen.ereignis(tag)
    }
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .auftrag: auftrag = true
    case .ruecknahme: auftrag = false
    case .massnahme(let tag): massnahmen.append((tag, tag + Self.lang, false))
    case .ergebnis(let tag): massnahmen[massnahmen.count - 1] = (massnahmen[massnahmen.count - 1].beginn, tag, true)
    case .status(let wert, let tag): status.setze(wert, ab: tag)
    case .gespraech: break
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
    case .status(let wert, let tag): try akte.record(SetStatus(status: wert, ab: tag))
    case .gespraech(let tag): try akte.record(RecordGespraech(am: tag, notiz: "", naechstes: nil))
    }
  }

  var bild: Bild {
    Bild(offen: offenePunkte, istOffen: !rahmen.geschlossen, wartet: !rahmen.geschlossen, danach: 0)
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    let ende = rahmen.schluss ?? .distantFuture
    return Bild(
      offen: CloseCase.openPoints(file).count, istOffen: file.isOpen,
      wartet: !NextStep.all(file, law: rahmen.law).isEmpty,
      danach: file.facts.count { $0.kind == .status && $0.period.to > ende })
  }
}
