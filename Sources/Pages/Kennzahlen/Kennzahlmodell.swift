import Documents
public import Kernel

/// One indicator over the years of the report.
public struct Kennzahlzeile: Sendable, Hashable {
  public let key: String
  /// Says what is counted, for example "Integrationen von Frauen".
  public let label: String
  /// As the source report prints it, where that differs.
  public let printedLabel: String?
  /// For example "Anzahl", "Prozent".
  public let unit: String
  /// What a share or rate is taken of, for example "Anteil an allen Integrationen".
  public let basis: String?
  /// A part of the row above.
  public let isPart: Bool
  /// In the order of the columns.
  public let cells: [Kennzahlzelle]
  /// Target of the year after the last, with its share.
  public let target: String
  /// How the result stands to the target in words, for example "Ziel schon erreicht".
  public let targetNote: String?
  public let definition: String
  /// The target as a number in the unit of the cells (rates in tenths of a percent); draws the bar.
  public let targetValue: Int?

  public init(
    key: String, label: String, printedLabel: String?, unit: String, basis: String?, isPart: Bool,
    cells: [Kennzahlzelle], target: String, targetNote: String?, definition: String, targetValue: Int? = nil
  ) {
    self.key = key
    self.label = label
    self.printedLabel = printedLabel
    self.unit = unit
    self.basis = basis
    self.isPart = isPart
    self.cells = cells
    self.target = target
    self.targetNote = targetNote
    self.definition = definition
    self.targetValue = targetValue
  }

  /// The last result against the target; `nil` where either is missing.
  var bar: Zielbalken? {
    guard let targetValue, targetValue > 0, let result = cells.last?.number else { return nil }
    return Zielbalken(result: result, prior: cells.dropLast().last?.number, target: targetValue)
  }
}

/// One figure of one year.
public struct Kennzahlzelle: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// A count.
    case count(Int)
    /// A rate in tenths of a percent.
    case rate(tenths: Int)
    /// Not available ("k. A."), with the mark of the footnote that says why.
    case notAvailable(footnote: String)
    /// Too small to be shown.
    case secret
  }
  public enum Status: Sendable, Hashable {
    case final
    case provisional
  }
  public let content: Content
  /// Counted share of the base in tenths of a percent.
  public let share: Int?
  /// Share the source report prints, in tenths of a percent.
  public let printedShare: Int?
  /// The source report prints another value than is counted: in the unit of `content`.
  public let printedValue: Int?
  public let status: Status
  /// Where the figure opens, if the reader may.
  public let target: Adresse?

  public init(
    _ content: Content, share: Int? = nil, printedShare: Int? = nil, printedValue: Int? = nil, status: Status = .final,
    target: Adresse? = nil
  ) {
    self.content = content
    self.share = share
    self.printedShare = printedShare
    self.printedValue = printedValue
    self.status = status
    self.target = target
  }

  /// The shown number in its unit.
  var number: Int? {
    switch content {
    case .count(let count): count
    case .rate(let tenths): tenths
    case .notAvailable, .secret: nil
    }
  }

  var text: String {
    switch content {
    case .count(let count): Zahl.count(count)
    case .rate(let tenths): Zahl.percent(tenths: tenths)
    case .notAvailable(let footnote): "k. A. \(footnote)"
    case .secret: Zeichen.unbekannt.rawValue
    }
  }

  /// "gedruckt 28,9 % · berechnet 27,2 %", where they differ; else the share alone.
  var shareText: String? {
    guard let share else { return nil }
    guard let printedShare, printedShare != share else { return "Anteil " + Zahl.percent(tenths: share) }
    return "gedruckt \(Zahl.percent(tenths: printedShare)) · berechnet \(Zahl.percent(tenths: share))"
  }

  var printedText: String? {
    switch content {
    case .count(let count): printedValue.flatMap { $0 == count ? nil : "gedruckt \(Zahl.count($0))" }
    case .rate(let tenths): printedValue.flatMap { $0 == tenths ? nil : "gedruckt \(Zahl.percent(tenths: $0))" }
    case .notAvailable, .secret: nil
    }
  }

  /// The report's own number does not follow from its counts.
  var isImplausible: Bool { printedText != nil || (share != nil && printedShare != nil && share != printedShare) }
}

/// A stock counted beside the indicators, for example "Leistungsberechtigte, November 2007".
public struct Bestandszeile: Sendable, Hashable {
  public let key: String
  public let label: String
  public let month: Month
  public let cell: Kennzahlzelle

  public init(key: String, label: String, month: Month, cell: Kennzahlzelle) {
    self.key = key
    self.label = label
    self.month = month
    self.cell = cell
  }
}
