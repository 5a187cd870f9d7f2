public import Journal
public import Kernel

/// Whether the client has to come (§ 59 SGB II with § 309 SGB III).
public enum TerminArt: String, Codable, Sendable, CaseIterable {
  case meldetermin
  case freiwillig
}

/// How the talk is held.
public enum TerminForm: String, Codable, Sendable, CaseIterable {
  case persoenlich
  case telefon
}

/// What the talk is for; a Meldetermin has one of these purposes (§ 309 Abs. 2 SGB III).
public enum TerminAnlass: String, Codable, Sendable, CaseIterable {
  case beratung
  case vermittlung
  case foerderung
  case leistung
  case pruefung
}

/// How an invitation reached the client.
public enum Zustellweg: String, Codable, Sendable, CaseIterable {
  case post
  case persoenlich
  case elektronisch
}

/// The client is invited to an appointment.
public struct TerminEingeladen: CasePayload {
  public static let type: EntryType = "termin.eingeladen.v1"
  public let nr: Int
  /// Day of the letter.
  public let am: Day
  public let tag: Day
  public let uhrzeit: Uhrzeit
  public let art: TerminArt
  public let form: TerminForm
  /// Room, or the telephone number that is called.
  public let ort: String
  public let anlass: TerminAnlass
  /// Version of the notice of legal consequences in the letter; `nil` = without notice.
  public let fassung: String?
  /// Why the first talk is not held in person, where the law asks for a reason.
  public let ausnahme: String?

  public init(
    nr: Int, am: Day, tag: Day, uhrzeit: Uhrzeit, art: TerminArt, form: TerminForm, ort: String, anlass: TerminAnlass,
    fassung: String?, ausnahme: String?
  ) {
    self.nr = nr
    self.am = am
    self.tag = tag
    self.uhrzeit = uhrzeit
    self.art = art
    self.form = form
    self.ort = ort
    self.anlass = anlass
    self.fassung = fassung
    self.ausnahme = ausnahme
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.termin.take(TerminState.Item(self)) }
}

/// The appointment is moved; a new letter goes out.
public struct TerminVerlegt: CasePayload {
  public static let type: EntryType = "termin.verlegt.v1"
  public let nr: Int
  public let am: Day
  public let tag: Day
  public let uhrzeit: Uhrzeit
  public let ort: String
  public let fassung: String?
  public let grund: String

  public init(nr: Int, am: Day, tag: Day, uhrzeit: Uhrzeit, ort: String, fassung: String?, grund: String) {
    self.nr = nr
    self.am = am
    self.tag = tag
    self.uhrzeit = uhrzeit
    self.ort = ort
    self.fassung = fassung
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.termin.change(nr) { item in
      item.briefVom = am
      item.tag = tag
      item.uhrzeit = uhrzeit
      item.ort = ort
      item.fassung = fassung
      // The new letter has to reach the client anew.
      item.zustellung = nil
    }
  }
}

/// The appointment does not take place.
public struct TerminAbgesagt: CasePayload {
  public static let type: EntryType = "termin.abgesagt.v1"
  public let nr: Int
  public let am: Day
  /// Whether the client called it off; else the house did.
  public let vonKlient: Bool
  public let grund: String

  public init(nr: Int, am: Day, vonKlient: Bool, grund: String) {
    self.nr = nr
    self.am = am
    self.vonKlient = vonKlient
    self.grund = grund
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) { file.termin.change(nr) { $0.stand = .abgesagt } }
}

/// The letter reached the client: proof for all that may follow.
public struct EinladungZugestellt: CasePayload {
  public static let type: EntryType = "einladung.zugestellt.v1"
  public let nr: Int
  public let am: Day
  public let weg: Zustellweg

  public init(nr: Int, am: Day, weg: Zustellweg) {
    self.nr = nr
    self.am = am
    self.weg = weg
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout CaseFile, version: Int64) {
    file.termin.change(nr) { $0.zustellung = TerminState.Zustellung(am: am, weg: weg) }
  }
}
