public import Journal
public import Kernel

/// Someone takes over the case.
public struct ZustaendigkeitUebertragen: CasePayload {
  public static let type: EntryType = "zustaendigkeit.uebertragen.v1"
  public let fallmanagement: StaffID
  public let team: TeamID
  public let ab: Day

  public init(fallmanagement: StaffID, team: TeamID, ab: Day) {
    self.fallmanagement = fallmanagement
    self.team = team
    self.ab = ab
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.zustaendigkeit.run.set(.init(staff: fallmanagement, team: team), from: ab)
    file.zustaendigkeit.offer = nil
  }
}

public struct ZustaendigkeitState: Sendable {
  public struct Assignment: Sendable, Equatable {
    public let staff: StaffID
    public let team: TeamID
  }
  /// A hand-over that waits for its receiver's answer.
  public struct Offer: Sendable, Equatable {
    public let to: Assignment
    public let since: Day
    public let reason: String
  }
  var run = DatedRun<Assignment>()
  public internal(set) var offer: Offer?
  /// The latest assignment.
  public var current: Assignment? { run.last }
  /// Who was in charge on `day`; `nil` before anybody was.
  public func zustaendig(am day: Day) -> Assignment? { run.value(on: day) }
}

public struct AssignCase: Command {
  public typealias State = CaseFile
  public let staff: StaffID
  public let team: TeamID
  public let ab: Day

  public init(staff: StaffID, team: TeamID, ab: Day) {
    self.staff = staff
    self.team = team
    self.ab = ab
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    // Whoever comes last is in charge, so nobody can be entered for days to come.
    try Rule.event(ab, file, context, field: "ab")
    return [ZustaendigkeitUebertragen(fallmanagement: staff, team: team, ab: ab)]
  }
}
