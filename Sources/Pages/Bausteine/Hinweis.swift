public import Markup

/// What a box says by word, shape and colour together.
public enum Hinweisart: String, Sendable, CaseIterable {
  case hinweis
  case erfolg
  case warnung
  case fehler

  var label: String {
    switch self {
    case .hinweis: "Hinweis"
    case .erfolg: "Erledigt"
    case .warnung: "Achtung"
    case .fehler: "Fehler"
    }
  }
  private var shape: String {
    switch self {
    case .hinweis: "i"
    case .erfolg: "✓"
    case .warnung: "!"
    case .fehler: "✕"
    }
  }
  var sign: HTML {
    el("span", .class("zeichen"), .named("aria-hidden", "true")) { shape }
      + el("span", .class("nur-vorlesen")) { label + ": " }
  }
}

/// A box with a sentence or two and, where useful, links.
public struct Hinweis: Sendable {
  public let kind: Hinweisart
  public let title: String?
  public let text: String
  public let links: [Verweis]

  public init(_ kind: Hinweisart, _ text: String, title: String? = nil, links: [Verweis] = []) {
    self.kind = kind
    self.title = title
    self.text = text
    self.links = links
  }

  public var html: HTML {
    el("div", .class("hinweis \(kind.rawValue)")) {
      kind.sign
      el("div") {
        if let title { el("p", .class("hinweis-titel")) { title } }
        el("p") { text }
        if !links.isEmpty {
          el("ul") { for link in links { el("li") { link.html } } }
        }
      }
    }
  }
}

/// A link with its words.
public struct Verweis: Sendable, Hashable {
  public let label: String
  public let adresse: Adresse

  public init(_ label: String, _ adresse: Adresse) {
    self.label = label
    self.adresse = adresse
  }

  var html: HTML { el("a", .href(adresse.link)) { label } }
}
