public import Journal
public import Kernel

/// The case is to go to somebody else, who has yet to accept it. Until then the one in charge stays in charge.
public struct UebergabeAngeboten: CasePayload {
  public static let type: EntryType = "uebergabe.angeboten.v1"
  public let an: StaffID
  public let anTeam: TeamID
  public let am: Day
  public let grund: String

  public init(an: StaffID, anTeam: TeamID, am: Day, grund: String) {
    self.an = an
    self.anTeam = anTeam
    self.am = am
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.zustaendigkeit.offer = .init(to: .init(staff: an, team: anTeam), since: am, reason: grund)
  }
}

/// The receiver takes the case over.
public struct UebergabeAngenommen: CasePayload {
  public static let type: EntryType = "uebergabe.angenommen.v1"
  public let von: StaffID
  public let team: TeamID
  public let am: Day

  public init(von: StaffID, team: TeamID, am: Day) {
    self.von = von
    self.team = team
    self.am = am
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.zustaendigkeit.run.set(.init(staff: von, team: team), from: am)
    file.zustaendigkeit.offer = nil
  }
}

/// The receiver does not take the case; the one in charge stays in charge.
public struct UebergabeAbgelehnt: CasePayload {
  public static let type: EntryType = "uebergabe.abgelehnt.v1"
  public let von: StaffID
  public let am: Day
  public let grund: String

  public init(von: StaffID, am: Day, grund: String) {
    self.von = von
    self.am = am
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.zustaendigkeit.offer = nil }
}

/// Offers the case to somebody else. A pending offer is replaced by the new one.
public struct OfferUebergabe: Command {
  public typealias State = CaseFile
  public let an: StaffID
  public let anTeam: TeamID
  public let grund: String

  public init(an: StaffID, anTeam: TeamID, grund: String) {
    self.an = an
    self.anTeam = anTeam
    self.grund = grund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    guard file.zustaendigkeit.current?.staff != an else { throw Rejection("uebergabe.schon_zustaendig", field: "an") }
    guard file.zustaendigkeit.offer?.to.staff != an else { throw Rejection("uebergabe.schon_angeboten", field: "an") }
    return [UebergabeAngeboten(an: an, anTeam: anTeam, am: context.today, grund: grund)]
  }
}

/// Answers an offer in the name of the person it was made to.
public struct AnswerUebergabe: Command {
  public typealias State = CaseFile
  public let von: StaffID
  /// `nil` accepts; else why not.
  public let ablehnung: String?

  public init(von: StaffID, ablehnung: String? = nil) {
    self.von = von
    self.ablehnung = ablehnung
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try file.requireOpen()
    guard let offer = file.zustaendigkeit.offer, offer.to.staff == von else {
      throw Rejection("uebergabe.nicht_angeboten")
    }
    guard let ablehnung else { return [UebergabeAngenommen(von: von, team: offer.to.team, am: context.today)] }
    guard !ablehnung.isEmpty else { throw Rejection("grund.fehlt", field: "grund") }
    return [UebergabeAbgelehnt(von: von, am: context.today, grund: ablehnung)]
  }
}
