public import Journal
public import Kernel
public import Law

/// What the job centre set itself, from the first setting on. Each job centre has one such stream; it carries no data of
/// clients.
public struct EinstellungFile: StreamState {
  public typealias Content = any EinstellungPayload
  public static let kind = StreamKind.einstellung
  /// The number of the one stream.
  public static let number: Int64 = 0

  public let streamID: Int64
  /// In the order in which they were made, taken back ones among them.
  public internal(set) var alle: [Einstellung] = []
  /// Numbers of those that were taken back before they began.
  public internal(set) var zurueckgenommen: Set<Int> = []
  /// Version of the stream as far as it is read.
  public private(set) var version: Int64 = 0

  public init(id: Int64) { streamID = id }

  public mutating func apply(_ content: any EinstellungPayload, version: Int64) {
    self.version = version
    content.apply(to: &self)
  }

  /// What is laid over the files.
  public var stand: Einstellungsstand {
    Einstellungsstand(version: version, einstellungen: alle.filter { !zurueckgenommen.contains($0.nr) })
  }

  /// None: a setting is no fact about a person.
  public var facts: [FactSpan] { [] }
  public func checkSoundness() throws(Rejection) {}
}

/// An entry about a setting.
public protocol EinstellungPayload: RecordedPayload {
  func apply(to file: inout EinstellungFile)
}

extension EinstellungFile {
  public static func newEntry(_ content: any EinstellungPayload) throws -> NewEntry { try NewEntry(recording: content) }
  public static func correction(of version: Int64, reason: String, by content: any EinstellungPayload) throws
    -> NewEntry
  { try Correction.entry(version: version, reason: reason, by: content) }
  public static let registry: ContentRegistry<any EinstellungPayload> = {
    var registry = ContentRegistry<any EinstellungPayload>()
    registry.register(EinstellungFestgelegt.self) { $0 }
    registry.register(EinstellungZurueckgenommen.self) { $0 }
    return registry
  }()
}
