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

/// A case in which the words were written.
public struct Notizzeile: Sendable, Hashable {
  public let name: String
  /// Aktenzeichen.
  public let nr: String
  public let team: String
  /// `nil` while the case is open.
  public let closed: Day?
  /// What kind of entry holds the words, and its day.
  public let wo: String
  public let am: Day

  public init(name: String, nr: String, team: String, closed: Day?, wo: String, am: Day) {
    self.name = name
    self.nr = nr
    self.team = team
    self.closed = closed
    self.wo = wo
    self.am = am
  }
}

/// What was found for a search.
public struct SuchePage: Page {
  public let typed: String
  public let rows: [Suchzeile]
  public let total: Int
  public let page: Int
  public let pages: Int
  public let notizen: [Notizzeile]
  /// Whether there are more cases with these words than are shown.
  public let mehrNotizen: Bool
  public let mayOpenCase: Bool
  /// The form for the number of the pension insurance, which is sent and stands in no address; `nil` without one.
  public var nummer: Nummernsuche?

  /// The search for a number.
  public struct Nummernsuche: Sendable {
    public let model: FormModel
    /// The answer is about the number that was typed.
    public let isAsked: Bool
    /// Somebody typed a number where it does not belong.
    public let isMisplaced: Bool

    public init(model: FormModel, isAsked: Bool = false, isMisplaced: Bool = false) {
      self.model = model
      self.isAsked = isAsked
      self.isMisplaced = isMisplaced
    }

    public enum Name: String, CaseIterable, Sendable {
      case versicherungsnummer
    }

    static let form = Form(
      "Nach der Versicherungsnummer", submit: "Nummer suchen",
      fields: [
        FormField(
          Name.versicherungsnummer, "Versicherungsnummer", .text(.medium), hint: "12 Stellen, z. B. 15 070649 C 103")
      ])
  }

  public init(
    typed: String, rows: [Suchzeile], total: Int, page: Int, pages: Int, notizen: [Notizzeile] = [],
    mehrNotizen: Bool = false, mayOpenCase: Bool, nummer: Nummernsuche? = nil
  ) {
    self.nummer = nummer
    self.typed = typed
    self.rows = rows
    self.total = total
    self.page = page
    self.pages = pages
    self.notizen = notizen
    self.mehrNotizen = mehrNotizen
    self.mayOpenCase = mayOpenCase
  }

  /// Without what was typed: titles stand in the history of the browser.
  public var title: String { nummer?.model.hasErrors == true ? "Fehler: Suche" : name }
  private var name: String { pages > 1 ? "Suche, Seite \(page) von \(pages)" : "Suche" }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    if let nummer { Fehleruebersicht(form: Nummernsuche.form, model: nummer.model).html }
    el("h1") { "Suche" }
    if nummer?.isMisplaced == true {
      Hinweis(
        .hinweis,
        "Bitte suchen Sie eine Versicherungsnummer im eigenen Feld unten. So steht sie weder in der Adresse der Seite noch "
          + "im Verlauf des Browsers. Gesucht wurde noch nichts."
      ).html
    }
    if nummer?.isAsked == true {
      el("p", .class("einleitung")) {
        "\(Zahl.count(total)) \(total == 1 ? "Fall" : "Fälle") zu dieser Versicherungsnummer"
      }
      if rows.isEmpty { empty } else { table }
    } else if typed.isEmpty {
      el("p", .class("einleitung")) {
        "Geben Sie oben einen Namen, ein Aktenzeichen (07-00123), ein Geburtsdatum (14.05.1987) oder Wörter aus "
          + "Notizen und Plänen ein. Ein Ort grenzt ein, was ein Name findet: „Yilmaz Musterdorf“."
      }
    } else {
      el("p", .class("einleitung")) { "\(Zahl.count(total)) \(total == 1 ? "Person" : "Personen") für „\(typed)“" }
      if !rows.isEmpty { table } else if notizen.isEmpty { empty }
    }
    Seitenwahl(page: page, pages: pages) { .suche(typed, seite: $0) }.html
    if !notizen.isEmpty { written }
    if let nummer {
      el("h2") { Nummernsuche.form.title }
      FormView(form: Nummernsuche.form, model: nummer.model).html
    }
  }

  private var empty: HTML {
    Leerzustand(
      "Keine Treffer unter den Fällen, die Sie lesen dürfen. Prüfen Sie die Schreibweise, oder suchen Sie mit dem "
        + "Geburtsdatum.", link: mayOpenCase ? Verweis("Neu anlegen", .fallNeu) : nil
    ).html
  }

  @HTMLBuilder private var written: HTML {
    el("h2") { "In Notizen, Plänen und Maßnahmen" }
    if mehrNotizen {
      el("p") { "Die \(notizen.count) jüngsten Fälle. Mit einem weiteren Wort werden es weniger." }
    }
    Datentabelle(
      id: "notizen", caption: "Fälle, in denen das geschrieben steht",
      columns: [Spalte("Person"), Spalte("Fall"), Spalte("Team"), Spalte("Steht in")],
      rows: notizen.map { row in
        [
          el("a", .href(Adresse.fallhandlung(.verlauf, nr: row.nr).link)) { row.name },
          HTML(row.closed.map { "\(row.nr), abgeschlossen am \($0.german)" } ?? row.nr), HTML(row.team),
          HTML("\(row.wo), \(row.am.german)"),
        ]
      }
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
