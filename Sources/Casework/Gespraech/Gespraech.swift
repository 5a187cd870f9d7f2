public import Journal
public import Kernel

/// A talk took place.
public struct GespraechGefuehrt: CasePayload {
  public static let type: EntryType = "gespraech.gefuehrt.v1"
  public let am: Day
  public let notiz: String
  /// Agreed day of the next talk.
  public let naechstes: Day?
  /// How what was promised or imposed was kept, by client and job centre; left out where none was looked at.
  public let zusagen: [Zusagenstand]?

  public init(am: Day, notiz: String, naechstes: Day?, zusagen: [Zusagenstand]? = nil) {
    self.am = am
    self.notiz = notiz
    self.naechstes = naechstes
    self.zusagen = zusagen
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.gespraech.held(am, next: naechstes)
    for stand in zusagen ?? [] { file.gespraech.zusagen.append((am, stand)) }
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
    file.gespraech.versaeumnisse.append(Versaeumnis(am: am, wichtigerGrund: wichtigerGrund))
    file.gespraech.next = naechstes
    file.termin.settle(am, .versaeumt)
  }
}

/// Whether a promise of the agreement was kept.
public enum Einhaltung: String, Codable, Sendable, CaseIterable {
  case eingehalten
  case teilweise
  case nicht
}

/// What a talk found of one thing promised or imposed, by client or job centre.
public struct Zusagenstand: Codable, Sendable, Hashable {
  /// As the agreement or the act words it.
  public let zusage: String
  public let stand: Einhaltung
  public let notiz: String?

  public init(zusage: String, stand: Einhaltung, notiz: String? = nil) {
    self.zusage = zusage
    self.stand = stand
    self.notiz = notiz
  }
}

/// A talk to which the client did not come.
public struct Versaeumnis: Sendable, Hashable {
  public let am: Day
  public let wichtigerGrund: Bool
}

public struct GespraechState: Sendable {
  /// Day of the latest talk that took place.
  public internal(set) var last: Day?
  /// Agreed day of the next talk.
  public internal(set) var next: Day?
  /// Every missed talk, in the order of recording.
  public internal(set) var versaeumnisse: [Versaeumnis] = []
  /// What was found of what was promised or imposed, by the day of the talk.
  public internal(set) var zusagen: [(am: Day, stand: Zusagenstand)] = []

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
  /// What was found of the promises; only of a talk that took place.
  public let zusagen: [Zusagenstand]

  public init(am: Day, notiz: String, naechstes: Day?, versaeumtMitGrund: Bool? = nil, zusagen: [Zusagenstand] = []) {
    self.zusagen = zusagen
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
    let promised = file.vereinbarung.zugesagt(on: am).alles
    if let strange = zusagen.first(where: { !promised.contains($0.zusage) }) {
      throw Rejection("gespraech.zusage_unbekannt", details: ["zusage": strange.zusage])
    }
    return [
      GespraechGefuehrt(am: am, notiz: notiz, naechstes: naechstes, zusagen: zusagen.isEmpty ? nil : zusagen)
    ]
  }
}
