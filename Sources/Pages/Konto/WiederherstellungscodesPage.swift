public import Markup

/// The recovery codes, shown this once, to be printed.
public struct WiederherstellungscodesPage: Page {
  public let codes: [String]
  /// Where to go on.
  public let next: Adresse

  public init(codes: [String], next: Adresse) {
    self.codes = codes
    self.next = next
  }

  public var title: String { "Ihre Wiederherstellungscodes" }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    Hinweis(
      .warnung, "Diese Codes stehen nur jetzt hier. Drucken Sie die Seite oder schreiben Sie die Codes ab.",
      title: "Bitte jetzt sichern"
    ).html
    el("ol", .class("codes")) { for code in codes { el("li") { el("code") { code } } } }
    el("p") {
      "Jeder Code ersetzt einmal den Code aus der App. Bewahren Sie sie getrennt vom Telefon auf, nicht am Bildschirm."
    }
    el("p", .class("knoepfe")) { el("a", .class("knopf haupt-knopf"), .href(next.link)) { "Ich habe sie gesichert" } }
  }
}
