import Documents
public import Kernel
public import Markup

/// The cases behind a figure: exactly as many as the figure says, shown as far as the reader may see.
public struct KennzahlFaellePage: Page {
  public static let pageSize = 100

  /// What the reader may see of each case.
  public enum Rows: Sendable, Hashable {
    /// Names and case numbers.
    case full([Full])
    /// Numbers that stand for cases on this page only.
    case pseudonymous([Pseudonymous])
    /// The number of cases alone.
    case countOnly
  }
  public struct Full: Sendable, Hashable {
    public let name: String
    /// Aktenzeichen; `nil` if the reader has no right to this one.
    public let nr: String?
    /// The day that counts: of the event, or the reference day.
    public let day: Day
    public let details: String

    public init(name: String, nr: String?, day: Day, details: String) {
      self.name = name
      self.nr = nr
      self.day = day
      self.details = details
    }
  }
  public struct Pseudonymous: Sendable, Hashable {
    public let number: String
    public let day: Day
    public let details: String

    public init(number: String, day: Day, details: String) {
      self.number = number
      self.day = day
      self.details = details
    }
  }

  public let view: Kennzahlsicht
  public let label: String
  /// The group in words, for example "Geschlecht: weiblich"; `nil` = all.
  public let group: String?
  /// Exactly the figure.
  public let total: Int
  public let rows: Rows
  public let stand: Day

  public init(view: Kennzahlsicht, label: String, group: String?, total: Int, rows: Rows, stand: Day) {
    self.view = view
    self.label = label
    self.group = group
    self.total = total
    self.rows = rows
    self.stand = stand
  }

  public var title: String {
    let part = view.teil == .nenner ? "Grundgesamtheit" : "Fälle"
    return "\(part): \(label) \(view.jahr)" + (group.map { ", \($0)" } ?? "")
      + (pages > 1 ? ", Seite \(view.seite)" : "")
  }
  public var section: Bereich? { .kennzahlen }
  private var pages: Int {
    rows == .countOnly ? 1 : max(1, (total + KennzahlFaellePage.pageSize - 1) / KennzahlFaellePage.pageSize)
  }

  @HTMLBuilder public var content: HTML {
    el("p", .class("zurueck")) {
      el("a", .href(Adresse.kennzahl(view.divided(by: view.nach)).link)) { "‹ \(label) \(view.jahr)" }
    }
    el("h1") { view.teil == .nenner ? "Grundgesamtheit: \(label) \(view.jahr)" : "\(label) \(view.jahr)" }
    if let group { el("p", .class("einleitung")) { group } }
    el("p", .class("grosszahl")) {
      el("span", .class("wert")) { Zahl.count(total) }
      HTML(" ")
      el("span", .class("leise")) { (total == 1 ? "Fall" : "Fälle") + ", Stand \(stand.german)" }
    }
    list
    Seitenwahl(page: view.seite, pages: pages) { .kennzahlFaelle(view.page($0)) }.html
  }

  @HTMLBuilder private var list: HTML {
    switch rows {
    case .full(let rows): table("Person", rows.map(cells))
    case .pseudonymous(let rows):
      Hinweis(
        .hinweis,
        "Sie sehen Kennnummern statt Namen. Eine Kennnummer gilt nur auf dieser Seite und führt zu keinem Fall."
      ).html
      table("Kennnummer", rows.map { [HTML($0.number), HTML($0.day.german), HTML($0.details)] })
    case .countOnly:
      Hinweis(.hinweis, "Für Ihre Aufgabe wird die Anzahl gezeigt. Einzelne Fälle öffnet das Fallmanagement.").html
    }
  }

  private func table(_ head: String, _ rows: [[HTML]]) -> HTML {
    Datentabelle(
      id: "faelle", caption: "Fälle zu \(label) \(view.jahr)",
      columns: [Spalte(head), Spalte("Tag"), Spalte("Angaben")],
      rows: rows, hidesCaption: true
    ).html
  }

  private func cells(_ row: Full) -> [HTML] {
    let head =
      row.nr.map { nr in el("a", .href(Adresse.fall(nr).link)) { "\(row.name), Fall \(nr)" } } ?? HTML(row.name)
    return [head, HTML(row.day.german), HTML(row.details)]
  }
}
