public import Casework
public import Journal
public import Kernel
public import Store

/// Everything that is stored about one person, for an answer under Art. 15 DSGVO.
///
/// Other members of the Bedarfsgemeinschaft are left out and counted; members of staff are named by what they do.
public struct Auskunft: Sendable {
  public let stand: Instant
  public let person: PersonRow
  /// The latest personal data; `nil` if none were recorded.
  public let daten: PersonData?
  /// The number of the pension insurance, if it is known.
  public let versicherungsnummer: Versicherungsnummer?
  public let personEintraege: [Eintrag]
  public let faelle: [Fall]
  /// Entries about protected counselling of the person, of all referrals.
  public let beratungEintraege: [Eintrag]
  /// Entries about what protects the person.
  public let schutzEintraege: [Eintrag]
  /// Addresses are covered: the person is protected, and the reader has no right to see where she or he lives.
  public let isVerdeckt: Bool
  public let haushalte: [Haushalt]
  public let tatsachen: [Fact]
  public let zugriffe: [Zugriff]
  /// Why somebody else's case was opened in an emergency.
  public internal(set) var notzugriffe: [Notzugriff] = []
  public let ersuchen: [AuskunftRow]
  public let sperrvermerke: [Sperrvermerk]
  /// Since when the person can sign in; `nil` = not at all.
  public let kontoSeit: Instant?
  /// Providers that were given data, by name.
  public let empfaenger: [String]
  /// What was typed about the person and is not recorded.
  public internal(set) var entwuerfe: [Entwurf] = []
  public let organisation: OrganisationRows
  public let schwaerzung: Schwaerzung

  /// One entry of the journal.
  public struct Eintrag: Sendable {
    public let line: VerlaufLine
    public let type: EntryType
    /// Who recorded it: the role, never the name.
    public let von: String
    /// The stored content as JSON, other persons taken out; `nil` if it was erased.
    public let inhalt: String?
  }

  public struct Fall: Sendable {
    public let row: FallRow
    public let eintraege: [Eintrag]
    public let dateien: [Datei]
  }

  /// A file of a case.
  public struct Datei: Sendable {
    /// Its entry: kind, size and hash.
    public let ablichtung: Ablichtung
    /// As it was sent, other persons taken out.
    public let name: String
  }

  /// A Bedarfsgemeinschaft, as far as it is about the person.
  public struct Haushalt: Sendable {
    public let nr: HouseholdID
    public let zugehoerigkeiten: [MitgliedRow]
    /// Entries about other members; they are left out.
    public let fremdeEintraege: Int
  }

  /// A form that somebody began.
  public struct Entwurf: Sendable {
    public let path: String
    public let at: Instant
    /// The role of who typed it.
    public let von: String
    /// Typed texts by field, other persons taken out.
    public let werte: [(feld: String, text: String)]
  }

  /// Who saw data of the person.
  public struct Zugriff: Sendable {
    public let at: Instant
    public let rolle: String
    public let seite: String
  }

  /// A case of the person was opened in an emergency.
  public struct Notzugriff: Sendable {
    public let ab: Instant
    public let bis: Instant
    /// What the reader does, never the name.
    public let rolle: String
    /// As it was typed, other persons taken out.
    public let grund: String
  }

  /// All entries with a text that somebody typed: to be read before the answer is given.
  public var eintraege: [Eintrag] {
    personEintraege + faelle.flatMap(\.eintraege) + beratungEintraege + schutzEintraege
  }
  public var fremdeEintraege: Int { haushalte.map(\.fremdeEintraege).reduce(0, +) }
}

/// An access request on its way.
public struct Auskunftsersuchen: Sendable {
  public let row: AuskunftRow
  /// A case of the person; `nil` once erased.
  public let aktenzeichen: String?
  public let bearbeitetVon: String
}
