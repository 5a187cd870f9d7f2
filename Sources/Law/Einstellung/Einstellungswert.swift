import Kernel

/// What is set: data of one kind for each list.
public enum Einstellungswert: Sendable, Hashable {
  case frist(FristLength)
  case begriff(Begriffswort)
  case text(String)
  case vorlage(Planvorlage)
  /// The template is offered no longer.
  case vorlageAus
  /// The whole order of rules; the last one takes everybody.
  case zuordnung([Zuordnungsschritt])

  /// The word for a notion.
  public struct Begriffswort: Sendable, Hashable, Codable {
    public let einzahl: String
    public let mehrzahl: String
    public let kurz: String

    public init(einzahl: String, mehrzahl: String, kurz: String) {
      (self.einzahl, self.mehrzahl, self.kurz) = (einzahl, mehrzahl, kurz)
    }
  }

  /// A rule of the routing: whom it takes, and which unit gets them.
  public struct Zuordnungsschritt: Sendable, Hashable, Codable {
    public enum Wen: String, Sendable, CaseIterable, Codable {
      /// Everybody.
      case alle
      case alterUnter = "alter_unter"
      case alterAb = "alter_ab"
      case weiblich
      /// By nationality alone.
      case nichtDeutsch = "nicht_deutsch"
    }
    public let wen: Wen
    /// Completed years, for the rules by age.
    public let alter: Int?
    /// Key of the unit.
    public let einheit: String

    public init(wen: Wen, alter: Int? = nil, einheit: String) {
      (self.wen, self.alter, self.einheit) = (wen, alter, einheit)
    }

    /// `nil` = everybody; also where an age is missing, which the rules refuse.
    var rule: Zielgruppe.Rule? {
      switch wen {
      case .alle: nil
      case .alterUnter: alter.map { .ageBelow($0) }
      case .alterAb: alter.map { .ageFrom($0) }
      case .weiblich: .female
      case .nichtDeutsch: .notGerman
      }
    }
  }
}

/// Stored for ever: each kind has its word under `art` and its own fields beside it.
extension Einstellungswert: Codable {
  private enum Art: String, Codable {
    case frist, begriff, text, vorlage, zuordnung
    case vorlageAus = "vorlage_aus"
  }
  private enum CodingKeys: String, CodingKey {
    case art, zahl, einheit, begriff, text, vorlage, regeln
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(Art.self, forKey: .art) {
    case .frist:
      let unit = try values.decode(FristLength.Einheit.self, forKey: .einheit)
      self = .frist(FristLength(try values.decode(Int.self, forKey: .zahl), unit))
    case .begriff: self = .begriff(try values.decode(Begriffswort.self, forKey: .begriff))
    case .text: self = .text(try values.decode(String.self, forKey: .text))
    case .vorlage: self = .vorlage(try values.decode(Planvorlage.self, forKey: .vorlage))
    case .vorlageAus: self = .vorlageAus
    case .zuordnung: self = .zuordnung(try values.decode([Zuordnungsschritt].self, forKey: .regeln))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .frist(let length):
      try values.encode(Art.frist, forKey: .art)
      try values.encode(length.zahl, forKey: .zahl)
      try values.encode(length.einheit, forKey: .einheit)
    case .begriff(let word):
      try values.encode(Art.begriff, forKey: .art)
      try values.encode(word, forKey: .begriff)
    case .text(let text):
      try values.encode(Art.text, forKey: .art)
      try values.encode(text, forKey: .text)
    case .vorlage(let template):
      try values.encode(Art.vorlage, forKey: .art)
      try values.encode(template, forKey: .vorlage)
    case .vorlageAus: try values.encode(Art.vorlageAus, forKey: .art)
    case .zuordnung(let rules):
      try values.encode(Art.zuordnung, forKey: .art)
      try values.encode(rules, forKey: .regeln)
    }
  }
}

extension FristLength {
  /// The raw value is stored in payloads and sent by forms.
  public enum Einheit: String, Sendable, CaseIterable, Codable {
    case tage
    case wochen
    case monate
  }

  public init(_ zahl: Int, _ einheit: Einheit) {
    switch einheit {
    case .tage: self = .days(zahl)
    case .wochen: self = .weeks(zahl)
    case .monate: self = .months(zahl)
    }
  }

  public var zahl: Int {
    switch self {
    case .days(let count), .weeks(let count), .months(let count): count
    }
  }

  public var einheit: Einheit {
    switch self {
    case .days: .tage
    case .weeks: .wochen
    case .months: .monate
    }
  }
}
