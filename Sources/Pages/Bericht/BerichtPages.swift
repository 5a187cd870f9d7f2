public import Kernel
public import Markup

/// The integration reports by year.
public struct BerichtePage: Page {
  public struct Zeile: Sendable, Hashable {
    public let year: Int
    /// Day of knowledge of its figures.
    public let stand: Day
    public let mark: Statusmarke

    public init(year: Int, stand: Day, mark: Statusmarke) {
      self.year = year
      self.stand = stand
      self.mark = mark
    }
  }
  public let rows: [Zeile]

  public init(rows: [Zeile]) { self.rows = rows }

  public var title: String { "Berichte" }
  public var section: Bereich? { .bericht }

  @HTMLBuilder public var content: HTML {
    el("h1") { "Berichte" }
    if rows.isEmpty {
      Leerzustand("Noch gibt es kein Jahr mit Daten. Der erste Bericht entsteht mit dem ersten Fall.").html
    } else {
      Datentabelle(
        id: "berichte", caption: "Eingliederungsberichte",
        columns: [Spalte("Bericht"), Spalte("Stand der Zahlen"), Spalte("Zustand"), Spalte("Datei")],
        rows: rows.map(cells), hidesCaption: true
      ).html
    }
  }

  private func cells(_ row: Zeile) -> [HTML] {
    [
      el("a", .href(Adresse.bericht(jahr: row.year, stand: nil).link)) { "Eingliederungsbericht \(row.year)" },
      HTML(row.stand.german), row.mark.html,
      el("a", .href(Adresse.berichtPDF(jahr: row.year, stand: nil).link)) {
        HTML("PDF")
        el("span", .class("nur-vorlesen")) { ": Eingliederungsbericht \(row.year)" }
      },
    ]
  }
}

/// One report; its text is the rendered document with the page's `h1`.
public struct BerichtPage: Page {
  public let year: Int
  public let stand: Day?
  public let document: HTML

  public init(year: Int, stand: Day?, document: HTML) {
    self.year = year
    self.stand = stand
    self.document = document
  }

  public var title: String { "Eingliederungsbericht \(year)" }
  public var section: Bereich? { .bericht }

  @HTMLBuilder public var content: HTML {
    el("div", .class("kopfzeile")) {
      el("p", .class("zurueck")) { el("a", .href(Adresse.berichte.link)) { "‹ Alle Berichte" } }
      el("a", .class("knopf"), .href(Adresse.berichtPDF(jahr: year, stand: stand).link)) { "Als PDF laden" }
    }
    el("div", .class("dokument")) { document }
  }
}
