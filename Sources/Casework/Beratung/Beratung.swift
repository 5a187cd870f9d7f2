public import Journal
public import Kernel
public import Law

/// A client is referred to protected counselling. Nothing of what the counselling is about is ever recorded.
public struct BeratungVermittelt: BeratungPayload {
  public static let type: EntryType = "beratung.vermittelt.v1"
  public let fall: CaseID
  public let person: PersonID
  public let art: Beratungsart
  /// Name of the provider or office.
  public let stelle: String
  public let am: Day
  /// Number of the account that referred; it alone sees the referral besides those with the right to all.
  public let von: Int64

  public init(fall: CaseID, person: PersonID, art: Beratungsart, stelle: String, am: Day, von: Int64) {
    self.fall = fall
    self.person = person
    self.art = art
    self.stelle = stelle
    self.am = am
    self.von = von
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout BeratungFile, version: Int64) {
    file.vermittlung = .init(fall: fall, person: person, art: art, stelle: stelle, am: am, von: von)
  }
}

/// The first meeting took place.
public struct BeratungBegonnen: BeratungPayload {
  public static let type: EntryType = "beratung.begonnen.v1"
  public let am: Day

  public init(am: Day) { self.am = am }

  public var effectiveOn: Day { am }
  public func apply(to file: inout BeratungFile, version: Int64) { file.begonnen = am }
}

/// The counselling is over; with which result is nobody's business here.
public struct BeratungBeendet: BeratungPayload {
  public static let type: EntryType = "beratung.beendet.v1"
  /// Last day.
  public let am: Day

  public init(am: Day) { self.am = am }

  public var effectiveOn: Day { am }
  public func apply(to file: inout BeratungFile, version: Int64) { file.beendet = am }
}

/// The referral came to nothing, or was a mistake; no reason is asked for.
public struct BeratungZurueckgenommen: BeratungPayload {
  public static let type: EntryType = "beratung.zurueckgenommen.v1"
  public let am: Day

  public init(am: Day) { self.am = am }

  public var effectiveOn: Day { am }
  public func apply(to file: inout BeratungFile, version: Int64) { file.zurueckgenommen = am }
}
