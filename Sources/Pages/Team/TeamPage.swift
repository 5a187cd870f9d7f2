import Documents
public import Kernel
public import Markup

/// What one person in the team has to look after.
public struct Lastzeile: Sendable, Hashable {
  /// Number of the person, as text; `nil` = cases without anybody in charge.
  public let staff: String?
  public let name: String
  /// Who had the cases before, where nobody has them now.
  public let bisher: String?
  public let faelle: Int
  public let u25: Int
  public let ueberfaellig: Int
  public let kritisch: Int
  public let wartet: Int
  public let uebergabe: Int
  /// Who stands in for the person today.
  public let vertretung: String?

  public init(
    staff: String?, name: String, bisher: String? = nil, faelle: Int, u25: Int, ueberfaellig: Int, kritisch: Int,
    wartet: Int, uebergabe: Int,
    vertretung: String?
  ) {
    self.staff = staff
    self.name = name
    self.bisher = bisher
    self.faelle = faelle
    self.u25 = u25
    self.ueberfaellig = ueberfaellig
    self.kritisch = kritisch
    self.wartet = wartet
    self.uebergabe = uebergabe
    self.vertretung = vertretung
  }

  /// In place of a name where cases have to be handed over.
  public static let niemand = "ohne zuständige Person"
}

/// The team at a glance: who carries how much, what is late, who is away. People stand in the order of their names.
public struct TeamPage: Page {
  public let name: String
  public let today: Day
  public let rows: [Lastzeile]
  /// The agreed caseload, with its source in words.
  public let fallzahl: ClosedRange<Int>
  public let quelle: String

  public init(name: String, today: Day, rows: [Lastzeile], fallzahl: ClosedRange<Int>, quelle: String) {
    self.name = name
    self.today = today
    self.rows = rows
    self.fallzahl = fallzahl
    self.quelle = quelle
  }

  public var title: String { name }
  public var section: Bereich? { .team }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    el("div", .class("kopfzeile")) {
      el("div") {
        el("h1") { name }
        el("p", .class("einleitung")) { sentence }
      }
      el("a", .class("knopf"), .href(Adresse.vertretungen.link)) { "Vertretungen" }
    }
    if rows.isEmpty {
      Leerzustand("Zu diesem Team gehört noch niemand.").html
    } else {
      table
      el("p", .class("leise")) {
        "Vereinbart sind \(fallzahl.lowerBound) bis \(fallzahl.upperBound) Fälle je Person. \(quelle)"
      }
    }
  }

  private var sentence: String {
    let late = rows.reduce(0) { $0 + $1.ueberfaellig }
    let all = rows.reduce(0) { $0 + $1.faelle }
    let away = rows.filter { $0.vertretung != nil }.count
    return "\(Zahl.count(all)) offene Fälle, \(Zahl.count(late)) überfällig. "
      + (away == 0 ? "Heute ist niemand vertreten." : "Heute vertreten: \(away).")
  }

  private var table: HTML {
    Datentabelle(
      id: "team", caption: "Fälle je Person",
      columns: [
        Spalte("Person"), Spalte("Fälle", isNumber: true), Spalte("Vereinbart"), Spalte("unter 25", isNumber: true),
        Spalte("überfällig", isNumber: true), Spalte("über 14 Tage", isNumber: true),
        Spalte("wartet auf andere", isNumber: true), Spalte("in Übergabe", isNumber: true), Spalte("Umverteilen"),
      ], rows: rows.map(cells), hidesCaption: true
    ).html
  }

  private func cells(_ row: Lastzeile) -> [HTML] {
    [
      person(row), HTML(Zahl.count(row.faelle)), HTML(range(row)), HTML(Zahl.count(row.u25)),
      late(row, row.ueberfaellig, .ueberfaellig, "überfällige"), late(row, row.kritisch, .kritisch, "kritische"),
      HTML(Zahl.count(row.wartet)), HTML(Zahl.count(row.uebergabe)), handOver(row),
    ]
  }

  @HTMLBuilder private func person(_ row: Lastzeile) -> HTML {
    HTML(row.name)
    if let before = row.bisher { el("span", .class("zweite")) { before } }
    if let deputy = row.vertretung { el("span", .class("zweite")) { "heute vertreten durch \(deputy)" } }
  }

  /// In words: the number alone would have to be compared by the reader.
  private func range(_ row: Lastzeile) -> String {
    guard row.staff != nil, row.bisher == nil else { return "–" }
    if row.faelle > fallzahl.upperBound { return "\(Zahl.count(row.faelle - fallzahl.upperBound)) darüber" }
    if row.faelle < fallzahl.lowerBound { return "\(Zahl.count(fallzahl.lowerBound - row.faelle)) darunter" }
    return "im Rahmen"
  }

  private func late(_ row: Lastzeile, _ count: Int, _ frist: Umverteilungsfrist, _ word: String) -> HTML {
    guard count > 0 else { return HTML("0") }
    return el("a", .href(Adresse.umverteilung(von: row.staff, frist: frist).link)) {
      HTML(Zahl.count(count))
      el("span", .class("nur-vorlesen")) { " \(word) Fälle von \(row.name) umverteilen" }
    }
  }

  private func handOver(_ row: Lastzeile) -> HTML {
    guard row.faelle > 0 else { return HTML("–") }
    return el("a", .href(Adresse.umverteilung(von: row.staff, frist: nil).link)) {
      HTML("Fälle auswählen")
      el("span", .class("nur-vorlesen")) { " von \(row.name)" }
    }
  }
}
