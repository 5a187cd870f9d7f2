public import Journal
public import Kernel

/// The client is a member of staff or a relative of one: people who take part in personnel decisions see the case no
/// more (§ 35 Abs. 1 Satz 3 SGB I).
public struct BeschaeftigtenschutzGesetzt: CasePayload {
  public static let type: EntryType = "beschaeftigtenschutz.gesetzt.v1"
  public let ab: Day

  public init(ab: Day) { self.ab = ab }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout CaseFile, version: Int64) { file.beschaeftigtenschutz.run.set(true, from: ab) }
}

/// The client is no longer a member of staff or a relative of one.
public struct BeschaeftigtenschutzAufgehoben: CasePayload {
  public static let type: EntryType = "beschaeftigtenschutz.aufgehoben.v1"
  public let ab: Day

  public init(ab: Day) { self.ab = ab }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout CaseFile, version: Int64) { file.beschaeftigtenschutz.run.set(false, from: ab) }
}

/// Whether the case holds data of staff.
public struct BeschaeftigtenschutzState: Sendable {
  var run = DatedRun<Bool>()
  /// By the latest entry; none lies in the future.
  public var gilt: Bool { run.last ?? false }
}

/// Protects a case as data of staff, or lifts that; in closed cases too.
public struct SetBeschaeftigtenschutz: Command {
  public typealias State = CaseFile
  public let gilt: Bool
  public let ab: Day

  public init(gilt: Bool, ab: Day) {
    self.gilt = gilt
    self.ab = ab
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    guard file.fallzugang != nil else { throw Rejection("fall.nicht_eroeffnet") }
    try Rule.notInFuture(ab, context, field: "ab")
    guard file.beschaeftigtenschutz.gilt != gilt else {
      throw Rejection("beschaeftigtenschutz.unveraendert", section: "§ 35 Abs. 1 Satz 3 SGB I", field: "gilt")
    }
    guard ab >= file.beschaeftigtenschutz.run.steps.last?.from ?? ab else {
      throw Rejection("beschaeftigtenschutz.vor_letztem", field: "ab")
    }
    return gilt ? [BeschaeftigtenschutzGesetzt(ab: ab)] : [BeschaeftigtenschutzAufgehoben(ab: ab)]
  }
}
