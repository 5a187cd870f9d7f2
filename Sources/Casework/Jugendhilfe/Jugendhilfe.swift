public import Journal
public import Kernel
public import Law

/// A young person asks for help under § 13 SGB VIII. The name stands here and not in the stream of a person, so that
/// nothing of the SGB II can find it.
public struct JugendhilfeAufgenommen: JugendhilfePayload, Equatable {
  public static let type: EntryType = "jugendhilfe.aufgenommen.v1"
  public let vorname: String
  public let nachname: String
  public let geburt: Day
  /// How the person wants to be reached.
  public let kontakt: String
  public let rechtsgrundlage: Jugendhilfegrundlage
  /// What the person wants, in a sentence.
  public let wuensche: String
  /// From this day on the case is there.
  public let ab: Day
  /// Number of the account in charge.
  public let zustaendig: Int64

  public init(
    vorname: String, nachname: String, geburt: Day, kontakt: String, rechtsgrundlage: Jugendhilfegrundlage,
    wuensche: String, ab: Day, zustaendig: Int64
  ) {
    (self.vorname, self.nachname, self.geburt, self.kontakt) = (vorname, nachname, geburt, kontakt)
    (self.rechtsgrundlage, self.wuensche, self.ab, self.zustaendig) = (rechtsgrundlage, wuensche, ab, zustaendig)
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout JugendhilfeFile, version: Int64) { file.aufnahme = self }
}

/// A talk took place.
public struct JugendhilfeGespraech: JugendhilfeSchritt, Equatable {
  public static let type: EntryType = "jugendhilfe.gespraech.v1"
  public static let dayField = "am"
  public let am: Day
  public let notiz: String
  /// Agreed day of the next talk.
  public let naechstes: Day?

  public init(am: Day, notiz: String, naechstes: Day?) {
    (self.am, self.notiz, self.naechstes) = (am, notiz, naechstes)
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout JugendhilfeFile, version: Int64) { file.gespraeche.append(self) }
}

/// A help began.
public struct JugendhilfeHilfe: JugendhilfeSchritt, Equatable {
  public static let type: EntryType = "jugendhilfe.hilfe.v1"
  public static let dayField = "ab"
  public let art: Jugendhilfeart
  public let ab: Day
  /// Planned or real last day; `nil` = open.
  public let bis: Day?
  public let notiz: String?

  public init(art: Jugendhilfeart, ab: Day, bis: Day?, notiz: String? = nil) {
    (self.art, self.ab, self.bis, self.notiz) = (art, ab, bis, notiz)
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout JugendhilfeFile, version: Int64) { file.hilfen.append(self) }
}

/// Data were passed on to the job centre; on which ground, and which.
public struct JugendhilfeUebermittelt: JugendhilfeSchritt, Equatable {
  public static let type: EntryType = "jugendhilfe.uebermittelt.v1"
  public static let dayField = "am"
  public let am: Day
  public let grund: Uebermittlungsgrund
  /// Day of the consent.
  public let einwilligungAm: Day?
  /// Why the help is not put at risk; without consent.
  public let begruendung: String?
  /// Which of the data of the case were passed on.
  public let umfang: [Uebermittlungsangabe]
  /// What else was passed on.
  public let weiteres: String?

  /// Consent and reason are kept only where they are the ground.
  public init(
    am: Day, grund: Uebermittlungsgrund, einwilligungAm: Day?, begruendung: String?, umfang: [Uebermittlungsangabe],
    weiteres: String? = nil
  ) {
    (self.am, self.grund, self.umfang, self.weiteres) = (am, grund, umfang, weiteres)
    self.einwilligungAm = grund == .einwilligung ? einwilligungAm : nil
    self.begruendung = grund == .aufgabe ? begruendung : nil
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout JugendhilfeFile, version: Int64) { file.uebermittlungen.append(self) }
}

/// The case is over.
public struct JugendhilfeBeendet: JugendhilfeSchritt, Equatable {
  public static let type: EntryType = "jugendhilfe.beendet.v1"
  public static let dayField = "am"
  /// Last day.
  public let am: Day
  public let ergebnis: Jugendhilfeende

  public init(am: Day, ergebnis: Jugendhilfeende) { (self.am, self.ergebnis) = (am, ergebnis) }

  public var effectiveOn: Day { am }
  public func apply(to file: inout JugendhilfeFile, version: Int64) { file.ende = self }
}

/// On which ground data are passed on to the job centre. The raw value is stored.
public enum Uebermittlungsgrund: String, Codable, Sendable, CaseIterable {
  /// The person agreed (§ 67b Abs. 2 SGB X).
  case einwilligung
  /// A task under the Social Code needs them (§ 69 Abs. 1 Nr. 1 SGB X), and the help is not put at risk (§ 64 Abs. 2
  /// SGB VIII).
  case aufgabe
}

/// Data of a case that may be passed on. The raw value is stored.
public enum Uebermittlungsangabe: String, Codable, Sendable, CaseIterable {
  case name
  case geburt
  case kontakt
  case wuensche
  case hilfen
}

/// How a case ended. The raw value is stored.
public enum Jugendhilfeende: String, Codable, Sendable, CaseIterable {
  case ausbildung
  case arbeit
  case schule
  /// The job centre goes on.
  case jobcenter
  case andereHilfe = "andere_hilfe"
  case eigenerWunsch = "eigener_wunsch"
  case keinKontakt = "kein_kontakt"
  case altersgrenze
  case sonstige
}
