public import Journal
public import Kernel
public import Law

/// From what a value of a trait is known.
public enum Merkmalquelle: String, Codable, Sendable, CaseIterable {
  case profiling
  case gespraech
  case unterlagen
  case aerztlicheStellungnahme = "aerztliche_stellungnahme"
  case traeger
}

/// One trait as it was assessed on a day, or why it was not recorded.
public struct Befund: Codable, Sendable, Hashable {
  public let merkmal: EinzelmerkmalKey
  /// 1 = strong need for support … 4 = strength; `nil` = not recorded.
  public let wert: Int?
  /// From what the value is known; `nil` where there is none.
  public let quelle: Merkmalquelle?
  /// The day of the assessment.
  public let am: Day
  /// Why it was not recorded.
  public let grund: String?

  public init(merkmal: EinzelmerkmalKey, wert: Int?, quelle: Merkmalquelle?, am: Day, grund: String? = nil) {
    self.merkmal = merkmal
    self.wert = wert
    self.quelle = quelle
    self.am = am
    self.grund = grund
  }
}

/// The result came in trait by trait, the strengths first.
public struct ProfilingErhoben: CasePayload {
  public static let type: EntryType = "profiling.eingegangen.v2"
  public let am: Day
  /// The method by which it was carried out.
  public let verfahren: String
  /// Version of the method, where it has one.
  public let fassung: String?
  public let staerken: [String]
  public let merkmale: [Befund]
  public let angaben: Profilangaben

  public init(
    am: Day, verfahren: String, fassung: String?, staerken: [String], merkmale: [Befund], angaben: Profilangaben
  ) {
    self.am = am
    self.verfahren = verfahren
    self.fassung = fassung
    self.staerken = staerken
    self.merkmale = merkmale
    self.angaben = angaben
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.profiling.profil = Profilstand(
      ergebnis: self, befunde: (file.profiling.profil?.befunde ?? []) + merkmale, zuletzt: am)
    file.profiling.result = nil
    file.profiling.order = nil
    file.profiling.firstResult = min(file.profiling.firstResult ?? am, am)
  }
}

/// The traits were assessed again: those that changed.
public struct ProfilingFortgeschrieben: CasePayload {
  public static let type: EntryType = "profiling.fortgeschrieben.v1"
  public let am: Day
  /// Empty where nothing has changed.
  public let merkmale: [Befund]

  public init(am: Day, merkmale: [Befund]) {
    self.am = am
    self.merkmale = merkmale
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.profiling.profil?.befunde += merkmale
    if let last = file.profiling.profil?.zuletzt { file.profiling.profil?.zuletzt = max(last, am) }
  }
}

/// The provider was reminded of the order.
public struct ProfilingErinnert: CasePayload {
  public static let type: EntryType = "profiling.erinnert.v1"
  public let am: Day

  public init(am: Day) { self.am = am }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.profiling.order?.erinnert.append(am) }
}

/// What is known of a person beside the traits. Everything may be left out.
public struct Profilangaben: Codable, Sendable, Hashable {
  /// An occupation by its number in the Klassifikation der Berufe 2010.
  public struct Beruf: Codable, Sendable, Hashable {
    public let code: String
    public init(code: String) { self.code = code }
  }

  public struct Sprache: Codable, Sendable, Hashable {
    public let sprache: String
    public let niveau: Sprachniveau
    public init(sprache: String, niveau: Sprachniveau) {
      self.sprache = sprache
      self.niveau = niveau
    }
  }

  public let berufe: [Beruf]
  public let kenntnisse: [String]
  public let sprachen: [Sprache]
  /// Classes of driving licence, for example `B`.
  public let fuehrerscheine: [String]
  /// Longest way to work, in minutes.
  public let minuten: Int?
  /// Whether a car is at hand.
  public let auto: Bool?
  /// Hours a week.
  public let stunden: Int?
  /// Whether work in shifts is possible.
  public let schicht: Bool?
  /// What a job must allow for reasons of health; never a diagnosis.
  public let anforderungen: [String]
  public let wuensche: [String]

  public init(
    berufe: [Beruf] = [], kenntnisse: [String] = [], sprachen: [Sprache] = [], fuehrerscheine: [String] = [],
    minuten: Int? = nil, auto: Bool? = nil, stunden: Int? = nil, schicht: Bool? = nil, anforderungen: [String] = [],
    wuensche: [String] = []
  ) {
    self.berufe = berufe
    self.kenntnisse = kenntnisse
    self.sprachen = sprachen
    self.fuehrerscheine = fuehrerscheine
    self.minuten = minuten
    self.auto = auto
    self.stunden = stunden
    self.schicht = schicht
    self.anforderungen = anforderungen
    self.wuensche = wuensche
  }
}

/// Levels of the Common European Framework of Reference for Languages, and the mother tongue.
public enum Sprachniveau: String, Codable, Sendable, CaseIterable {
  case a1 = "A1"
  case a2 = "A2"
  case b1 = "B1"
  case b2 = "B2"
  case c1 = "C1"
  case c2 = "C2"
  case muttersprache
}
