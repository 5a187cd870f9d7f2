/// A value bound to a statement or read from a row. Booleans are 0 and 1, days day numbers.
public enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  public static func optional(_ number: Int64?) -> SQLValue { number.map { .integer($0) } ?? .null }
  public static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
  public static func bool(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .text(value) }
}
