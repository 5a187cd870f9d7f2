public import Law

/// What `fallwerk indicators --format json` writes. Keys and values are a contract: a value that is
/// missing is written as `null`; `groups` stands only where a dimension was asked for.
public struct IndikatorenDokument: Encodable, Sendable {
  public let year: Int
  /// The day asked for, else the working day; ISO.
  public let knownOn: String
  public let indicators: [Indicator]
  public let figures: [Figure]

  enum CodingKeys: String, CodingKey {
    case year
    case knownOn = "known_on"
    case indicators
    case figures
  }

  /// A target indicator.
  public struct Indicator: Sendable {
    public let key: String
    public let label: String
    /// A count, or percent with one place.
    public let value: Wert?
    public let unit: Zielindikator.Unit
    public let numerator: Int
    public let denominator: Int?
    public let share: Wert?
    public let sharePublished: Wert?
    public let targetNextYear: Wert?
    public let status: Datenstand
    public let groups: [Group]?
  }

  /// A counted stock.
  public struct Figure: Sendable {
    public let key: String
    public let label: String
    public let value: Int?
    public let status: Datenstand
    public let groups: [Group]?
  }

  /// A group of the dimension asked for.
  public struct Group: Sendable {
    public let group: String
    public let label: String
    public let value: Wert?
    public let numerator: Int
    public let denominator: Int?
  }

  /// A whole number or tenths, written as `3695` or `27.2`.
  public enum Wert: Encodable, Sendable, Hashable {
    case count(Int)
    case tenths(Int)

    init(_ value: Int, _ unit: Zielindikator.Unit) { self = unit == .count ? .count(value) : .tenths(value) }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .count(let value): try container.encode(value)
      case .tenths(let value): try container.encode(Double(value) / 10)
      }
    }
  }
}

extension IndikatorenDokument.Indicator: Encodable {
  enum CodingKeys: String, CodingKey {
    case key
    case label
    case value
    case unit
    case numerator
    case denominator
    case share
    case sharePublished = "share_published"
    case targetNextYear = "target_next_year"
    case status
    case groups
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try container.encode(label, forKey: .label)
    try container.encode(value, forKey: .value)
    try container.encode(unit.rawValue, forKey: .unit)
    try container.encode(numerator, forKey: .numerator)
    try container.encode(denominator, forKey: .denominator)
    try container.encode(share, forKey: .share)
    try container.encode(sharePublished, forKey: .sharePublished)
    try container.encode(targetNextYear, forKey: .targetNextYear)
    try container.encode(status, forKey: .status)
    try container.encodeIfPresent(groups, forKey: .groups)
  }
}

extension IndikatorenDokument.Figure: Encodable {
  enum CodingKeys: String, CodingKey {
    case key
    case label
    case value
    case status
    case groups
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key, forKey: .key)
    try container.encode(label, forKey: .label)
    try container.encode(value, forKey: .value)
    try container.encode(status, forKey: .status)
    try container.encodeIfPresent(groups, forKey: .groups)
  }
}

extension IndikatorenDokument.Group: Encodable {
  enum CodingKeys: String, CodingKey {
    case group
    case label
    case value
    case numerator
    case denominator
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(group, forKey: .group)
    try container.encode(label, forKey: .label)
    try container.encode(value, forKey: .value)
    try container.encode(numerator, forKey: .numerator)
    try container.encode(denominator, forKey: .denominator)
  }
}
