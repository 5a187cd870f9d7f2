public import Markup

/// A name with its value and, where it can be changed, the way there.
public struct Zusammenfassungszeile: Sendable, Hashable {
  public let name: String
  /// Lines of text.
  public let value: [String]
  public let change: Verweis?

  public init(_ name: String, _ value: String, change: Verweis? = nil) {
    self.init(name, lines: [value], change: change)
  }
  public init(_ name: String, lines: [String], change: Verweis? = nil) {
    self.name = name
    value = lines
    self.change = change
  }
}

/// Names and values in two columns.
public struct Zusammenfassungsliste: Sendable {
  public let rows: [Zusammenfassungszeile]

  public init(_ rows: [Zusammenfassungszeile]) { self.rows = rows }

  public var html: HTML {
    el("dl", .class("zusammenfassung")) {
      for row in rows {
        el("div") {
          el("dt") { row.name }
          el("dd") {
            for line in row.value { el("p") { line } }
            if let change = row.change { el("p", .class("aendern")) { link(change, row.name) } }
          }
        }
      }
    }
  }

  private func link(_ change: Verweis, _ name: String) -> HTML {
    el("a", .href(change.adresse.link)) {
      HTML(change.label)
      el("span", .class("nur-vorlesen")) { ": " + name }
    }
  }
}
