public import Kernel

/// As of when the facts are taken as known.
public struct Kenntnisstand: Sendable, Hashable {
  /// Today, or the fixed working day of the tenant.
  public let workingDay: Day
  /// The day asked for; `nil` = each month after its waiting time, at the latest the working day.
  public let knownOn: Day?

  public init(workingDay: Day, knownOn: Day? = nil) {
    self.workingDay = workingDay
    self.knownOn = knownOn
  }

  /// The latest day of knowledge that any figure may use.
  public var latest: Day { knownOn ?? workingDay }

  /// The day of knowledge for a month with that reference day.
  func knownOn(for reference: Day, waitingDays: Int) -> Day { knownOn ?? min(reference + waitingDays, workingDay) }

  /// Whether the waiting time was still running.
  func isProvisional(_ reference: Day, waitingDays: Int) -> Bool { reference + waitingDays > latest }
}

/// How far a figure can be relied on. The raw values are those of the command line.
public enum Datenstand: String, Sendable, Hashable, Codable {
  /// The waiting time is over for every month it covers.
  case endgueltig = "final"
  /// Late reports may still come (§ 51b SGB II data are fixed after three months).
  case vorlaeufig = "provisional"
  /// Nothing was recorded for that time, or it lies after the day of knowledge.
  case keineDaten = "no_data"
}

/// A month's reference day and the day as of which it is counted.
public struct Stichtag: Sendable, Hashable {
  public let month: Month
  public let day: Day
  public let knownOn: Day
  public let provisional: Bool
  /// The reference day lies after the day of knowledge: there is no stock yet.
  public var isAhead: Bool { day > knownOn }
}
