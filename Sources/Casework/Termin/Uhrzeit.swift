/// A time of day, to the minute. Coded as `09:30`.
public struct Uhrzeit: Hashable, Comparable, Sendable {
  /// Minutes since midnight.
  public let minute: Int

  /// `nil` outside of a day.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.minute = hour * 60 + minute
  }

  /// From minutes since midnight; what lies outside of a day is moved to its nearest minute.
  public init(minutes: Int) { minute = min(max(0, minutes), 24 * 60 - 1) }

  /// Reads `9:30`, `09.30`, `9` and `0930`; anything else gives `nil`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCII) }),
      let first = Int(parts[0])
    else { return nil }
    if parts.count == 2 {
      guard parts[1].count == 2, let second = Int(parts[1]) else { return nil }
      self.init(hour: first, minute: second)
    } else if parts[0].count == 4 {
      self.init(hour: first / 100, minute: first % 100)
    } else {
      self.init(hour: first, minute: 0)
    }
  }

  public static func < (left: Uhrzeit, right: Uhrzeit) -> Bool { left.minute < right.minute }

  /// `09:30`.
  public var iso: String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
  /// `9:30 Uhr`.
  public var german: String { "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60) Uhr" }
}

extension Uhrzeit: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard text.count == 5, let time = Uhrzeit(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "\(text) is no time"))
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
