public import Journal
public import Kernel
import Law

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
    try StatusRule.check(status, ab, file, context.law)
    guard file.status.on(ab) != status else { throw Rejection("status.unveraendert", field: "status") }
    return [StatusFestgestellt(status: status, ab: ab)]
  }
}

/// Statuses that exist only over certain days.
enum StatusRule {
  /// - Throws: `status.nicht_moeglich` outside the days of the status, unless the case was there while it was open.
  static func check(_ status: StatusCode, _ day: Day, _ file: CaseFile, _ law: Law) throws(Rejection) {
    guard let angabe = status.angabe.map(law.angabe), !angabe.validity.contains(day) else { return }
    let open = angabe.validity
    if angabe.value.keepsEarlier, day >= open.to, let zugang = file.fallzugang?.am, zugang < open.to { return }
    throw Rejection(
      "status.nicht_moeglich", section: angabe.citation.section, field: "ab",
      details: ["von": open.from.german, "bis": open.lastDay?.german ?? "offen"])
  }
}

extension StatusCode {
  /// The dated permission to record it; `nil` = always.
  fileprivate var angabe: AngabeKey? {
    switch self {
    case .paragraf53a: .statusParagraf53a
    case .regelung58: .statusRegelung58
    case .arbeitslos, .arbeitsuchend, .inMassnahme, .krank, .kinderbetreuung, .schule, .beschaeftigt, .nichtVerfuegbar:
      nil
    }
  }
}
