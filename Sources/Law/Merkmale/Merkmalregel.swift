public import Kernel

/// The dimensions of the Profiling. The raw value is stored in payloads.
public enum MerkmalKey: String, Codable, Sendable, CaseIterable {
  case qualifikation
  case leistungsfaehigkeit
  case motivation
  case rahmenbedingungen
}

/// The single traits of the Profiling. The raw value is stored in payloads.
public enum EinzelmerkmalKey: String, Codable, Sendable, CaseIterable {
  case schulabschluss
  case berufsabschluss
  case berufserfahrung
  case aktualitaetDerKenntnisse = "aktualitaet_der_kenntnisse"
  case deutschkenntnisse
  case digitaleKenntnisse = "digitale_kenntnisse"
  case koerperlicheBelastbarkeit = "koerperliche_belastbarkeit"
  case ausdauer
  case auffassungsgabe
  case lernfaehigkeit
  case arbeitsmotivation
  case eigeninitiative
  case veraenderungsbereitschaft
  case zuverlaessigkeit
  case mobilitaet
  case kinderbetreuung
  case wohnsituation
  case zeitlicheVerfuegbarkeit = "zeitliche_verfuegbarkeit"
}

/// A trait as people read it on a day.
public struct Merkmalregel: Sendable, Hashable {
  public let key: EinzelmerkmalKey
  public let dimension: MerkmalKey
  public let label: String
  /// One sentence: what is meant.
  public let help: String
  /// What the values 1 to 4 mean, in this order: strong need for support … strength.
  public let stufen: [String]

  public init(key: EinzelmerkmalKey, dimension: MerkmalKey, label: String, help: String, stufen: [String]) {
    self.key = key
    self.dimension = dimension
    self.label = label
    self.help = help
    self.stufen = stufen
  }

  /// What a value means; `nil` for a number that is none.
  public func stufe(_ wert: Int) -> String? { stufen.indices.contains(wert - 1) ? stufen[wert - 1] : nil }
}

extension Merkmalregel: LawValue {
  static let place = LawPlace(list: "merkmale", federal: nil, localRequired: true)
  static let fields: Set<String> = ["key", "dimension", "label", "help", "levels"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: EinzelmerkmalKey.self)
    dimension = try record.word("dimension", as: MerkmalKey.self)
    label = try record.text("label")
    help = try record.text("help")
    stufen = try record.texts("levels")
    guard dimension == key.dimension else {
      throw record.error(
        "„dimension“ ist „\(dimension.rawValue)“. „\(key.rawValue)“ gehört zu „\(key.dimension.rawValue)“.")
    }
    guard stufen.count == 4 else {
      throw record.error("„levels“ hat \(stufen.count) Werte. Genau 4 angeben, von 1 bis 4.")
    }
  }
}

extension Law {
  /// The traits in force on `day`, in the order of the form.
  public func merkmale(on day: Day) -> [Merkmalregel] { EinzelmerkmalKey.allCases.map { merkmal($0, on: day) } }

  /// The trait as it reads on `day`.
  public func merkmal(_ key: EinzelmerkmalKey, on day: Day) -> Merkmalregel { merkmale[key].value(on: day).value }
}
