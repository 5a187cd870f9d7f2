public import Markup

/// What an act changes, in plain sentences: before it is recorded, and once more after it.
public struct Folgenliste: Sendable, Hashable {
  public struct Gruppe: Sendable, Hashable {
    /// For example "Fristen".
    public let title: String
    public let lines: [String]

    public init(_ title: String, _ lines: [String]) {
      self.title = title
      self.lines = lines
    }
  }

  /// For example "Das würde sich ändern".
  public let title: String
  public let gruppen: [Gruppe]
  /// Nothing is recorded yet.
  public let isAhead: Bool

  public init(_ title: String, _ gruppen: [Gruppe], isAhead: Bool) {
    self.title = title
    self.gruppen = gruppen.filter { !$0.lines.isEmpty }
    self.isAhead = isAhead
  }

  public var html: HTML {
    el("section", .class("folgen hinweis hinweis"), .named("aria-labelledby", "folgen")) {
      Hinweisart.hinweis.sign
      el("div") {
        el("h2", .id("folgen"), .named("tabindex", "-1")) { title }
        if isAhead { el("p") { "Gespeichert ist noch nichts." } }
        if gruppen.isEmpty { el("p") { "An Status, Fristen, Terminen und Kennzahlen ändert sich nichts." } }
        el("dl") {
          for gruppe in gruppen {
            el("dt") { gruppe.title }
            for line in gruppe.lines { el("dd") { line } }
          }
        }
      }
    }
  }
}
