/// A row of the table of targets.
public struct IndikatorRow: Sendable, Hashable {
  /// `integrationen_frauen`.
  public var key: String
  /// What is counted: `Integrationen von Frauen`.
  public var label: String
  /// What the printed report called it, if that differs: `Integrationsrate Frauen`.
  public var printedLabel: String?
  public var unit: Unit
  /// What a share refers to, or how the rate is defined; shown under the table.
  public var basis: String
  /// Whether the row is part of the one above.
  public var isPart: Bool
  /// Rising years.
  public var values: [Jahreswert]
  public var target: Zielwert?
  /// Remarks, shown as footnotes at the label.
  public var footnotes: [String]

  public init(
    key: String, label: String, printedLabel: String? = nil, unit: Unit, basis: String, isPart: Bool = false
  ) {
    self.key = key
    self.label = label
    self.printedLabel = printedLabel
    self.unit = unit
    self.basis = basis
    self.isPart = isPart
    self.values = []
    self.target = nil
    self.footnotes = []
  }

  /// The result of one year.
  public struct Jahreswert: Sendable, Hashable {
    public var year: Int
    /// Count or tenths of a percent; `nil` = not stated (k. A.).
    public var value: Int?
    /// Share in the row's base, tenths, as counted.
    public var share: Int?
    /// What a printed report gave instead; shown where it differs from what is counted.
    public var printedShare: Int?
    public var printedValue: Int?
    public var guete: Guete?
    /// Why there is no value, as a footnote.
    public var remark: String?

    public init(year: Int, value: Int?, share: Int? = nil, printedShare: Int? = nil) {
      self.year = year
      self.value = value
      self.share = share
      self.printedShare = printedShare
      self.printedValue = nil
      self.guete = nil
      self.remark = nil
    }
  }

  /// The target of a year.
  public struct Zielwert: Sendable, Hashable {
    public var year: Int
    public var value: Int
    /// Tenths.
    public var share: Int?

    public init(year: Int, value: Int, share: Int? = nil) {
      self.year = year
      self.value = value
      self.share = share
    }
  }

  /// The result of a year.
  public func value(_ year: Int) -> Jahreswert? { values.first { $0.year == year } }
}
