public import Kernel
public import Markup

/// What a provider has to do: orders whose result the job centre waits for, the most urgent first.
public struct TraegerPage: Page {
  /// An order for one person.
  public struct Auftrag: Sendable, Hashable {
    public let name: String
    /// "Profiling", or the name of the measure.
    public let was: String
    public let seit: Day
    /// By when the result is due.
    public let bis: Day?
    /// The last day on which the job centre reminded of it.
    public let erinnert: Day?
    /// Where its result is filled in; `nil` = not here.
    public let ergebnis: Adresse?

    public init(name: String, was: String, seit: Day, bis: Day?, erinnert: Day? = nil, ergebnis: Adresse? = nil) {
      self.erinnert = erinnert
      self.ergebnis = ergebnis
      self.name = name
      self.was = was
      self.seit = seit
      self.bis = bis
    }
  }

  public let traeger: String
  public let today: Day
  public let rows: [Auftrag]

  public init(traeger: String, today: Day, rows: [Auftrag]) {
    self.traeger = traeger
    self.today = today
    self.rows = rows
  }

  public var title: String { "Aufträge" }
  public var section: Bereich? { .traeger }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    if rows.isEmpty {
      Leerzustand("Für \(traeger) ist zurzeit kein Auftrag offen.").html
    } else {
      el("p", .class("einleitung")) { sentence }
      Datentabelle(
        id: "auftraege", caption: "Offene Aufträge an \(traeger)",
        columns: [
          Spalte("Person"), Spalte("Auftrag"), Spalte("Beginn"), Spalte("Ergebnis bis"), Spalte("Erinnert"),
        ],
        rows: rows.map { row in
          [
            row.ergebnis.map { el("a", .href($0.link)) { row.name } } ?? HTML(row.name), HTML(row.was),
            HTML(row.seit.german), HTML(row.bis?.german ?? "offen"), HTML(row.erinnert?.german ?? "–"),
          ]
        },
        hidesCaption: true
      ).html
    }
  }

  private var sentence: String {
    let late = rows.filter { $0.bis.map { $0 < today } ?? false }.count
    let all = rows.count == 1 ? "1 offener Auftrag" : "\(rows.count) offene Aufträge"
    return "\(all) an \(traeger), " + (late == 0 ? "keiner überfällig." : "\(late) überfällig.")
  }
}
