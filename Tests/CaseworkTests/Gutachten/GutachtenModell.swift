import Casework
import Kernel
import Law

/// One order runs at a time; of the results known on a day the latest one holds, unless its time is over.
struct GutachtenModell: Modell {
  enum Akt: Sendable {
    case auftrag(Day, bis: Day, [Gutachtenfrage], einverstanden: Bool)
    case erinnerung(Day)
    case ende(Day)
    case ergebnis(Day, Stundenklasse, bis: Day?)
  }
  struct Ergebnis: Equatable {
    let am: Day
    let klasse: Stundenklasse
    let bis: Day?
  }
  struct Bild: Equatable {
    var laeuftSeit: Day?
    /// What holds on each tenth day of the case.
    let gilt: [Ergebnis?]
    let letztes: Ergebnis?
  }

  static let codes: Set<String> = [
    "gutachten.schon_beauftragt", "gutachten.ohne_frage", "gutachten.ohne_einverstaendnis", "datum.ende_vor_beginn",
    "gutachten.nicht_beauftragt", "gutachten.vor_auftrag", "gutachten.gueltig_vor_eingang",
    "erinnerung.schon_gesendet", "datum.zukunft", "datum.vor_fallzugang", "fall.abgeschlossen",
  ]
  static let laenge = 9

  var rahmen: Rahmen
  private var auftrag: Day?
  private var erinnert: [Day] = []
  private var ergebnisse: [Ergebnis] = []

  init(_ rahmen: Rahmen) { self.rahmen = rahmen }

  func wurf(_ random: inout Zufall) -> Akt {
    let tag =
      random.chance(80) ? auftrag.map { rahmen.danach($0, 40, &random) } ?? rahmen.tag(&random) : rahmen.tag(&random)
    switch random.below(auftrag == nil ? 10 : 100) {
    case 0..<9:
      let fragen = Gutachtenfrage.allCases.filter { _ in random.chance(45) }
      return .auftrag(tag, bis: tag + random.below(40) - 2, fragen, einverstanden: random.chance(70))
    case 9..<40: return .erinnerung(tag)
    case 40..<60: return .ende(tag)
    default:
      let bis = random.chance(60) ? tag + random.below(60) - 4 : nil
      return .ergebnis(tag, random.any(Stundenklasse.self), bis: bis)
    }
  }

  func verstoesse(_ akt: Akt) -> Set<String> {
    switch akt {
    case .auftrag(let am, let bis, let fragen, let einverstanden):
      var codes = rahmen.ereignis(am)
      if auftrag != nil { codes.insert("gutachten.schon_beauftragt") }
      if fragen.isEmpty { codes.insert("gutachten.ohne_frage") }
      if bis < am { codes.insert("datum.ende_vor_beginn") }
      // Only whether somebody can work at all is asked without leave.
      if !einverstanden, fragen.contains(where: { $0 != .erwerbsfaehigkeit }) {
        codes.insert("gutachten.ohne_einverstaendnis")
      }
      return codes
    case .erinnerung(let am):
      let again = auftrag.map { auftrag in erinnert.contains { $0 >= auftrag && $0 >= am } } ?? false
      return laufend(am).union(again ? ["erinnerung.schon_gesendet"] : [])
    case .ende(let am): return laufend(am)
    case .ergebnis(let am, _, let bis):
      return laufend(am).union(bis.map { $0 < am } ?? false ? ["gutachten.gueltig_vor_eingang"] : [])
    }
  }

  private func laufend(_ am: Day) -> Set<String> {
    guard let auftrag else { return rahmen.ereignis(am).union(["gutachten.nicht_beauftragt"]) }
    return rahmen.ereignis(am).union(am < auftrag ? ["gutachten.vor_auftrag"] : [])
  }

  mutating func geschieht(_ akt: Akt) {
    switch akt {
    case .auftrag(let am, _, _, _): auftrag = am
    case .erinnerung(let am): erinnert.append(am)
    case .ende: auftrag = nil
    case .ergebnis(let am, let klasse, let bis):
      ergebnisse.append(Ergebnis(am: am, klasse: klasse, bis: bis))
      auftrag = nil
    }
  }

  func spiele(_ akt: Akt, _ akte: inout Akte) throws {
    switch akt {
    case .auftrag(let am, let bis, let fragen, let einverstanden):
      try akte.record(
        OrderGutachten(
          GutachtenBeauftragt(
            dienst: .aerztlicherDienst, fragen: fragen, am: am, bis: bis, einverstanden: einverstanden)))
    case .erinnerung(let am): try akte.record(RemindGutachten(am: am))
    case .ende(let am): try akte.record(WithdrawGutachten(am: am, grund: .irrtum))
    case .ergebnis(let am, let klasse, let bis):
      try akte.record(
        ReceiveGutachten(GutachtenEingegangen(am: am, stundenklasse: klasse, grenzen: [], gueltigBis: bis)))
    }
  }

  private var tage: [Day] { stride(from: 0, through: Self.dauer, by: 10).map { rahmen.zugang + $0 } }

  var bild: Bild {
    // Sorting keeps the order of recording between results of one day.
    let nachTag = ergebnisse.enumerated().sorted { ($0.element.am, $0.offset) < ($1.element.am, $1.offset) }.map(
      \.element)
    let gilt = tage.map { tag -> Ergebnis? in
      guard let last = nachTag.last(where: { $0.am <= tag }) else { return nil }
      return tag <= last.bis ?? .distantFuture ? last : nil
    }
    return Bild(laeuftSeit: auftrag, gilt: gilt, letztes: nachTag.last)
  }

  func gezeigt(_ file: CaseFile) -> Bild {
    func seen(_ result: GutachtenEingegangen) -> Ergebnis {
      Ergebnis(am: result.am, klasse: result.stundenklasse, bis: result.gueltigBis)
    }
    return Bild(
      laeuftSeit: file.gutachten.auftrag?.am, gilt: tage.map { file.gutachten.gilt(on: $0).map(seen) },
      letztes: file.gutachten.letztes.map(seen))
  }
}
