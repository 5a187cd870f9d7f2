import Documents
public import Kernel
public import Markup

/// One row of the list of cases.
public struct Fallzeile: Sendable, Hashable {
  public let name: String
  /// Aktenzeichen.
  public let nr: String
  public let born: Day
  public let isU25: Bool
  /// Letter, or `nil` while none is chosen.
  public let strategy: String?
  /// The next step in words, or the state of a closed case.
  public let step: String
  public let due: Day?
  public let turn: AmZug?
  public let team: String
  public let opened: Day
  /// Form that settles the next step.
  public let target: Adresse?

  public init(
    name: String, nr: String, born: Day, isU25: Bool, strategy: String?, step: String, due: Day?, turn: AmZug?,
    team: String, opened: Day, target: Adresse? = nil
  ) {
    self.target = target
    self.name = name
    self.nr = nr
    self.born = born
    self.isU25 = isU25
    self.strategy = strategy
    self.step = step
    self.due = due
    self.turn = turn
    self.team = team
    self.opened = opened
  }
}

/// The list of cases with filter, order and pages.
public struct FaellePage: Page {
  public static let pageSize = 50

  public let today: Day
  public let filter: FaelleFilter
  public let rows: [Fallzeile]
  /// All cases that the filter finds.
  public let total: Int
  /// Choices of the filter, by key.
  public let strategies: [Option]
  public let teams: [Option]
  public let steps: [Option]
  public let measures: [Option]
  public let groups: [Option]
  /// Whether the account is in charge of cases of its own.
  public let hasOwnCases: Bool
  public let mayOpenCase: Bool
  /// The same cases as a file; `nil` where there is none.
  public let file: Adresse?
  public let ansichten: Ansichtenliste?

  public init(
    today: Day, filter: FaelleFilter, rows: [Fallzeile], total: Int, strategies: [Option], teams: [Option],
    steps: [Option], measures: [Option] = [], groups: [Option] = [], hasOwnCases: Bool = true, mayOpenCase: Bool = true,
    file: Adresse? = nil, ansichten: Ansichtenliste? = nil
  ) {
    self.measures = measures
    self.groups = groups
    self.file = file
    self.ansichten = ansichten
    self.hasOwnCases = hasOwnCases
    self.mayOpenCase = mayOpenCase
    self.today = today
    self.filter = filter
    self.rows = rows
    self.total = total
    self.strategies = strategies
    self.teams = teams
    self.steps = steps
  }

  public var section: Bereich? { .faelle }
  public var isWide: Bool { true }
  public var title: String {
    (ansichten?.model.hasErrors == true ? "Fehler: " : "")
      + (pages > 1 ? "Fälle, Seite \(filter.seite) von \(pages)" : "Fälle")
  }
  private var pages: Int { max(1, (total + FaellePage.pageSize - 1) / FaellePage.pageSize) }

  @HTMLBuilder public var content: HTML {
    if let ansichten { Fehleruebersicht(form: ansichten.form, model: ansichten.model).html }
    el("div", .class("kopfzeile")) {
      el("div") {
        el("h1") { "Fälle" }
        el("p", .class("einleitung")) { total == 1 ? "1 Treffer" : "\(Zahl.count(total)) Treffer" }
      }
      if mayOpenCase { el("a", .class("knopf haupt-knopf"), .href(Adresse.fallNeu.link)) { "Fallzugang erfassen" } }
    }
    if let ansichten { ansichten.html }
    Filterleiste(
      filter: filter, strategies: strategies, teams: teams, steps: steps, measures: measures, groups: groups,
      hasOwnCases: hasOwnCases
    ).html
    if rows.isEmpty { empty } else { table }
    if let file, !rows.isEmpty {
      el("p") {
        el("a", .class("knopf"), .href(file.link)) { "Liste als CSV-Datei" }
        HTML(" ")
        el("span", .class("leise")) { "Jeder Fall darin steht im Zugriffsprotokoll." }
      }
    }
    Seitenwahl(page: filter.seite, pages: pages) { number in
      var target = filter
      target.seite = number
      return .faelle(target)
    }.html
  }

  private var empty: HTML {
    Leerzustand(
      "Zu dieser Auswahl gibt es keinen Fall. Entfernen Sie einen Filter, dann werden es mehr.",
      link: Verweis("Alle Filter entfernen", .faelle(FaelleFilter()))
    ).html
  }

  private var table: HTML {
    Datentabelle(
      id: "faelle", caption: "Fälle, geordnet nach \(filter.sortierung.label)",
      columns: [
        sorted("Name", .name), sorted("Strategie", .strategie),
        Spalte("Nächster Schritt"), sorted("Frist", .frist), Spalte("Am Zug"), Spalte("Team"),
        sorted("Zugang", .zugang),
      ],
      rows: rows.enumerated().map {
        cells($0.element, number: (filter.seite - 1) * FaellePage.pageSize + $0.offset + 1)
      }, hidesCaption: true
    ).html
  }

  private func sorted(_ title: String, _ order: Fallsortierung) -> Spalte {
    let isCurrent = filter.sortierung == order
    let target = filter.with {
      $0.absteigend = isCurrent ? !filter.absteigend : false
      $0.sortierung = order
    }
    return Spalte(title, sort: .faelle(target), isFalling: isCurrent ? filter.absteigend : nil)
  }

  private func cells(_ row: Fallzeile, number: Int) -> [HTML] {
    [
      person(row), HTML(row.strategy ?? "offen"), step(row, number),
      row.due.map { Fristmarke(due: $0, today: today).html } ?? HTML("keine"),
      HTML(row.turn?.label ?? "niemand"), HTML(row.team), HTML(row.opened.german),
    ]
  }

  /// The step leads to its form, with the place in this list.
  private func step(_ row: Fallzeile, _ number: Int) -> HTML {
    guard let target = row.target else { return HTML(row.step) }
    let place = Listenplatz(.faelle(filter.with { _ in }), zeile: number, stelle: number, von: max(total, number))
    return el("a", .href(Adresse.inListe(target, place).link)) {
      HTML(row.step)
      el("span", .class("nur-vorlesen")) { ": \(row.name)" }
    }
  }

  @HTMLBuilder private func person(_ row: Fallzeile) -> HTML {
    el("a", .href(Adresse.fall(row.nr).link)) { row.name }
    if row.isU25 {
      HTML(" ")
      Statusmarke("U25").html
    }
    el("span", .class("zweite")) {
      el("span", .class("nr")) { "Fall \(row.nr)," }
      HTML(" ")
      el("span", .class("nr")) { "geb. \(row.born.german)" }
    }
  }
}
