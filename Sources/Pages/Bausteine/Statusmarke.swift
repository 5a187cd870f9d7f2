public import Markup

/// A short state with word and shape.
public struct Statusmarke: Sendable, Hashable {
  public let text: String
  public let kind: Hinweisart?

  /// Without kind: neutral.
  public init(_ text: String, _ kind: Hinweisart? = nil) {
    self.text = text
    self.kind = kind
  }

  public var html: HTML {
    el("span", .class("marke-status \(kind?.rawValue ?? "neutral")")) { text }
  }
}

/// Who has to act next. Raw values are those of the case file.
public enum AmZug: String, Sendable, CaseIterable {
  case haus
  case traeger
  case klient
  case unternehmen
  case aerztlicherDienst = "aerztlicher_dienst"

  public var label: String {
    switch self {
    case .haus: "Jobcenter"
    case .traeger: "Träger"
    case .klient: "Klientin/Klient"
    case .unternehmen: "Unternehmen"
    case .aerztlicherDienst: "Ärztlicher Dienst"
    }
  }
}
