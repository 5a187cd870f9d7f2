/// Labour-market status of a person on a day. Raw values are stored in facts.
public enum StatusCode: Int64, Keyword {
  /// § 53a SGB II, § 16 SGB III.
  case arbeitslos = 1
  /// Seeks work without being unemployed (§ 15 SGB III).
  case arbeitsuchend = 2
  case inMassnahme = 3
  case krank = 4
  /// Cares for a child so that work cannot be demanded (§ 10 Abs. 1 Nr. 3 SGB II).
  case kinderbetreuung = 5
  /// § 53a Abs. 2 SGB II: 58 and older, twelve months without an offer (2008-01-01 to 2022-12-31).
  case paragraf53a = 6
  /// § 65 Abs. 4 SGB II with § 428 SGB III: 58 and older, no longer seeking (to 2007-12-31).
  case regelung58 = 7
  case schule = 8
  /// In work of 15 hours a week or more.
  case beschaeftigt = 9
  /// Any other reason not to be available.
  case nichtVerfuegbar = 10

  /// The word in payloads and addresses.
  public var key: String {
    switch self {
    case .arbeitslos: "arbeitslos"
    case .arbeitsuchend: "arbeitsuchend"
    case .inMassnahme: "massnahme"
    case .krank: "krank"
    case .kinderbetreuung: "kinderbetreuung"
    case .paragraf53a: "paragraf_53a"
    case .regelung58: "regelung_58"
    case .schule: "schule"
    case .beschaeftigt: "beschaeftigt"
    case .nichtVerfuegbar: "nicht_verfuegbar"
    }
  }
}

/// What a person took up. Raw values are stored in facts.
public enum IntegrationKind: Int64, Keyword {
  /// Employment subject to social insurance.
  case sozialversicherungspflichtig = 1
  /// Fully qualifying vocational training.
  case ausbildung = 2
  case selbstaendigkeit = 3
  case geringfuegig = 4
  /// Publicly funded employment.
  case oeffentlichGefoerdert = 5
  case sonstige = 6

  public var key: String {
    switch self {
    case .sozialversicherungspflichtig: "sozialversicherungspflichtig"
    case .ausbildung: "ausbildung"
    case .selbstaendigkeit: "selbstaendigkeit"
    case .geringfuegig: "geringfuegig"
    case .oeffentlichGefoerdert: "oeffentlich_gefoerdert"
    case .sonstige: "sonstige"
    }
  }
}

/// Target groups that follow from recorded data other than age, sex and nationality.
public enum ZielgruppeCode: Int64, Keyword {
  case alleinerziehend = 1
  case rehabilitand = 2
  case schwerbehindert = 3
  case gleichgestellt = 4
  case multipleProblemlagen = 5
  /// Goes to school; this and the two below follow from the data about school.
  case schueler = 6
  /// Leaves school within the school year, or has left it lately.
  case schulabgaenger = 7
  /// Looks for vocational training.
  case ausbildungsplatzbewerber = 8

  public var key: String {
    switch self {
    case .alleinerziehend: "alleinerziehende"
    case .rehabilitand: "rehabilitanden"
    case .schwerbehindert: "schwerbehinderte"
    case .gleichgestellt: "gleichgestellte"
    case .multipleProblemlagen: "multiple_problemlagen"
    case .schueler: "schueler"
    case .schulabgaenger: "schulabgaenger"
    case .ausbildungsplatzbewerber: "ausbildungsplatzbewerber"
    }
  }
}

/// Steps of the integration process whose day is kept for process times. Raw values are stored.
public enum Meilenstein: Int64, Sendable, CaseIterable {
  case fallzugang = 1
  case profilingBeauftragt = 2
  case profilingEingegangen = 3
  case strategie = 4
  case integrationsplan = 5
  case vereinbarung = 6
  case abschluss = 7
  case gespraech = 8
}

/// Sex as recorded. Raw values are stored in facts.
public enum Geschlecht: Int64, Keyword {
  case weiblich = 1
  case maennlich = 2
  /// Possible entry since 2018-12-22 (§ 22 Abs. 3 PStG).
  case divers = 3
  case ohneAngabe = 4

  public var key: String {
    switch self {
    case .weiblich: "weiblich"
    case .maennlich: "maennlich"
    case .divers: "divers"
    case .ohneAngabe: "ohne_angabe"
    }
  }
}

/// Nationality as ISO 3166-1 alpha-2 code; `XX` is stateless, `ZZ` unknown.
public struct Nationality: Hashable, Sendable, Codable {
  public let code: String

  /// `nil` unless two capital letters.
  public init?(_ code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = code
  }

  public static let german = Nationality(unchecked: "DE")
  /// Not recorded or not settled.
  public static let unknown = Nationality(unchecked: "ZZ")
  private init(unchecked code: String) { self.code = code }

  public var isGerman: Bool { self == .german }
  /// Stateless persons are not German; of whom nothing is known nothing is said.
  public var isKnownForeign: Bool { self != .unknown && !isGerman }
  /// The two letters as one number, 0 ('AA') to 675 ('ZZ'), for facts.
  public var number: Int64 { code.utf8.reduce(0) { $0 * 26 + Int64($1 - 65) } }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Nationality(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no country"))
    }
    self = value
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
