public import Kernel
public import Law

/// One thing that staff of the demo job centre record about one person on one day.
public struct PlannedAct: Sendable, Equatable {
  /// A working day; never falls in the order of the plan.
  public let recordedOn: Day
  /// Number of the person in the plan, from 0.
  public let person: Int32
  public let act: Act

  public init(recordedOn: Day, person: Int32, act: Act) {
    self.recordedOn = recordedOn
    self.person = person
    self.act = act
  }
}

/// What is recorded, as plain values. Which real payload it becomes is decided where it is carried out.
///
/// Acts on the case (from `fallzugang` to `abschluss`) belong to the person's case that is open at that moment;
/// a returning person gets a second one. Teilnahmen and integrations are numbered from 1 within the case, in the order
/// of recording, also those that are cancelled later.
public enum Act: Sendable, Equatable {
  indirect case personAngelegt(PersonAngaben)
  case leistungsbezugBegonnen(ab: Day)
  /// `ende` is the first day without.
  case leistungsbezugBeendet(ende: Day, grund: Leistungsende)
  case bedarfsgemeinschaftGebildet(household: Int)
  case mitgliedAufgenommen(household: Int, rolle: Rolle, geburt: Day, ab: Day)
  /// `ab` is the first day outside the Bedarfsgemeinschaft.
  case mitgliedAusgeschieden(household: Int, ab: Day, grund: Ausscheidegrund)
  case zielgruppe(ZielgruppeCode, ab: Day)
  case fallzugang(am: Day, anlass: Anlass)
  case zustaendigkeit(team: Int, staff: Int, ab: Day)
  case status(StatusCode, ab: Day)
  case profilingBeauftragt(traeger: Int, am: Day, bis: Day)
  case profilingEingegangen(am: Day, merkmale: Profilmerkmale)
  case strategie(StrategieLetter, am: Day)
  case planErstellt(am: Day, variant: Int)
  case planFortgeschrieben(am: Day, variant: Int)
  case vereinbarungAngeboten(am: Day)
  /// `bis` is the last day of the term, at most six months after `am`.
  case vereinbarungGeschlossen(am: Day, bis: Day, variant: Int)
  case gespraech(am: Day, versaeumt: Bool, next: Day?)
  /// Both days belong to the participation.
  case teilnahmeBegonnen(nr: Int, instrument: String, traeger: Int, beginn: Day, endeGeplant: Day)
  /// `ende` is the last day in the measure.
  case teilnahmeBeendet(nr: Int, ende: Day, ergebnis: Teilnahmeergebnis)
  case integration(nr: Int, IntegrationKind, beginn: Day, stunden: Int, begleitend: Bool)
  /// `ende` is the last day of the work.
  case integrationBeendet(nr: Int, ende: Day)
  case abschluss(am: Day, grund: Abschlussgrund)
  /// `of` counts all acts of the same person from 0, in the order of recording.
  indirect case korrektur(of: Int, ersatz: Act, grund: String)
  indirect case storno(of: Int, grund: String)
}

/// Personal data as recorded at the first contact.
public struct PersonAngaben: Sendable, Equatable {
  public let vorname: String
  public let nachname: String
  public let geburt: Day
  public let geschlecht: Geschlecht
  public let nationality: Nationality
  public let strasse: String
  public let plz: String
  public let ort: String
}

/// Result of the profiling: 1 (strong) to 4 (weak); `nil` = not assessed.
public struct Profilmerkmale: Sendable, Equatable {
  public let qualifikation: Int8?
  public let leistungsfaehigkeit: Int8?
  public let motivation: Int8?
  public let rahmenbedingungen: Int8?
}

public enum Leistungsende: String, Sendable, CaseIterable {
  case arbeitsaufnahme, einkommen, ausbildung, umzug, altersgrenze, verzicht, sonstige
}

/// Place in the Bedarfsgemeinschaft (§ 7 Abs. 3 SGB II).
public enum Rolle: String, Sendable, CaseIterable {
  case hauptperson, partner, kind
}

public enum Ausscheidegrund: String, Sendable, CaseIterable {
  case leistungsende, auszug, altersgrenze
}

public enum Anlass: String, Sendable, CaseIterable {
  case erstantrag, wiederzugang
}

public enum Teilnahmeergebnis: String, Sendable, CaseIterable {
  case integriert, fortschritt, abgeschlossen, abgebrochen
}

public enum Abschlussgrund: String, Sendable, CaseIterable {
  case integration, leistungsende, umzug, altersgrenze, sonstige
}
