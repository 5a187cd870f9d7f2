public import Journal
public import Kernel

/// The labour-market status as it holds from a day on.
public struct StatusFestgestellt: CasePayload {
  public static let type: EntryType = "status.festgestellt.v1"
  public let status: StatusCode
  public let ab: Day

  public init(status: StatusCode, ab: Day) {
    self.status = status
    self.ab = ab
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout CaseFile, version: Int64) { file.status.run.set(status, from: ab) }
}

public struct StatusState: Sendable {
  var run = DatedRun<StatusCode>()
  public var current: StatusCode? { run.last }
  public func on(_ day: Day) -> StatusCode? { run.value(on: day) }
}

public struct SetStatus: Command {
  public typealias State = CaseFile
  public let status: StatusCode
  public let ab: Day

  public init(status: StatusCode, ab: Day) {
    self.status = status
    self.ab = ab
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    try Rule.notBeforeZugang(ab, file, field: "ab")
    try StatusRule.check(status, ab, file)
    guard file.status.on(ab) != status else { throw Rejection("status.unveraendert", field: "status") }
    return [StatusFestgestellt(status: status, ab: ab)]
  }
}

/// Statuses that exist only over certain days.
enum StatusRule {
  /// - Throws: `status.nicht_moeglich` outside the days of the status.
  static func check(_ status: StatusCode, _ day: Day, _ file: CaseFile) throws(Rejection) {
    let window: (Period, String)? =
      switch status {
      case .paragraf53a: (Period(from: firstOf(2008), to: firstOf(2023)), "§ 53a Abs. 2 SGB II")
      case .regelung58: (Period(from: firstOf(2005), to: firstOf(2008)), "§ 65 Abs. 4 SGB II")
      default: nil
      }
    guard let (period, section) = window, !period.contains(day) else { return }
    // Who came under the 58er-Regelung before it closed stays under it (§ 65 Abs. 4 Satz 3 SGB II).
    if status == .regelung58, let zugang = file.fallzugang?.am, zugang < period.to { return }
    throw Rejection(
      "status.nicht_moeglich", section: section, field: "ab",
      details: ["von": period.from.german, "bis": (period.to - 1).german])
  }

  private static func firstOf(_ year: Int) -> Day { Month(year: year, month: 1).firstDay }
}
