/// A value of a closed list that is a number in facts and a word in payloads, forms and addresses.
public protocol Keyword: RawRepresentable, CaseIterable, Hashable, Codable, Sendable where RawValue == Int64 {
  /// The word; it never changes its meaning.
  var key: String { get }
}

extension Keyword {
  /// The value with that word, or `nil`.
  public init?(key: String) {
    guard let value = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = value
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(key: text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "unknown word \(text)"))
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(key)
  }
}
