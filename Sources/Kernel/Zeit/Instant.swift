/// A moment in UTC, in milliseconds since 1970-01-01T00:00Z.
public struct Instant: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// The moment at which `day` shows `hour`:`minute` on a clock in Berlin.
  public init(day: Day, hour: Int = 0, minute: Int = 0) {
    let wall = Int64(day.rawValue) * 86_400_000 + Int64(hour * 60 + minute) * 60_000
    let winter = Instant(rawValue: wall - 3_600_000)
    let summer = Instant(rawValue: wall - 7_200_000)
    self = summer.isBerlinSummerTime ? summer : winter
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.rawValue < right.rawValue }
  public func adding(milliseconds: Int64) -> Instant { Instant(rawValue: rawValue + milliseconds) }

  /// Summer time in the European Union: last Sunday of March to last Sunday of October, 01:00 UTC
  /// (Directive 2000/84/EC; the rule holds in Germany since 1996, earlier moments are not stored).
  var isBerlinSummerTime: Bool {
    let day = Day(rawValue: Int32(rawValue.floorDivided(by: 86_400_000)))
    func change(_ month: Int) -> Int64 {
      let last = Month(year: day.year, month: month).lastDay
      return Int64((last - last.weekday % 7).rawValue) * 86_400_000 + 3_600_000
    }
    return rawValue >= change(3) && rawValue < change(10)
  }

  private var berlinMilliseconds: Int64 { rawValue + (isBerlinSummerTime ? 7_200_000 : 3_600_000) }
  /// The calendar day in Berlin.
  public var day: Day { Day(rawValue: Int32(berlinMilliseconds.floorDivided(by: 86_400_000))) }
  /// Hour and minute on a clock in Berlin.
  public var clockTime: (hour: Int, minute: Int) {
    let minutes = Int((berlinMilliseconds - Int64(day.rawValue) * 86_400_000) / 60_000)
    return (minutes / 60, minutes % 60)
  }
  /// `30.11.2007, 14:05 Uhr`.
  public var german: String {
    let (hour, minute) = clockTime
    return "\(day.german), \(padded(hour, 2)):\(padded(minute, 2)) Uhr"
  }
}

extension Int64 {
  func floorDivided(by divisor: Int64) -> Int64 {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
