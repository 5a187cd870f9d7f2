public import Journal
public import Kernel

/// The agreement is handed to the client, who has to answer. Read for ever, recorded no more.
public struct VereinbarungAngebotenV1: CasePayload {
  public static let type: EntryType = "vereinbarung.angeboten.v1"
  public let am: Day
  public let bis: Day?
  public let klient: [String]
  public let haus: [String]

  public init(am: Day, bis: Day?, klient: [String], haus: [String]) {
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.offer(
      Vereinbarung(nr: version, am: am, bis: bis, klient: klient.map { Zusage($0) }, haus: haus.map { Zusage($0) }))
  }
}

/// The agreement is concluded. Read for ever, recorded no more.
public struct VereinbarungGeschlossenV1: CasePayload {
  public static let type: EntryType = "vereinbarung.geschlossen.v1"
  public let am: Day
  /// Last day; `nil` where the law of the day knows no term.
  public let bis: Day?
  /// What the client does.
  public let klient: [String]
  /// What the job centre does.
  public let haus: [String]

  public init(am: Day, bis: Day?, klient: [String], haus: [String]) {
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.conclude(
      Vereinbarung(nr: version, am: am, bis: bis, klient: klient.map { Zusage($0) }, haus: haus.map { Zusage($0) }))
  }
}

/// The latest agreement ends before its last day. Read for ever, recorded no more.
public struct VereinbarungBeendetV1: CasePayload {
  public static let type: EntryType = "vereinbarung.beendet.v1"
  /// The first day without it.
  public let ende: Day
  public let grund: String

  public init(ende: Day, grund: String) {
    self.ende = ende
    self.grund = grund
  }

  public var effectiveOn: Day { ende }
  public func apply(to file: inout CaseFile, version: Int64) {
    guard let nr = file.vereinbarung.current?.nr else { return }
    file.vereinbarung.end(nr, on: ende, grund: grund)
  }
}
