public import Journal
public import Kernel
public import Law

/// One referral to protected counselling and what became of it.
///
/// It has a stream of its own: the case knows nothing of it, so no list, history, step or fact of the case can tell.
public struct BeratungFile: StreamState {
  public typealias Content = any BeratungPayload
  public static let kind = StreamKind.beratung

  /// Who was sent where, by whom.
  public struct Vermittlung: Sendable, Equatable {
    public let fall: CaseID
    public let person: PersonID
    public let art: Beratungsart
    public let stelle: String
    public let am: Day
    public let von: Int64
  }

  public let id: BeratungID
  public internal(set) var vermittlung: Vermittlung?
  public internal(set) var begonnen: Day?
  public internal(set) var beendet: Day?
  public internal(set) var zurueckgenommen: Day?

  public init(id: Int64) { self.id = BeratungID(id) }
  public var streamID: Int64 { id.rawValue }

  public mutating func apply(_ content: any BeratungPayload, version: Int64) {
    content.apply(to: &self, version: version)
  }

  /// None: counselling enters no figure that opens to persons.
  public var facts: [FactSpan] { [] }

  public func checkSoundness() throws(Rejection) {
    guard let vermittlung else { throw Rejection("korrektur.vermittlung_noetig") }
    if let begonnen {
      guard zurueckgenommen == nil else { throw Rejection("beratung.schon_begonnen") }
      guard begonnen >= vermittlung.am else {
        throw Rejection("beratung.vor_vermittlung", details: ["tag": vermittlung.am.german])
      }
    }
    guard let beendet else { return }
    guard let begonnen else { throw Rejection("beratung.nicht_begonnen") }
    guard beendet >= begonnen else { throw Rejection("datum.ende_vor_beginn") }
  }
}

/// An entry about protected counselling.
public protocol BeratungPayload: RecordedPayload {
  func apply(to file: inout BeratungFile, version: Int64)
}

extension BeratungFile {
  public static func newEntry(_ content: any BeratungPayload) throws -> NewEntry { try NewEntry(recording: content) }
  public static func correction(of version: Int64, reason: String, by content: any BeratungPayload) throws -> NewEntry {
    try Correction.entry(version: version, reason: reason, by: content)
  }
  public static let registry: ContentRegistry<any BeratungPayload> = {
    var registry = ContentRegistry<any BeratungPayload>()
    registry.register(BeratungVermittelt.self) { $0 }
    registry.register(BeratungBegonnen.self) { $0 }
    registry.register(BeratungBeendet.self) { $0 }
    registry.register(BeratungZurueckgenommen.self) { $0 }
    return registry
  }()
}
