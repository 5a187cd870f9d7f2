import Casework
import Kernel

/// Protection is set or lifted by turns, never back in time, and a closed case keeps it.
struct BeschaeftigtenschutzModell: Modell {
  struct Akt: Sendable {
    let gilt: Bool
    let ab: Day
  }

  static let codes: Set<String> = [
    "beschaeftigtenschutz.unveraendert", "beschaeftigtenschutz.vor_letztem", "datum.zukunft",
  ]
  static let laenge = 7
  static let abschluesse = 10

  var rahmen: Rahmen
  private var zuletzt: Akt?

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let ab = random.chance(70) ? zuletzt.map { rahmen.danach($0.ab, 30, &random) } : nil
    return Akt(gilt: random.chance(50), ab: ab ?? rahmen.tag(&random))
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    var codes: Set<String> = akt.ab > rahmen.heute ? ["datum.zukunft"] : []
    if akt.gilt == bild { codes.insert("beschaeftigtenschutz.unveraendert") }
    if let zuletzt, akt.ab < zuletzt.ab { codes.insert("beschaeftigtenschutz.vor_letztem") }
    return codes
  }

  mutating func geschieht(_ akt: Akt) { zuletzt = akt }
  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    try akte.record(SetBeschaeftigtenschutz(gilt: akt.gilt, ab: akt.ab))
  }

  var bild: Bool { zuletzt?.gilt ?? false }
  func gezeigt(_ file: CaseFile) -> Bool { file.beschaeftigtenschutz.gilt }
}
