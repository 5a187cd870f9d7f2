import Application
import Casework
import Foundation
import Kernel
import Pages

/// An entry in full: its words, and every stored value of it.
struct EintragWording {
  let titel: String
  let zeilen: [String]
  /// `gilt`, `storniert`, `berichtigt` or `gelöscht`.
  let zustand: String

  init(_ eintrag: Auskunft.Eintrag, _ auskunft: Auskunft) {
    let words = VerlaufWording(eintrag.line, organisation: auskunft.organisation)
    titel = auskunft.schwaerzung.applied(to: words.title)
    let stored = eintrag.inhalt.map(EintragWording.values) ?? []
    zeilen =
      words.details.map(auskunft.schwaerzung.applied)
      + (stored.isEmpty ? [] : ["Gespeichert: " + stored.joined(separator: "; ")])
    if eintrag.inhalt == nil {
      zustand = "gelöscht"
    } else if eintrag.line.cancelled != nil {
      zustand = "storniert"
    } else {
      zustand = eintrag.line.corrected.isEmpty ? "gilt" : "berichtigt"
    }
  }

  /// Every value of a stored content with its name in words, for example `Ort: Musterstadt`.
  static func values(_ json: String) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) else {
      return []
    }
    return values(value, "")
  }

  private static func values(_ value: Any, _ path: String) -> [String] {
    switch value {
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.flatMap { values($0.value, path.isEmpty ? $0.key : "\(path).\($0.key)") }
    case let list as [Any]: list.enumerated().flatMap { values($0.element, "\(path) \($0.offset + 1)") }
    case is NSNull: []
    default: ["\(Feldworte.label(path)): \(Feldworte.value("\(value)"))"]
    }
  }
}

extension FactKind {
  /// As people read it.
  var label: String {
    switch self {
    case .leistungsbezug: "Leistungsbezug"
    case .status: "Status"
    case .teilnahme: "Maßnahme"
    case .integration: "Integration"
    case .strategie: "Strategie"
    case .team: "Team"
    case .zielgruppe: "Zielgruppe"
    case .meilenstein: "Schritt"
    case .geburt: "Geburt"
    case .geschlecht: "Geschlecht"
    case .staatsangehoerigkeit: "Staatsangehörigkeit"
    }
  }
}
