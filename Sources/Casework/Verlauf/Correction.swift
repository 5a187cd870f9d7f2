public import Journal

/// An entry is taken back; the history is folded without it.
public struct EintragStorniert: Payload {
  public static let type: EntryType = "eintrag.storniert.v1"
  /// The entry of the same stream that is taken back.
  public let version: Int64
  public let grund: String

  public init(version: Int64, grund: String) {
    self.version = version
    self.grund = grund
  }
}

/// An entry is replaced; the history is folded with the replacement in its place.
struct EintragKorrigiert<Replacement: Payload>: Payload {
  static var type: EntryType { Correction.type }
  let version: Int64
  let grund: String
  let typ: String
  let inhalt: Replacement
}

/// The part of a correction that can be read without knowing the replacement's type.
private struct CorrectionHead: Payload {
  static let type = Correction.type
  let version: Int64
  let grund: String
  let typ: String
}

/// Corrections in general: what they do to the history of a stream.
public enum Correction {
  public static let type: EntryType = "eintrag.korrigiert.v1"

  static func entry<P: RecordedPayload>(version: Int64, reason: String, by payload: P) throws -> NewEntry {
    let wrapped = EintragKorrigiert(version: version, grund: reason, typ: P.type.rawValue, inhalt: payload)
    return NewEntry(type: type, effectiveOn: payload.effectiveOn, payload: try PayloadCoding.encode(wrapped))
  }
}

/// An entry as read back: recorded content, or a change to an earlier entry of the stream.
public enum Recorded<Content: Sendable>: Sendable {
  case content(Content)
  case cancelled(version: Int64, reason: String)
  case corrected(version: Int64, reason: String, by: Content)
  /// The payload was erased (§ 84 SGB X); only the place in the order is left.
  case erased
}

/// Knows how to read the entries of one stream kind.
public struct ContentRegistry<Content: Sendable>: Sendable {
  private var contents = PayloadRegistry<Content>()
  private var replacements: [String: @Sendable (String) throws -> Content] = [:]

  public init() {}

  public mutating func register<P: RecordedPayload>(_ type: P.Type, as wrap: @escaping @Sendable (P) -> Content) {
    contents.register(type, as: wrap)
    replacements[type.type.rawValue] = { text in
      wrap(try PayloadCoding.decode(EintragKorrigiert<P>.self, from: text).inhalt)
    }
  }

  /// The content types it knows, without storno and correction.
  public var types: [EntryType] { contents.types }

  /// - Throws: `UnknownEntryType` for a type of a newer program; a decoding error for damaged text.
  public func read(_ type: EntryType, _ text: String) throws -> Recorded<Content> {
    if type == EintragStorniert.type {
      let storno = try PayloadCoding.decode(EintragStorniert.self, from: text)
      return .cancelled(version: storno.version, reason: storno.grund)
    }
    if type == Correction.type {
      let head = try PayloadCoding.decode(CorrectionHead.self, from: text)
      guard let read = replacements[head.typ] else { throw UnknownEntryType(type: EntryType(rawValue: head.typ)) }
      return .corrected(version: head.version, reason: head.grund, by: try read(text))
    }
    return .content(try contents.decode(type, text))
  }
}
