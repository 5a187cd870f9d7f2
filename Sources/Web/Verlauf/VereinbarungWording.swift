import Casework
import Kernel
import Law
import Pages

extension VerlaufWording {
  /// An entry about an agreement or a Schlichtungsverfahren.
  static func vereinbarung(_ payload: any CasePayload) -> (String, [String]) {
    switch payload {
    case let entry as VereinbarungAngebotenV1: ("Vereinbarung angeboten", promises(entry.klient, entry.haus))
    case let entry as VereinbarungGeschlossenV1:
      ("Vereinbarung geschlossen", term(entry.bis) + promises(entry.klient, entry.haus))
    case let entry as VereinbarungBeendetV1: ("Vereinbarung beendet", ["Grund: \(entry.grund)"])
    case let entry as VereinbarungAngeboten: ("Vereinbarung angeboten", promises(entry.klient, entry.haus))
    case let entry as VereinbarungGeschlossen:
      ("Vereinbarung geschlossen", term(entry.bis) + promises(entry.klient, entry.haus))
    case let entry as VereinbarungBeendet: ("Vereinbarung beendet", ["Grund: \(entry.grund)"])
    case let entry as VereinbarungErsetzt:
      (
        "Vereinbarung durch Verwaltungsakt ersetzt",
        ["Grund: \(entry.grund)"] + term(entry.bis) + promises(entry.klient, entry.haus)
      )
    case let entry as VereinbarungVerpflichtet:
      (
        "Verpflichtung erlassen",
        [
          "\(Wortlaut.label(entry.anlass)): \(entry.grund)", entry.auflage.bemuehungen.joined(separator: "; "),
          "\(entry.auflage.haeufigkeit), nachzuweisen bis \(entry.auflage.bis.german): \(entry.auflage.nachweis)",
        ]
      )
    case is VereinbarungUnterschrieben: ("Vereinbarung unterschrieben", [])
    case let entry as VereinbarungUebergeben: ("Vereinbarung übergeben", [Wortlaut.label(entry.weg)])
    case let entry as VereinbarungAbgelichtet:
      (
        "Unterschriebene Fassung hinterlegt",
        ["Unterschrieben am \(entry.am.german); \(Wortlaut.label(entry.medientyp)), \(Wortlaut.groesse(entry.groesse))"]
      )
    case let entry as SchlichtungBegonnen: ("Schlichtung begonnen", ["Grund: \(entry.grund)"])
    case let entry as SchlichtungBeendet: ("Schlichtung beendet", [Wortlaut.label(entry.ergebnis)])
    default: ("Eintrag", [])
    }
  }

  private static func term(_ last: Day?) -> [String] { last.map { ["gilt bis \($0.german)"] } ?? [] }

  private static func promises(_ client: [Zusage], _ house: [Zusage]) -> [String] {
    promises(client.map(\.text), house.map(\.text))
  }

  private static func promises(_ client: [String], _ house: [String]) -> [String] {
    ["Klientin/Klient: " + client.joined(separator: "; "), "Jobcenter: " + house.joined(separator: "; ")]
  }
}
