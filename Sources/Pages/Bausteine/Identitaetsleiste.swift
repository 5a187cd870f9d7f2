public import Markup

/// Whose case a page is about, on top of each page of a case.
public struct Identitaetsleiste: Sendable, Hashable {
  public let name: String
  /// Aktenzeichen.
  public let nr: String
  /// Date of birth and age, for example "14.05.1987 (20 Jahre)".
  public let born: String
  /// Short facts: "unter 25", "Strategie B", "Team Jugend".
  public let flags: [String]

  public init(name: String, nr: String, born: String, flags: [String]) {
    self.name = name
    self.nr = nr
    self.born = born
    self.flags = flags
  }

  public var html: HTML { bar(isLinked: true) }

  /// On the case's own front page the name is the heading and no link.
  func bar(isLinked: Bool) -> HTML {
    el("div", .class("identitaet")) {
      if isLinked {
        el("p", .class("identitaet-name")) { el("a", .href(Adresse.fall(nr).link)) { name } }
      } else {
        el("h1") { name }
      }
      el("p", .class("identitaet-daten")) {
        el("span") { "Fall \(nr)" }
        el("span") { "geboren \(born)" }
        for flag in flags { Statusmarke(flag).html }
      }
    }
  }
}
