public import Journal
public import Kernel

/// One case of Jugendberufshilfe (§ 13 SGB VIII).
///
/// It has a stream of its own, with the name in it: help of another law, so neither a person nor a case of the SGB II
/// knows of it, and no list, search, step or figure of the SGB II can tell.
public struct JugendhilfeFile: StreamState {
  public typealias Content = any JugendhilfePayload
  public static let kind = StreamKind.jugendhilfe

  public let id: JugendfallID
  public internal(set) var aufnahme: JugendhilfeAufgenommen?
  /// In the order of recording, as the following.
  public internal(set) var gespraeche: [JugendhilfeGespraech] = []
  public internal(set) var hilfen: [JugendhilfeHilfe] = []
  public internal(set) var uebermittlungen: [JugendhilfeUebermittelt] = []
  public internal(set) var ende: JugendhilfeBeendet?

  public init(id: Int64) { self.id = JugendfallID(id) }
  public var streamID: Int64 { id.rawValue }

  public mutating func apply(_ content: any JugendhilfePayload, version: Int64) {
    content.apply(to: &self, version: version)
  }

  /// Agreed day of the next talk, as the latest one says; none after the end.
  public var naechstes: Day? { ende == nil ? gespraeche.max { $0.am < $1.am }?.naechstes : nil }

  /// None: Jugendberufshilfe is no help of the SGB II and enters no figure.
  public var facts: [FactSpan] { [] }

  /// The days of all that happened between begin and end.
  var tage: [Day] { gespraeche.map(\.am) + hilfen.map(\.ab) + uebermittlungen.map(\.am) }

  public func checkSoundness() throws(Rejection) {
    guard let aufnahme else { throw Rejection("korrektur.aufnahme_noetig") }
    let tage = (tage + (ende.map { [$0.am] } ?? [])).sorted()
    if let first = tage.first, first < aufnahme.ab {
      throw Rejection("jugendhilfe.vor_beginn", details: ["beginn": aufnahme.ab.german])
    }
    if let ende, let last = tage.last, last > ende.am {
      throw Rejection("jugendhilfe.ende_vor_eintrag", details: ["tag": last.german])
    }
  }
}

/// An entry about a case of Jugendberufshilfe.
public protocol JugendhilfePayload: RecordedPayload {
  func apply(to file: inout JugendhilfeFile, version: Int64)
}

extension JugendhilfeFile {
  public static func newEntry(_ content: any JugendhilfePayload) throws -> NewEntry { try NewEntry(recording: content) }
  public static func correction(of version: Int64, reason: String, by content: any JugendhilfePayload) throws
    -> NewEntry
  { try Correction.entry(version: version, reason: reason, by: content) }
  public static let registry: ContentRegistry<any JugendhilfePayload> = {
    var registry = ContentRegistry<any JugendhilfePayload>()
    registry.register(JugendhilfeAufgenommen.self) { $0 }
    registry.register(JugendhilfeGespraech.self) { $0 }
    registry.register(JugendhilfeHilfe.self) { $0 }
    registry.register(JugendhilfeUebermittelt.self) { $0 }
    registry.register(JugendhilfeBeendet.self) { $0 }
    return registry
  }()
}
