import Casework
import Kernel
import Pages

extension VerlaufWording {
  /// Medical opinions and what was found reasonable.
  static func gesundheit(_ payload: any CasePayload) -> (String, [String]) {
    switch payload {
    case let entry as GutachtenBeauftragt:
      let consent = entry.einverstanden ? ["Die Person ist einverstanden."] : []
      return (
        "Ärztliches Gutachten beauftragt",
        ["\(GutachtenForms.label(entry.dienst)), erbeten bis \(entry.bis.german)"]
          + entry.fragen.map { GutachtenForms.label($0) } + consent
      )
    case let entry as GutachtenEingegangen:
      return (
        "Ärztliches Gutachten eingegangen",
        [GutachtenForms.label(entry.stundenklasse)] + entry.grenzen.map(\.words)
          + (entry.gueltigBis.map { ["gilt bis \($0.german)"] } ?? [])
      )
    case let entry as GutachtenZurueckgenommen:
      return ("Ärztliches Gutachten zurückgenommen", ["Grund: \(GutachtenForms.label(entry.grund))"])
    case let entry as ZumutbarkeitFestgestellt:
      return (
        "Zumutbarkeit festgestellt", entry.rows.map { "\($0.name): \($0.value.joined(separator: "; "))" }
      )
    default: return ("Eintrag zur Gesundheit", [])
    }
  }

  /// Whether the details of an entry are for those alone who work on the case.
  static func isHealth(_ payload: any CasePayload) -> Bool {
    payload is GutachtenBeauftragt || payload is GutachtenEingegangen || payload is GutachtenZurueckgenommen
      || payload is ZumutbarkeitFestgestellt
  }
}
