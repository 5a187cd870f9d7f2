/// What an entry records. The Swift name may change; `type` and the JSON keys are stored for ever.
public protocol Payload: Codable, Sendable {
  /// The stored name with its version, for example `vereinbarung.geschlossen.v1`.
  static var type: EntryType { get }
}

/// A stored type name: `topic.event.vN`.
public struct EntryType: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  /// The topic word, for example `vereinbarung`.
  public var topic: Substring { rawValue.prefix { $0 != "." } }
}
