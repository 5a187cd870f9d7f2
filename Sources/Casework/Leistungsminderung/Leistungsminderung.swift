public import Journal
public import Kernel
public import Law

/// How somebody was heard (§ 24 SGB X).
public enum Anhoerungsform: String, Codable, Sendable, CaseIterable {
  case persoenlich
  case schriftlich
}

/// What the hearing showed.
public enum Anhoerungsergebnis: String, Codable, Sendable, CaseIterable {
  case wichtigerGrund = "wichtiger_grund"
  case keinGrund = "kein_grund"
  case keineAeusserung = "keine_aeusserung"
}

/// Why a reduction ends before its last day.
public enum Aufhebungsgrund: String, Codable, Sendable, CaseIterable {
  /// The duty was done or seriously promised.
  case erfuellt
  /// The decision was withdrawn.
  case ruecknahme
}

/// A possible reduction is looked into: cause and day.
public struct MinderungGeprueft: CasePayload {
  public static let type: EntryType = "minderung.geprueft.v1"
  public let nr: Int
  public let am: Day
  public let art: Minderungsart
  /// Day of the breach; its law decides on everything that follows.
  public let tag: Day
  /// Day on which the notice of legal consequences reached the client; `nil` = not proved.
  public let belehrt: Day?
  public let fassung: String?

  public init(nr: Int, am: Day, art: Minderungsart, tag: Day, belehrt: Day?, fassung: String?) {
    self.nr = nr
    self.am = am
    self.art = art
    self.tag = tag
    self.belehrt = belehrt
    self.fassung = fassung
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.leistungsminderung.take(.init(self)) }
}

/// The client was heard.
public struct MinderungAngehoert: CasePayload {
  public static let type: EntryType = "minderung.angehoert.v1"
  public let nr: Int
  public let am: Day
  public let form: Anhoerungsform
  public let ergebnis: Anhoerungsergebnis
  public let begruendung: String

  public init(nr: Int, am: Day, form: Anhoerungsform, ergebnis: Anhoerungsergebnis, begruendung: String) {
    self.nr = nr
    self.am = am
    self.form = form
    self.ergebnis = ergebnis
    self.begruendung = begruendung
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.leistungsminderung.change(nr) { $0.anhoerung = self }
  }
}

/// A person looked at hardship.
public struct MinderungHaerteGeprueft: CasePayload {
  public static let type: EntryType = "minderung.haerte_geprueft.v1"
  public let nr: Int
  public let am: Day
  public let haertefall: Bool
  public let begruendung: String

  public init(nr: Int, am: Day, haertefall: Bool, begruendung: String) {
    self.nr = nr
    self.am = am
    self.haertefall = haertefall
    self.begruendung = begruendung
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.leistungsminderung.change(nr) { $0.haerte = self } }
}

/// What somebody decided, as recorded from the decision.
public struct MinderungEntschieden: CasePayload {
  public static let type: EntryType = "minderung.entschieden.v1"
  public let nr: Int
  /// Day of the decision.
  public let am: Day
  /// File number of the decision.
  public let zeichen: String
  /// Percent of the Regelbedarf.
  public let prozent: Int
  /// The amount, where the decision names one.
  public let betrag: Cents?
  public let beginn: Day
  /// Last day.
  public let ende: Day
  public let unter25: Bool

  public init(
    nr: Int, am: Day, zeichen: String, prozent: Int, betrag: Cents?, beginn: Day, ende: Day, unter25: Bool
  ) {
    self.nr = nr
    self.am = am
    self.zeichen = zeichen
    self.prozent = prozent
    self.betrag = betrag
    self.beginn = beginn
    self.ende = ende
    self.unter25 = unter25
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.leistungsminderung.change(nr) { $0.entscheidung = self }
  }
}

/// Nothing is reduced.
public struct MinderungAbgesehen: CasePayload {
  public static let type: EntryType = "minderung.abgesehen.v1"
  public let nr: Int
  public let am: Day
  public let grund: String

  public init(nr: Int, am: Day, grund: String) {
    self.nr = nr
    self.am = am
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.leistungsminderung.change(nr) { $0.abgesehen = am }
  }
}

/// The reduction ends early, or is withdrawn from its beginning.
public struct MinderungAufgehoben: CasePayload {
  public static let type: EntryType = "minderung.aufgehoben.v1"
  public let nr: Int
  public let am: Day
  public let grund: Aufhebungsgrund
  /// The first day without it.
  public let ab: Day

  public init(nr: Int, am: Day, grund: Aufhebungsgrund, ab: Day) {
    self.nr = nr
    self.am = am
    self.grund = grund
    self.ab = ab
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.leistungsminderung.change(nr) { $0.aufhebung = self }
  }
}

/// A person under 25 was offered counselling after a reduction (§ 31a Abs. 6 SGB II).
public struct MinderungBeratungAngeboten: CasePayload {
  public static let type: EntryType = "minderung.beratung_angeboten.v1"
  public let nr: Int
  public let am: Day

  public init(nr: Int, am: Day) {
    self.nr = nr
    self.am = am
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.leistungsminderung.change(nr) { $0.beratung = am } }
}
