public import Markup

/// Says why nothing is shown and what can be done.
public struct Leerzustand: Sendable, Hashable {
  public let text: String
  public let link: Verweis?

  public init(_ text: String, link: Verweis? = nil) {
    self.text = text
    self.link = link
  }

  public var html: HTML {
    el("div", .class("leer")) {
      el("p") { text }
      if let link { el("p") { link.html } }
    }
  }
}
