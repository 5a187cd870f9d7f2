/// A calendar day in the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
///
/// All days of the program are calendar days in Europe/Berlin; a `Day` itself carries no zone.
/// Range of `rawValue`: that of `Int32`; `.distantFuture` stands for "open" in periods.
public struct Day: RawRepresentable, Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The open end of a period: no known last day.
  public static let distantFuture = Day(rawValue: .max)

  /// The day of a calendar date, or `nil` if the calendar has no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (-100_000...100_000).contains(year),
      day >= 1, day <= Month(year: year, month: month).length
    else { return nil }
    self.init(rawValue: Day.count(year: year, month: month, day: day))
  }

  /// Reads `2007-11-30`; anything else gives `nil`.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    var numbers = [0, 0, 0]
    for (part, range) in [0..<4, 5..<7, 8..<10].enumerated() {
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - 48)
      }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Days since 1970-01-01 of a valid date (era arithmetic on 400-year cycles).
  static func count(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1–12) and day of month (1–31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(rawValue) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  public var year: Int { parts.year }
  public var month: Month {
    let (year, month, _) = parts
    return Month(year: year, month: month)
  }
  public var dayOfMonth: Int { parts.day }
  /// Monday is 1, Sunday is 7 (ISO 8601).
  public var weekday: Int { ((Int(rawValue) + 3) % 7 + 7) % 7 + 1 }

  public static func < (left: Day, right: Day) -> Bool { left.rawValue < right.rawValue }
  /// Adding to `.distantFuture` keeps it open.
  public static func + (day: Day, days: Int) -> Day {
    day == .distantFuture ? day : Day(rawValue: day.rawValue + Int32(days))
  }
  public static func - (day: Day, days: Int) -> Day { day + -days }
  /// The number of days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { Int(left.rawValue) - Int(right.rawValue) }

  /// The same day number in another month, or that month's last day if it is shorter (§ 188 Abs. 3 BGB).
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let target = Month(year: year, month: month) + months
    return Day(rawValue: target.firstDay.rawValue + Int32(min(day, target.length) - 1))
  }

  /// Completed years from this day (of birth) to `day`; born on 29 February: completed on 1 March.
  public func completedYears(on day: Day) -> Int {
    let (bornYear, bornMonth, bornDay) = parts
    let (year, month, dayOfMonth) = day.parts
    return year - bornYear - ((month, dayOfMonth) < (bornMonth, bornDay) ? 1 : 0)
  }

  /// `2007-11-30`.
  public var iso: String {
    let (year, month, day) = parts
    guard (0...9_999).contains(year) else { return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
    return String(unsafeUninitializedCapacity: 10) { utf8 in
      Day.write(year, 4, at: 0, into: utf8)
      Day.write(month, 2, at: 5, into: utf8)
      Day.write(day, 2, at: 8, into: utf8)
      (utf8[4], utf8[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
      return 10
    }
  }

  private static func write(_ number: Int, _ width: Int, at start: Int, into utf8: UnsafeMutableBufferPointer<UInt8>) {
    var left = number
    for place in (start..<start + width).reversed() {
      utf8[place] = UInt8(ascii: "0") + UInt8(left % 10)
      left /= 10
    }
  }

  /// `30.11.2007`, as people read it.
  public var german: String {
    let (year, month, day) = parts
    return "\(padded(day, 2)).\(padded(month, 2)).\(padded(year, 4))"
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Day: Codable {
  /// Coded as ISO text; the open end as `null`-free text `offen`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if text == "offen" {
      self = .distantFuture
      return
    }
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no calendar day"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(self == .distantFuture ? "offen" : iso)
  }
}

extension Day: CustomStringConvertible { public var description: String { iso } }
