import Documents
public import Markup

/// How many persons were referred to protected counselling, by kind and year. The numbers open to nobody.
public struct BeratungszahlenPage: Page {
  public struct Zeile: Sendable, Hashable {
    public let art: String
    /// By year, in the order of `jahre`; `nil` = too small to be shown.
    public let personen: [Int?]

    public init(art: String, personen: [Int?]) {
      self.art = art
      self.personen = personen
    }
  }

  public let jahre: [Int]
  public let zeilen: [Zeile]

  public init(jahre: [Int], zeilen: [Zeile]) {
    self.jahre = jahre
    self.zeilen = zeilen
  }

  public var title: String { "Geschützte Beratung in Zahlen" }
  public var section: Bereich? { .kennzahlen }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    el("p", .class("einleitung")) {
      "Gezählt sind Personen, die im Jahr vermittelt wurden, je Art einmal. Die Zahlen lassen sich nicht zu Personen öffnen."
    }
    Datentabelle(
      id: "beratung", caption: "Vermittelte Personen nach Art und Jahr",
      columns: [Spalte("Art")] + jahre.map { Spalte("\($0)", isNumber: true) },
      rows: zeilen.map { zeile in [HTML(zeile.art)] + zeile.personen.map(BeratungszahlenPage.cell) }
    ).html
    el("p", .class("leise")) {
      "Ein Punkt steht für 1 oder 2 Personen: So kleine Zahlen könnten jemanden erkennbar machen."
    }
  }

  private static func cell(_ count: Int?) -> HTML {
    guard let count else {
      return el("span", .named("aria-hidden", "true")) { "." } + el("span", .class("nur-vorlesen")) { "geheim" }
    }
    return HTML(Zahl.count(count))
  }
}
