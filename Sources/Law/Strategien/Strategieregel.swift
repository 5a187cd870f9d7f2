public import Kernel

/// When a strategy is proposed: each of the conditions must hold. A rule of the job centre, not of statute.
public struct Strategieregel: Sendable, Hashable {
  public let letter: StrategieLetter
  public let bedingungen: [Bedingung]

  public init(letter: StrategieLetter, bedingungen: [Bedingung]) {
    self.letter = letter
    self.bedingungen = bedingungen
  }

  /// Holds if one of its comparisons holds.
  public struct Bedingung: Sendable, Hashable {
    public let vergleiche: [Vergleich]
    public init(_ vergleiche: [Vergleich]) { self.vergleiche = vergleiche }
  }

  /// Compares traits with a value.
  public struct Vergleich: Sendable, Hashable {
    public let merkmale: [EinzelmerkmalKey]
    /// The dimension that stands for the traits; `nil` = a single trait.
    public let dimension: MerkmalKey?
    /// Whether all of the traits must hold, or one is enough.
    public let alle: Bool
    /// At least the value, or at most.
    public let mindestens: Bool
    /// 1 to 4.
    public let wert: Int

    public init(merkmale: [EinzelmerkmalKey], dimension: MerkmalKey?, alle: Bool, mindestens: Bool, wert: Int) {
      self.merkmale = merkmale
      self.dimension = dimension
      self.alle = alle
      self.mindestens = mindestens
      self.wert = wert
    }

    /// Whether a value of one trait fits.
    public func fits(_ value: Int) -> Bool { mindestens ? value >= wert : value <= wert }
  }
}

extension Strategieregel: LawValue {
  static let place = LawPlace(list: "strategien-regeln", federal: nil, localRequired: true)
  static let fields: Set<String> = ["letter", "conditions"]
  var layerKey: String { letter.rawValue }

  init(_ record: Record) throws {
    letter = try record.word("letter", as: StrategieLetter.self)
    bedingungen = try record.texts("conditions").map { text in
      Bedingung(try text.components(by: " oder ").map { try Vergleich($0, record) })
    }
    guard !bedingungen.isEmpty else { throw record.error("„conditions“ ist leer. Mindestens eine Bedingung angeben.") }
  }
}

extension Strategieregel.Vergleich {
  /// Reads `berufsabschluss >= 3`, `alle motivation >= 3` or `eines motivation <= 2`.
  fileprivate init(_ text: String, _ record: Record) throws {
    var words = text.split(separator: " ").map(String.init)
    let quantor = words.first.flatMap { ["alle", "eines"].contains($0) ? $0 : nil }
    if quantor != nil { words.removeFirst() }
    guard words.count == 3, [">=", "<="].contains(words[1]), let wert = Int(words[2]), (1...4).contains(wert) else {
      throw record.error("„\(text)“ ist keine Bedingung. Zum Beispiel „berufsabschluss >= 3“ schreiben.")
    }
    let key = EinzelmerkmalKey(rawValue: words[0])
    let dimension = MerkmalKey(rawValue: words[0])
    switch (key, dimension, quantor) {
    case (let key?, _, nil): merkmale = [key]
    case (nil, let dimension?, _?): merkmale = EinzelmerkmalKey.allCases.filter { $0.dimension == dimension }
    default:
      throw record.error(
        "„\(text)“ nennt kein Merkmal. Ein Merkmal nennen, oder „alle“ oder „eines“ mit einer Dimension.")
    }
    self.dimension = dimension
    alle = quantor != "eines"
    mindestens = words[1] == ">="
    self.wert = wert
  }
}

extension EinzelmerkmalKey {
  /// The dimension to which the trait belongs; the data of each day say the same.
  public var dimension: MerkmalKey {
    switch self {
    case .schulabschluss, .berufsabschluss, .berufserfahrung, .aktualitaetDerKenntnisse, .deutschkenntnisse,
      .digitaleKenntnisse:
      .qualifikation
    case .koerperlicheBelastbarkeit, .ausdauer, .auffassungsgabe, .lernfaehigkeit: .leistungsfaehigkeit
    case .arbeitsmotivation, .eigeninitiative, .veraenderungsbereitschaft, .zuverlaessigkeit: .motivation
    case .mobilitaet, .kinderbetreuung, .wohnsituation, .zeitlicheVerfuegbarkeit: .rahmenbedingungen
    }
  }
}

extension String {
  fileprivate func components(by separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}

extension Law {
  /// The rules of proposal in force on `day`, A first.
  public func strategieregeln(on day: Day) -> [Dated<Strategieregel>] { strategieregeln.inForceOrFirst(on: day) }
}
