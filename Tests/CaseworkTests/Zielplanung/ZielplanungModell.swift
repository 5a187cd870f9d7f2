import Casework
import Kernel

/// The occupations of the last record, each once and each with its reason.
struct ZielplanungModell: Modell {
  struct Akt: Sendable {
    let am: Day
    let berufe: [Zielberuf]
    let einverstanden: Bool
  }
  struct Bild: Equatable {
    var am: Day?
    var berufe: [String] = []
    var einverstanden = false
  }

  static let codes: Set<String> = [
    "zielplanung.ohne_beruf", "zielplanung.beruf_doppelt", "zielplanung.ohne_grundlage", "datum.zukunft",
    "datum.vor_fallzugang", "fall.abgeschlossen",
  ]

  var rahmen: Rahmen
  private(set) var bild = Bild()

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let berufe = (0..<random.below(4)).map { _ in
      Zielberuf(
        kldb: random.pick(["51312", "62102", "83112"]), bezeichnung: "Lager",
        grundlage: random.chance(85) ? "Staplerschein" : "")
    }
    return Akt(am: rahmen.tag(&random), berufe: berufe, einverstanden: random.chance(50))
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    rahmen.ereignis(akt.am).union(akt.berufe.isEmpty ? ["zielplanung.ohne_beruf"] : [])
      .union(Set(akt.berufe.map(\.kldb)).count < akt.berufe.count ? ["zielplanung.beruf_doppelt"] : [])
      .union(akt.berufe.contains { $0.grundlage == "" } ? ["zielplanung.ohne_grundlage"] : [])
  }

  mutating func geschieht(_ akt: Akt) {
    bild = Bild(am: akt.am, berufe: akt.berufe.map(\.kldb), einverstanden: akt.einverstanden)
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    try akte.record(
      RecordZielplanung(ZielplanungFestgehalten(am: akt.am, berufe: akt.berufe, einverstanden: akt.einverstanden)))
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    guard let current = file.zielplanung.current else { return Bild() }
    return Bild(am: current.am, berufe: current.berufe.map(\.kldb), einverstanden: current.einverstanden)
  }
}
