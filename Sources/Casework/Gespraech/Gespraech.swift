public import Journal
public import Kernel

/// A talk took place.
public struct GespraechGefuehrt: CasePayload {
  public static let type: EntryType = "gespraech.gefuehrt.v1"
  public let am: Day
  public let notiz: String
  /// Agreed day of the next talk.
  public let naechstes: Day?

  public init(am: Day, notiz: String, naechstes: Day?) {
    self.am = am
    self.notiz = notiz
    self.naechstes = naechstes
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.gespraech.held(am, next: naechstes)
    file.termin.settle(am, .gefuehrt)
  }
}

/// The client did not come.
public struct GespraechVersaeumt: CasePayload {
  public static let type: EntryType = "gespraech.versaeumt.v1"
  public let am: Day
  /// Whether an important reason was shown (§ 32 SGB II, before 2011 § 31 Abs. 2).
  public let wichtigerGrund: Bool
  public let notiz: String
  public let naechstes: Day?

  public init(am: Day, wichtigerGrund: Bool, notiz: String, naechstes: Day?) {
    self.am = am
    self.wichtigerGrund = wichtigerGrund
    self.notiz = notiz
    self.naechstes = naechstes
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.gespraech.missed += 1
    file.gespraech.next = naechstes
    file.termin.settle(am, .versaeumt)
  }
}

public struct GespraechState: Sendable {
  /// Day of the latest talk that took place.
  public internal(set) var last: Day?
  /// Agreed day of the next talk.
  public internal(set) var next: Day?
  public internal(set) var missed = 0

  mutating func held(_ day: Day, next: Day?) {
    last = max(last ?? day, day)
    self.next = next
  }
}

/// Records a talk, held or missed.
public struct RecordGespraech: Command {
  public typealias State = CaseFile
  public let am: Day
  public let notiz: String
  public let naechstes: Day?
  /// `nil` = the talk took place; else whether the absence had an important reason.
  public let versaeumtMitGrund: Bool?

  public init(am: Day, notiz: String, naechstes: Day?, versaeumtMitGrund: Bool? = nil) {
    self.am = am
    self.notiz = notiz
    self.naechstes = naechstes
    self.versaeumtMitGrund = versaeumtMitGrund
  }

  public func decide(_ file: CaseFile, in context: DecisionContext) throws(Rejection) -> [any CasePayload] {
    try Rule.event(am, file, context)
    if let naechstes, naechstes <= am {
      throw Rejection("gespraech.naechstes_vor", field: "naechstes", details: ["tag": am.german])
    }
    if let versaeumtMitGrund {
      return [GespraechVersaeumt(am: am, wichtigerGrund: versaeumtMitGrund, notiz: notiz, naechstes: naechstes)]
    }
    return [GespraechGefuehrt(am: am, notiz: notiz, naechstes: naechstes)]
  }
}
