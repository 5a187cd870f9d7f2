/// A calendar month.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }
  /// `month` counts from 1; other numbers run into the neighbouring years.
  public init(year: Int, month: Int) { rawValue = Int32(year * 12 + month - 1) }

  public var year: Int { Int(rawValue >= 0 ? rawValue / 12 : (rawValue - 11) / 12) }
  /// 1–12.
  public var number: Int { Int(rawValue) - year * 12 + 1 }
  public var firstDay: Day { Day(rawValue: Day.count(year: year, month: number, day: 1)) }
  public var lastDay: Day { (self + 1).firstDay - 1 }
  /// The whole month, half-open.
  public var period: Period { Period(from: firstDay, to: (self + 1).firstDay) }

  /// Days in the month, 28–31.
  public var length: Int {
    switch number {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: Month, right: Month) -> Bool { left.rawValue < right.rawValue }
  public static func + (month: Month, months: Int) -> Month { Month(rawValue: month.rawValue + Int32(months)) }
  public static func - (left: Month, right: Month) -> Int { Int(left.rawValue - right.rawValue) }

  /// `November 2007`.
  public var german: String { "\(Month.names[number - 1]) \(year)" }
  public static let names = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
  ]
}
