public import Journal
public import Kernel

/// What protects a person, and the people who meet her or him, and is told to few: it has a stream of its own, with the person's number, so that no list,
/// history or export of the case or of the person can tell.
public struct SchutzFile: StreamState {
  public typealias Content = any SchutzPayload
  public static let kind = StreamKind.schutz

  /// The person it is about.
  public let id: PersonID
  public internal(set) var schutzadresse = SchutzadresseState()
  public internal(set) var sicherheit = SicherheitState()

  public init(id: Int64) { self.id = PersonID(id) }
  public var streamID: Int64 { id.rawValue }

  public mutating func apply(_ content: any SchutzPayload, version: Int64) {
    content.apply(to: &self, version: version)
  }

  /// None: nothing of it enters a figure.
  public var facts: [FactSpan] { [] }

  public func checkSoundness() throws(Rejection) {
    try schutzadresse.checkSoundness()
    try sicherheit.checkSoundness()
  }
}

/// An entry about what protects a person.
public protocol SchutzPayload: RecordedPayload {
  func apply(to file: inout SchutzFile, version: Int64)
}

extension SchutzFile {
  public static func newEntry(_ content: any SchutzPayload) throws -> NewEntry { try NewEntry(recording: content) }
  public static func correction(of version: Int64, reason: String, by content: any SchutzPayload) throws -> NewEntry {
    try Correction.entry(version: version, reason: reason, by: content)
  }
  public static let registry: ContentRegistry<any SchutzPayload> = {
    var registry = ContentRegistry<any SchutzPayload>()
    registry.register(SchutzadresseGesetzt.self) { $0 }
    registry.register(SchutzadresseAufgehoben.self) { $0 }
    registry.register(SicherheitshinweisVorgeschlagen.self) { $0 }
    registry.register(SicherheitshinweisFreigegeben.self) { $0 }
    registry.register(SicherheitshinweisAbgelehnt.self) { $0 }
    registry.register(SicherheitshinweisAufgehoben.self) { $0 }
    return registry
  }()
}
