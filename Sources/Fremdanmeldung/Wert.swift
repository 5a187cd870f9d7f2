/// A value of JSON. Claims are read as what they are, so that none of a strange type can stop the program.
enum Wert: Codable, Sendable, Hashable {
  case leer
  case wahr(Bool)
  case zahl(Double)
  case text(String)
  case liste([Wert])
  case objekt([String: Wert])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .leer
    } else if let value = try? container.decode(Bool.self) {
      self = .wahr(value)
    } else if let value = try? container.decode(Double.self) {
      self = .zahl(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Wert].self) {
      self = .liste(value)
    } else {
      self = .objekt(try container.decode([String: Wert].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .leer: try container.encodeNil()
    case .wahr(let value): try container.encode(value)
    case .zahl(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .liste(let value): try container.encode(value)
    case .objekt(let value): try container.encode(value)
    }
  }

  var text: String? { if case .text(let value) = self { value } else { nil } }
  var zahl: Double? { if case .zahl(let value) = self { value } else { nil } }

  /// One text, or all texts of a list.
  var texte: [String] {
    switch self {
    case .text(let value): [value]
    case .liste(let values): values.compactMap(\.text)
    case .leer, .wahr, .zahl, .objekt: []
    }
  }
}
