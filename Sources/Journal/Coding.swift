import Foundation

/// Turns payloads into the stored text and back.
public enum PayloadCoding {
  /// JSON with sorted keys and plain slashes. Payloads are made of objects, lists, texts, numbers and truth values.
  public static func encode(_ payload: some Payload) throws -> String {
    try PayloadText.of(payload)
  }

  public static func decode<P: Payload>(_ type: P.Type, from text: String) throws -> P {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

/// The payload types a stream kind knows, by stored name. Older versions are upcast here.
public struct PayloadRegistry<Base: Sendable>: Sendable {
  private var decoders: [EntryType: @Sendable (String) throws -> Base] = [:]

  public init() {}

  public mutating func register<P: Payload>(_ type: P.Type, as wrap: @escaping @Sendable (P) -> Base) {
    decoders[type.type] = { text in wrap(try PayloadCoding.decode(type, from: text)) }
  }

  public var types: [EntryType] { decoders.keys.sorted { $0.rawValue < $1.rawValue } }

  /// - Throws: `UnknownEntryType`, or the decoder's error if the text is damaged.
  public func decode(_ type: EntryType, _ text: String) throws -> Base {
    guard let decoder = decoders[type] else { throw UnknownEntryType(type: type) }
    return try decoder(text)
  }
}

/// The journal holds a type that this program does not know: it was written by a newer one.
public struct UnknownEntryType: Error, Sendable {
  public let type: EntryType
  public init(type: EntryType) { self.type = type }
}
