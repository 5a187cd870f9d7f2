import Application
import Casework
import Kernel
import Pages
import Store

/// An entry of the history in words.
struct VerlaufWording {
  let title: String
  let details: [String]

  init(_ line: VerlaufLine, organisation: OrganisationRows) {
    switch line.content {
    case .caseEntry(let payload): (title, details) = VerlaufWording.words(payload, organisation)
    case .personEntry(let payload): (title, details) = VerlaufWording.words(payload)
    case .beratungEntry(let payload): (title, details) = VerlaufWording.words(payload)
    case .schutzEntry(let payload): (title, details) = VerlaufWording.words(payload)
    case .jugendhilfeEntry(let payload): (title, details) = VerlaufWording.words(payload)
    case .correction(let version, let reason, let isStorno):
      title = isStorno ? "Eintrag \(version) storniert" : "Eintrag \(version) berichtigt"
      details = ["Grund: \(reason)"]
    case .none: (title, details) = ("Gelöschter Eintrag", [])
    }
  }

  private static func words(_ payload: any BeratungPayload) -> (String, [String]) {
    switch payload {
    case let entry as BeratungVermittelt: ("In geschützte Beratung vermittelt", [entry.stelle])
    case is BeratungBegonnen: ("Beratung begonnen", [])
    case is BeratungBeendet: ("Beratung beendet", [])
    case is BeratungZurueckgenommen: ("Vermittlung zurückgenommen", [])
    default: ("Eintrag zur Beratung", [])
    }
  }

  private static func words(_ payload: any SchutzPayload) -> (String, [String]) {
    switch payload {
    case is SchutzadresseGesetzt: ("Schutzadresse gesetzt", [])
    case is SchutzadresseAufgehoben: ("Schutzadresse aufgehoben", [])
    case let hinweis as SicherheitshinweisVorgeschlagen:
      (
        "Sicherheitshinweis vorgeschlagen",
        [
          "\(Wortlaut.label(hinweis.art.rawValue, in: Wortlaut.vorfallarten)) am \(hinweis.am.german): \(hinweis.satz)",
          "zu zeigen bis \(hinweis.bis.german)",
        ]
      )
    case is SicherheitshinweisFreigegeben: ("Sicherheitshinweis freigegeben", [])
    case is SicherheitshinweisAbgelehnt: ("Sicherheitshinweis abgelehnt", [])
    case is SicherheitshinweisAufgehoben: ("Sicherheitshinweis aufgehoben", [])
    default: ("Eintrag zum Schutz", [])
    }
  }

  private static func words(_ payload: any PersonPayload) -> (String, [String]) {
    switch payload {
    case is PersonAngelegt: ("Person angelegt", [])
    case is PersonGeaendert: ("Personendaten geändert", [])
    case let begun as LeistungsbezugBegonnen:
      ("Leistungsbezug beginnt", [Wortlaut.label(begun.art.rawValue, in: Wortlaut.leistungsarten)])
    case let ended as LeistungsbezugBeendet:
      ("Leistungsbezug endet", ["Grund: " + Wortlaut.label(ended.grund.rawValue, in: Wortlaut.leistungsenden)])
    case let group as ZielgruppeFestgestellt:
      ("Zielgruppe: \(group.merkmal.label)", group.bis.map { ["bis \($0.german)"] } ?? [])
    case let sperre as AuskunftssperreGesetzt:
      (
        "Auskunftssperre bis \(sperre.bis.german)",
        [
          "Grund: " + Wortlaut.label(sperre.grund.rawValue, in: Wortlaut.sperrgruende),
          "veranlasst: " + Wortlaut.label(sperre.veranlasst.rawValue, in: Wortlaut.sperrveranlasser),
        ]
      )
    case is AuskunftssperreAufgehoben: ("Auskunftssperre aufgehoben", [])
    // The number itself stands on its own page.
    case is VersicherungsnummerErfasst: ("Versicherungsnummer erfasst", [])
    case let trait as MerkmalFestgestellt:
      (
        "Merkmal: " + Wortlaut.label(trait.merkmal.rawValue, in: Wortlaut.merkmale),
        [trait.grad.map { "GdB \($0)" }, "Quelle: \(trait.quelle)", trait.bis.map { "bis \($0.german)" }].compactMap {
          $0
        }
      )
    default: ("Eintrag zur Person", [])
    }
  }
}

extension ZielgruppeCode {
  /// As people read it.
  var label: String {
    switch self {
    case .alleinerziehend: "alleinerziehend"
    case .rehabilitand: "Rehabilitation"
    case .schwerbehindert: "schwerbehindert"
    case .gleichgestellt: "gleichgestellt"
    case .multipleProblemlagen: "mehrere Problemlagen"
    case .schueler: "in der Schule"
    case .schulabgaenger: "Schulabgang"
    case .ausbildungsplatzbewerber: "Ausbildungssuche"
    }
  }
}
