import Documents
public import Kernel
public import Markup

/// The table of target indicators in the layout of the report: indicator × years × target.
public struct KennzahlenPage: Page {
  public let year: Int
  /// Columns, ascending; the last is `year`.
  public let years: [Int]
  /// Years to choose from.
  public let choices: [Int]
  /// The chosen day of knowledge; `nil` = after the waiting time, at the latest the working day.
  public let stand: Day?
  public let workingDay: Day
  public let rows: [Kennzahlzeile]
  public let stocks: [Bestandszeile]
  /// Mark and text, for example ("*)", "Werte …").
  public let footnotes: [Fussnote]
  /// Sentences on how is counted, in force for the year.
  public let definitions: [Zusammenfassungszeile]
  /// Drawn charts, each with its table.
  public let charts: [HTML]
  /// Errors of the form of the day of knowledge.
  public let standError: String?
  /// Further figures that the reader may open.
  public var weiteres: [Verweis] = []
  public let standTyped: String?

  public struct Fussnote: Sendable, Hashable {
    public let mark: String
    public let text: String
    public init(_ mark: String, _ text: String) {
      self.mark = mark
      self.text = text
    }
  }

  public init(
    year: Int, years: [Int], choices: [Int], stand: Day?, workingDay: Day, rows: [Kennzahlzeile],
    stocks: [Bestandszeile], footnotes: [Fussnote], definitions: [Zusammenfassungszeile], charts: [HTML] = [],
    standError: String? = nil, standTyped: String? = nil
  ) {
    self.year = year
    self.years = years
    self.choices = choices
    self.stand = stand
    self.workingDay = workingDay
    self.rows = rows
    self.stocks = stocks
    self.footnotes = footnotes
    self.definitions = definitions
    self.charts = charts
    self.standError = standError
    self.standTyped = standTyped
  }

  public var title: String { (standError == nil ? "" : "Fehler: ") + "Kennzahlen \(year)" }
  public var section: Bereich? { .kennzahlen }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    el("h1") { "Kennzahlen \(year)" }
    el("p", .class("einleitung")) { standSentence }
    Standwahl(page: self).html
    Kennzahltabelle(page: self).html
    notes
    stockTable
    if !definitions.isEmpty { definitionDetails }
    for chart in charts { chart }
    if !weiteres.isEmpty {
      el("h2") { "Weitere Zahlen" }
      el("ul") { for link in weiteres { el("li") { link.html } } }
    }
  }

  private var standSentence: String {
    if let stand { return "Gezählt aus den Fällen, wie sie am Ende des \(stand.german) bekannt waren." }
    return "Gezählt aus den Fällen, jeder Monat nach seiner Wartezeit von drei Monaten, spätestens mit Stand "
      + "\(workingDay.german)."
  }

  private var notes: HTML {
    el("div", .class("zeichenerklaerung")) {
      for note in footnotes { el("p") { "\(note.mark) \(note.text)" } }
      if cells.contains(where: { $0.number == nil && $0.content != .secret }) { el("p") { "k. A. = keine Angabe" } }
      if rows.contains(where: { $0.bar != nil }) { el("p") { barKey } }
      if cells.contains(where: { $0.status == .provisional }) {
        el("p") { "p = vorläufig: Die Wartezeit läuft noch, späte Meldungen können die Zahl ändern." }
      }
      if cells.contains(where: { $0.content == .secret }) {
        el("p") { ". = nicht gezeigt, weil der Wert einzelne Personen erkennbar machen könnte" }
      }
      if cells.contains(where: \.isImplausible) {
        el("p") { "gedruckt / berechnet: Der Bericht nennt einen anderen Wert, als aus den Anzahlen folgt." }
      }
    }
  }
  private var barKey: String {
    "Balken bei der Zielgröße: Ergebnis \(year); dicker Strich: Zielgröße \(year + 1); dünner Strich: Ergebnis "
      + "\(year - 1); Flächen bis 75, bis 100 und über 100 % der Zielgröße."
  }
  private var cells: [Kennzahlzelle] { rows.flatMap(\.cells) + stocks.map(\.cell) }

  @HTMLBuilder private var stockTable: HTML {
    if !stocks.isEmpty {
      el("h2") { "Bestände" }
      Datentabelle(
        id: "bestaende", caption: "Bestände \(year), Personen am letzten Tag des Monats",
        columns: [Spalte("Bestand"), Spalte("Monat"), Spalte("Personen", isNumber: true)],
        rows: stocks.map { [HTML($0.label), HTML($0.month.german), Kennzahlzellenansicht(cell: $0.cell).html] }
      ).html
    }
  }

  private var definitionDetails: HTML {
    el("details", .class("karte")) {
      el("summary") { "So wird gezählt" }
      Zusammenfassungsliste(definitions).html
    }
  }
}
