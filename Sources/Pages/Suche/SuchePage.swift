import Documents
public import Kernel
public import Markup

/// A found case, with why it was found.
public struct Suchzeile: Sendable, Hashable {
  public let name: String
  /// Aktenzeichen.
  public let nr: String
  public let born: Day
  public let team: String
  /// `nil` while the case is open.
  public let closed: Day?
  public let why: String

  public init(name: String, nr: String, born: Day, team: String, closed: Day?, why: String) {
    self.name = name
    self.nr = nr
    self.born = born
    self.team = team
    self.closed = closed
    self.why = why
  }
}

/// What was found for a search.
public struct SuchePage: Page {
  public let typed: String
  public let rows: [Suchzeile]
  public let total: Int
  public let page: Int
  public let pages: Int
  public let mayOpenCase: Bool

  public init(typed: String, rows: [Suchzeile], total: Int, page: Int, pages: Int, mayOpenCase: Bool) {
    self.typed = typed
    self.rows = rows
    self.total = total
    self.page = page
    self.pages = pages
    self.mayOpenCase = mayOpenCase
  }

  /// Without what was typed: titles stand in the history of the browser.
  public var title: String { pages > 1 ? "Suche, Seite \(page) von \(pages)" : "Suche" }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    el("h1") { "Suche" }
    if typed.isEmpty {
      el("p", .class("einleitung")) {
        "Geben Sie oben einen Namen, ein Aktenzeichen (07-00123), ein Geburtsdatum (14.05.1987) oder einen Ort ein."
      }
    } else {
      el("p", .class("einleitung")) { "\(Zahl.count(total)) Treffer für „\(typed)“" }
      if rows.isEmpty { empty } else { table }
    }
    Seitenwahl(page: page, pages: pages) { .suche(typed, seite: $0) }.html
  }

  private var empty: HTML {
    Leerzustand(
      "Keine Treffer unter den Fällen, die Sie lesen dürfen. Prüfen Sie die Schreibweise, oder suchen Sie mit dem "
        + "Geburtsdatum.", link: mayOpenCase ? Verweis("Neu anlegen", .fallNeu) : nil
    ).html
  }

  private var table: HTML {
    Datentabelle(
      id: "treffer", caption: "Personen und Fälle",
      columns: [Spalte("Person"), Spalte("Geboren"), Spalte("Fall"), Spalte("Team"), Spalte("Gefunden über")],
      rows: rows.map { row in
        [
          el("a", .href(Adresse.fall(row.nr).link)) { row.name }, HTML(row.born.german),
          HTML(row.closed.map { "\(row.nr), abgeschlossen am \($0.german)" } ?? row.nr), HTML(row.team), HTML(row.why),
        ]
      }
    ).html
  }
}
