public import Journal
public import Kernel

/// Name, birth, sex, nationality and how to reach the person.
public struct PersonData: Codable, Sendable, Hashable {
  public let vorname: String
  public let nachname: String
  public let geburt: Day
  public let geschlecht: Geschlecht
  public let staatsangehoerigkeit: Nationality
  public let strasse: String?
  public let plz: String?
  public let ort: String?
  public let telefon: String?

  public init(
    vorname: String, nachname: String, geburt: Day, geschlecht: Geschlecht, staatsangehoerigkeit: Nationality,
    strasse: String? = nil, plz: String? = nil, ort: String? = nil, telefon: String? = nil
  ) {
    self.vorname = vorname
    self.nachname = nachname
    self.geburt = geburt
    self.geschlecht = geschlecht
    self.staatsangehoerigkeit = staatsangehoerigkeit
    self.strasse = strasse
    self.plz = plz
    self.ort = ort
    self.telefon = telefon
  }

  public var fullName: String { "\(vorname) \(nachname)" }

  /// Without address and telephone.
  public var ohneAnschrift: PersonData {
    PersonData(
      vorname: vorname, nachname: nachname, geburt: geburt, geschlecht: geschlecht,
      staatsangehoerigkeit: staatsangehoerigkeit)
  }

  /// With the address and telephone of other data.
  public func mitAnschrift(von other: PersonData) -> PersonData {
    PersonData(
      vorname: vorname, nachname: nachname, geburt: geburt, geschlecht: geschlecht,
      staatsangehoerigkeit: staatsangehoerigkeit, strasse: other.strasse, plz: other.plz, ort: other.ort,
      telefon: other.telefon)
  }

  func check(_ context: DecisionContext) throws(Rejection) {
    guard !vorname.isEmpty else { throw Rejection("person.vorname_fehlt", field: "vorname") }
    guard !nachname.isEmpty else { throw Rejection("person.nachname_fehlt", field: "nachname") }
    guard geburt <= context.today else { throw Rejection("person.geburt_zukunft", field: "geburt") }
    guard geburt.completedYears(on: context.today) <= 120 else { throw Rejection("person.geburt_alt", field: "geburt") }
  }
}

public struct PersonAngelegt: PersonPayload {
  public static let type: EntryType = "person.angelegt.v1"
  public let am: Day
  public let daten: PersonData

  public init(am: Day, daten: PersonData) {
    self.am = am
    self.daten = daten
  }

  public var effectiveOn: Day { am }
  public func apply(to file: inout PersonFile, version: Int64) {
    file.datenstaende.append(Datenstand(version, am, daten, istAnlage: true))
  }
}

public struct PersonGeaendert: PersonPayload {
  public static let type: EntryType = "person.geaendert.v1"
  public let ab: Day
  public let daten: PersonData

  public init(ab: Day, daten: PersonData) {
    self.ab = ab
    self.daten = daten
  }

  public var effectiveOn: Day { ab }
  public func apply(to file: inout PersonFile, version: Int64) {
    file.datenstaende.append(Datenstand(version, ab, daten))
  }
}

/// Records a new person, with the number of the pension insurance if it is known.
public struct RegisterPerson: Command {
  public typealias State = PersonFile
  public let data: PersonData
  public let nummer: Versicherungsnummer?

  public init(_ data: PersonData, nummer: Versicherungsnummer? = nil) {
    self.data = data
    self.nummer = nummer
  }

  public func decide(_ file: PersonFile, in context: DecisionContext) throws(Rejection) -> [any PersonPayload] {
    guard file.data == nil else { throw Rejection("person.schon_angelegt") }
    try data.check(context)
    try nummer?.check(data.geburt)
    let known = nummer.map { VersicherungsnummerErfasst(am: context.today, versicherungsnummer: $0) }
    return [PersonAngelegt(am: context.today, daten: data)] + [known].compactMap { $0 }
  }
}
