import Documents
public import Kernel
public import Markup

/// One figure divided by a dimension; each cell opens to its cases.
public struct KennzahlPage: Page {
  public let view: Kennzahlsicht
  public let label: String
  public let definition: String
  /// The figure as a whole.
  public let total: Kennzahlzelle
  /// Cases the rate is taken of; `nil` without base.
  public let base: Int?
  public let baseLabel: String?
  public let dimensions: [Option]
  public let groups: [Gruppenzeile]
  /// Groups of the dimension overlap, so their sum is no total.
  public let overlaps: Bool
  public let workingDay: Day
  public let chart: HTML?

  /// One group of the division.
  public struct Gruppenzeile: Sendable, Hashable {
    public let key: String
    public let label: String
    /// `nil` = secret.
    public let count: Int?
    public let base: Int?
    /// In tenths of a percent: the group's rate or its share of the whole.
    public let rate: Int?
    public let opens: Bool

    public init(key: String, label: String, count: Int?, base: Int?, rate: Int?, opens: Bool) {
      self.key = key
      self.label = label
      self.count = count
      self.base = base
      self.rate = rate
      self.opens = opens
    }
  }

  public init(
    view: Kennzahlsicht, label: String, definition: String, total: Kennzahlzelle, base: Int?, baseLabel: String?,
    dimensions: [Option], groups: [Gruppenzeile], overlaps: Bool, workingDay: Day, chart: HTML? = nil
  ) {
    self.view = view
    self.label = label
    self.definition = definition
    self.total = total
    self.base = base
    self.baseLabel = baseLabel
    self.dimensions = dimensions
    self.groups = groups
    self.overlaps = overlaps
    self.workingDay = workingDay
    self.chart = chart
  }

  public var title: String { "\(label) \(view.jahr)" + (dimension.map { " nach \($0)" } ?? "") }
  public var section: Bereich? { .kennzahlen }
  private var dimension: String? { view.nach.map { Wortlaut.label($0, in: dimensions) } }
  private var standText: String { "Stand \((view.stand ?? workingDay).german)" }

  @HTMLBuilder public var content: HTML {
    el("p", .class("zurueck")) {
      el("a", .href(Adresse.kennzahlen(jahr: view.jahr, stand: view.stand).link)) { "‹ Alle Kennzahlen \(view.jahr)" }
    }
    el("h1") { "\(label) \(view.jahr)" }
    el("p", .class("grosszahl")) {
      Kennzahlzellenansicht(cell: total).html
      HTML(" ")
      el("span", .class("leise")) { standText + (total.status == .provisional ? ", p = vorläufig" : "") }
    }
    openAll
    el("details") {
      el("summary") { "Definition" }
      el("p") { definition }
    }
    picker
    if view.nach != nil { table }
    if let chart { chart }
  }

  private var openAll: HTML {
    el("ul", .class("handlungen")) {
      el("li") { el("a", .href(Adresse.kennzahlFaelle(view.cases(of: nil)).link)) { "Die gezählten Fälle ansehen" } }
      if let base, let baseLabel {
        el("li") {
          el("a", .href(Adresse.kennzahlFaelle(view.cases(of: nil, .nenner)).link)) {
            "Die Grundgesamtheit ansehen: \(Zahl.count(base)) \(baseLabel)"
          }
        }
      }
    }
  }

  private var picker: HTML {
    el("nav", .class("unter"), .label("Aufteilen nach")) {
      el("h2") { "Aufteilen nach" }
      el("ul") {
        for option in dimensions {
          el("li") {
            el("a", .href(Adresse.kennzahl(view.divided(by: option.value)).link), .current(option.value == view.nach)) {
              option.label
            }
          }
        }
      }
    }
  }

  private var columns: [Spalte] {
    let rate = base == nil ? "Anteil" : "Quote in der Gruppe"
    return [Spalte(dimension ?? ""), Spalte("Anzahl", isNumber: true)]
      + (base == nil ? [] : [Spalte("Grundgesamtheit", isNumber: true)]) + [Spalte(rate, isNumber: true)]
  }

  @HTMLBuilder private var table: HTML {
    Datentabelle(
      id: "aufteilung", caption: "\(label) \(view.jahr) nach \(dimension ?? ""), \(standText)", columns: columns,
      rows: groups.map(cells), total: totalCells
    ).html
    el("div", .class("zeichenerklaerung")) {
      if overlaps {
        el("p") { "Eine Person kann in mehreren Gruppen stehen. Die Summe kann deshalb größer sein als die Kennzahl." }
      }
      if groups.contains(where: { $0.count == nil }) {
        el("p") { ". = Der Wert wird nicht gezeigt, weil er einzelne Personen erkennbar machen könnte." }
      }
    }
  }

  private func cells(_ row: Gruppenzeile) -> [HTML] {
    let counted = countCell(row)
    return [HTML(row.label), counted] + (base == nil ? [] : [HTML(row.base.map { Zahl.count($0) } ?? ".")])
      + [rateCell(row)]
  }

  @HTMLBuilder private func rateCell(_ row: Gruppenzeile) -> HTML {
    if row.count == nil {
      HTML(Zeichen.unbekannt.rawValue)
    } else if let rate = row.rate {
      HTML(rate == 0 ? Zeichen.genauNull.rawValue : Zahl.percent(tenths: rate))
      Balken(value: rate, maximum: groups.compactMap(\.rate).max() ?? 0).html
    } else {
      HTML(Zeichen.sinnlos.rawValue)
    }
  }

  /// The whole, where the groups are its parts and none is hidden.
  private var totalCells: [HTML]? {
    guard !overlaps, !groups.isEmpty else { return nil }
    guard let base else { return [HTML("Insgesamt"), HTML(total.text), HTML(Zahl.percent(tenths: 1000))] }
    let counts = groups.compactMap(\.count)
    guard counts.count == groups.count else { return nil }
    return ["Insgesamt", Zahl.count(counts.reduce(0, +)), Zahl.count(base), total.text].map { HTML($0) }
  }

  private func countCell(_ row: Gruppenzeile) -> HTML {
    guard let count = row.count else { return Kennzahlzellenansicht(cell: Kennzahlzelle(.secret)).html }
    guard row.opens, count > 0 else { return HTML(count == 0 ? Zeichen.genauNull.rawValue : Zahl.count(count)) }
    return el("a", .href(Adresse.kennzahlFaelle(view.cases(of: row.key)).link)) {
      HTML(Zahl.count(count))
      el("span", .class("nur-vorlesen")) { " Fälle ansehen: \(row.label)" }
    }
  }
}
