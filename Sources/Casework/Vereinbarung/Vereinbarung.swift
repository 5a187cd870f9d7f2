public import Journal
public import Kernel

/// The agreement is handed to the client, who has to answer.
public struct VereinbarungAngeboten: CasePayload {
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
  public func apply(to file: inout CaseFile, version: Int64) { file.vereinbarung.offered = am }
}

/// The agreement is concluded.
public struct VereinbarungGeschlossen: CasePayload {
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
    file.vereinbarung.offered = nil
    file.vereinbarung.firstDay = min(file.vereinbarung.firstDay ?? am, am)
    file.vereinbarung.current = self
    file.vereinbarung.periods.append(Period(from: am, to: bis.map { $0 + 1 } ?? .distantFuture))
  }
}

/// The agreement ends before its last day.
public struct VereinbarungBeendet: CasePayload {
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
    file.vereinbarung.current = nil
    if let last = file.vereinbarung.periods.popLast() {
      file.vereinbarung.periods.append(Period(from: last.from, to: ende))
    }
  }
}

public struct VereinbarungState: Sendable {
  /// Day of an offer that waits for the client's answer.
  public internal(set) var offered: Day?
  /// The latest agreement, also if it has run out.
  public internal(set) var current: VereinbarungGeschlossen?
  public internal(set) var firstDay: Day?
  var periods: [Period] = []
}
