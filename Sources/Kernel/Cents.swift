/// An amount of money in euro cents; never a fraction of a cent.
public struct Cents: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static let zero = Cents(rawValue: 0)
  public static func < (left: Cents, right: Cents) -> Bool { left.rawValue < right.rawValue }
  public static func + (left: Cents, right: Cents) -> Cents { Cents(rawValue: left.rawValue + right.rawValue) }
  public static func - (left: Cents, right: Cents) -> Cents { Cents(rawValue: left.rawValue - right.rawValue) }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
