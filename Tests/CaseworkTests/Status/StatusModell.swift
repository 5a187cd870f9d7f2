import Casework
import Kernel
import Law

/// Which status holds on which day: the last word about the latest day up to it.
struct Statuszeit: Sendable {
  private(set) var worte: [(tag: Day, status: StatusCode)] = []

  func auf(_ tag: Day) -> StatusCode? {
    guard let letzter = worte.map(\.tag).filter({ $0 <= tag }).max() else { return nil }
    return worte.last { $0.tag == letzter }?.status
  }

  /// What is so already needs no word.
  mutating func setze(_ status: StatusCode, ab tag: Day) {
    if auf(tag) != status { worte.append((tag, status)) }
  }

  /// Two statuses were of their time; whose case is from that time keeps them.
  static func moeglich(_ status: StatusCode, _ tag: Day, zugang: Day) -> Bool {
    switch status {
    case .regelung58: min(tag, zugang) < "2008-01-01"
    case .paragraf53a: tag >= "2008-01-01" && min(tag, zugang) < "2023-01-01"
    default: true
    }
  }
}

/// One status holds on each day of a case.
struct StatusModell: Modell {
  struct Akt: Sendable {
    let status: StatusCode
    let ab: Day
  }
  struct Bild: Equatable {
    let tage: [StatusCode?]
    /// The same by the facts, which know nothing after the end of a case.
    let fakten: [StatusCode?]
  }

  static let codes: Set<String> = [
    "status.nicht_moeglich", "status.unveraendert", "datum.vor_fallzugang", "fall.abgeschlossen",
  ]

  var rahmen: Rahmen
  private var zeit = Statuszeit()

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let status = random.chance(30) ? random.pick([.regelung58, .paragraf53a]) : random.any(StatusCode.self)
    return Akt(status: status, ab: rahmen.tag(&random))
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    rahmen.offen.union(rahmen.vorZugang(akt.ab))
      .union(Statuszeit.moeglich(akt.status, akt.ab, zugang: rahmen.zugang) ? [] : ["status.nicht_moeglich"])
      .union(zeit.auf(akt.ab) == akt.status ? ["status.unveraendert"] : [])
  }

  mutating func geschieht(_ akt: Akt) { zeit.setze(akt.status, ab: akt.ab) }
  func spiele(_ akt: Akt, _ akte: inout Akte) throws { try akte.record(SetStatus(status: akt.status, ab: akt.ab)) }

  private var tage: [Day] { stride(from: -5, through: Self.dauer + 30, by: 12).map { rahmen.zugang + $0 } }

  var bild: Bild {
    Bild(tage: tage.map(zeit.auf), fakten: tage.map { $0 < rahmen.schluss ?? .distantFuture ? zeit.auf($0) : nil })
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    let facts = file.facts.filter { $0.kind == .status }
    return Bild(
      tage: tage.map(file.status.on),
      fakten: tage.map { tag in
        let found = facts.filter { $0.period.contains(tag) }
        return found.count == 1 ? StatusCode(rawValue: found[0].value) : nil
      })
  }
}
