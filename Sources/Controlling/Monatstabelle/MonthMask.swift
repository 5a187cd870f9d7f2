import Kernel

/// The 36 months of the table, and which of them lie on or after a day, as bits.
enum Tabellenmonate {
  static let first = Month(year: 2005, month: 1)
  static let count = 36
  static let waitingDays: Int32 = 92
  static let all: UInt64 = (1 << 36) - 1
  static var referenceDays: [Day] { (0..<count).map { (first + $0).lastDay } }

  /// For each month the last birthday that has completed so many years on the reference day.
  static func birthdays(completing years: Int) -> [Day] { referenceDays.map { $0.adding(months: -12 * years) } }
}

/// Answers "in which months is the threshold on or after this day?" by one look into a table.
struct MonthMask: Sendable {
  private let masks: [UInt64]
  private let lowest: Int32
  private let highest: Int32

  /// `thresholds` rise from month to month. `shift` is added to each.
  init(_ thresholds: [Day], shift: Int32 = 0) {
    let days = thresholds.map { $0.rawValue + shift }
    lowest = days.first ?? 0
    highest = (days.last ?? 0) + 1
    masks = (lowest...highest).map { day in
      days.indices.reduce(0) { mask, month in days[month] >= day ? mask | 1 << UInt64(month) : mask }
    }
  }

  @inline(__always)
  subscript(day: Int32) -> UInt64 { masks[Int(min(max(day, lowest), highest) &- lowest)] }
}
