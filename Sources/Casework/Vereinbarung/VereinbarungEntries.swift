public import Journal
public import Kernel
public import Law

/// One promise of one side.
public struct Zusage: Codable, Sendable, Hashable {
  public let text: String
  /// The step of the Integrationsplan it comes from, `2.1` = second goal, first step; `nil` for a line of its own.
  public let schritt: String?

  public init(_ text: String, schritt: String? = nil) {
    self.text = text
    self.schritt = schritt
  }
}

/// The agreement is handed to the client, who has to answer.
public struct VereinbarungAngeboten: CasePayload {
  public static let type: EntryType = "vereinbarung.angeboten.v2"
  public let am: Day
  /// Last day; `nil` where the law of the day knows no term.
  public let bis: Day?
  public let klient: [Zusage]
  public let haus: [Zusage]
  /// Which version of the plan the steps are numbered by.
  public let planstand: Int
  /// Key of the wording (`Law.textfassung`).
  public let textfassung: Day
  /// Language of the aid beside the German text, where one was asked for.
  public let sprache: Hilfssprache?

  public init(
    am: Day, bis: Day?, klient: [Zusage], haus: [Zusage], planstand: Int, textfassung: Day, sprache: Hilfssprache? = nil
  ) {
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
    self.planstand = planstand
    self.textfassung = textfassung
    self.sprache = sprache
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.offer(
      Vereinbarung(
        nr: version, am: am, bis: bis, klient: klient, haus: haus, textfassung: textfassung, sprache: sprache))
  }
}

/// The agreement is concluded.
public struct VereinbarungGeschlossen: CasePayload {
  public static let type: EntryType = "vereinbarung.geschlossen.v2"
  public let am: Day
  /// Last day; `nil` where the law of the day knows no term.
  public let bis: Day?
  public let klient: [Zusage]
  public let haus: [Zusage]
  /// Which version of the plan the steps are numbered by.
  public let planstand: Int
  /// Key of the wording (`Law.textfassung`).
  public let textfassung: Day
  /// Language of the aid beside the German text, where one was asked for.
  public let sprache: Hilfssprache?

  public init(
    am: Day, bis: Day?, klient: [Zusage], haus: [Zusage], planstand: Int, textfassung: Day, sprache: Hilfssprache? = nil
  ) {
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
    self.planstand = planstand
    self.textfassung = textfassung
    self.sprache = sprache
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.conclude(
      Vereinbarung(
        nr: version, am: am, bis: bis, klient: klient, haus: haus, textfassung: textfassung, sprache: sprache))
  }
}

/// An administrative act takes the place of an agreement that did not come about (§ 15 SGB II until 2023-06-30).
public struct VereinbarungErsetzt: CasePayload {
  public static let type: EntryType = "vereinbarung.ersetzt.v1"
  public let am: Day
  public let bis: Day?
  public let klient: [Zusage]
  public let haus: [Zusage]
  public let planstand: Int
  public let textfassung: Day
  public let grund: String

  public init(am: Day, bis: Day?, klient: [Zusage], haus: [Zusage], planstand: Int, textfassung: Day, grund: String) {
    self.am = am
    self.bis = bis
    self.klient = klient
    self.haus = haus
    self.planstand = planstand
    self.textfassung = textfassung
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.replace(
      Vereinbarung(
        nr: version, art: .verwaltungsakt, am: am, bis: bis, klient: klient, haus: haus, textfassung: textfassung,
        anlass: grund))
  }
}

/// The client is obliged by administrative act (§ 15a SGB II from 2026-07-01), beside the plan if there is one.
public struct VereinbarungVerpflichtet: CasePayload {
  public static let type: EntryType = "vereinbarung.verpflichtet.v1"
  public let am: Day
  public let anlass: Verpflichtungsanlass
  public let grund: String
  public let auflage: Auflage
  public let textfassung: Day

  public init(am: Day, anlass: Verpflichtungsanlass, grund: String, auflage: Auflage, textfassung: Day) {
    self.am = am
    self.anlass = anlass
    self.grund = grund
    self.auflage = auflage
    self.textfassung = textfassung
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.oblige(
      Vereinbarung(
        nr: version, art: .verpflichtung, am: am, bis: auflage.bis, klient: auflage.bemuehungen.map { Zusage($0) },
        haus: [], textfassung: textfassung, anlass: grund, verpflichtungsanlass: anlass, auflage: auflage))
  }
}

/// Both sides signed.
public struct VereinbarungUnterschrieben: CasePayload {
  public static let type: EntryType = "vereinbarung.unterschrieben.v1"
  /// Version of the entry that concluded it.
  public let nr: Int64
  public let am: Day

  public init(nr: Int64, am: Day) {
    self.nr = nr
    self.am = am
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.vereinbarung.change(nr) { $0.unterschrieben = am } }
}

/// It was handed over.
public struct VereinbarungUebergeben: CasePayload {
  public static let type: EntryType = "vereinbarung.uebergeben.v1"
  public let nr: Int64
  public let am: Day
  public let weg: Uebergabeweg

  public init(nr: Int64, am: Day, weg: Uebergabeweg) {
    self.nr = nr
    self.am = am
    self.weg = weg
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.change(nr) { $0.uebergabe = Uebergabe(am: am, weg: weg) }
  }
}

/// It ends before its last day, or a new version takes its place.
public struct VereinbarungBeendet: CasePayload {
  public static let type: EntryType = "vereinbarung.beendet.v2"
  public let nr: Int64
  /// The first day without it.
  public let ende: Day
  public let grund: String

  public init(nr: Int64, ende: Day, grund: String) {
    self.nr = nr
    self.ende = ende
    self.grund = grund
  }

  public var effectiveOn: Day { ende }
  public func apply(to file: inout CaseFile, version: Int64) { file.vereinbarung.end(nr, on: ende, grund: grund) }
}

/// A Schlichtungsverfahren begins (§ 15a SGB II from 2023-07-01 to 2026-06-30).
public struct SchlichtungBegonnen: CasePayload {
  public static let type: EntryType = "schlichtung.begonnen.v1"
  public let am: Day
  public let grund: String

  public init(am: Day, grund: String) {
    self.am = am
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.vereinbarung.schlichtungen.append(Schlichtung(beginn: am, grund: grund))
  }
}

public struct SchlichtungBeendet: CasePayload {
  public static let type: EntryType = "schlichtung.beendet.v1"
  public let am: Day
  public let ergebnis: Schlichtungsergebnis

  public init(am: Day, ergebnis: Schlichtungsergebnis) {
    self.am = am
    self.ergebnis = ergebnis
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    guard let last = file.vereinbarung.schlichtungen.indices.last else { return }
    file.vereinbarung.schlichtungen[last].ende = am
    file.vereinbarung.schlichtungen[last].ergebnis = ergebnis
  }
}
