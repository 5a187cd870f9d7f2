public import Journal
public import Kernel

/// A Bedarfsgemeinschaft: its members and their roles over time (§ 7 Abs. 3 SGB II).
public struct HouseholdFile: StreamState {
  public typealias Content = any HouseholdPayload
  public static let kind = StreamKind.household

  public let id: HouseholdID
  public internal(set) var formed: Day?
  public internal(set) var members: [Member] = []

  public struct Member: Sendable {
    public let person: PersonID
    public let rolle: MitgliedRolle
    public let geburt: Day
    public internal(set) var period: Period
  }

  public init(id: Int64) { self.id = HouseholdID(id) }
  public var streamID: Int64 { id.rawValue }

  public mutating func apply(_ content: any HouseholdPayload, version: Int64) {
    content.apply(to: &self, version: version)
  }

  public func checkSoundness() throws(Rejection) {
    guard formed != nil else { throw Rejection("korrektur.bedarfsgemeinschaft_noetig") }
    for member in members where member.period.to < member.period.from { throw Rejection("datum.ende_vor_beginn") }
    for (index, member) in members.enumerated() {
      let beside = members[..<index].filter { $0.period.overlaps(member.period) }
      guard !beside.contains(where: { $0.person == member.person }) else {
        throw Rejection("bedarfsgemeinschaft.schon_mitglied")
      }
      guard member.rolle == .kind || !beside.contains(where: { $0.rolle == member.rolle }) else {
        throw Rejection("bedarfsgemeinschaft.rolle_besetzt", section: "§ 7 Abs. 3 SGB II")
      }
    }
  }
}

public enum MitgliedRolle: String, Codable, Sendable, CaseIterable {
  case hauptperson
  case partner
  /// Unmarried child under 25 in the household.
  case kind
}

/// An entry of a Bedarfsgemeinschaft.
public protocol HouseholdPayload: RecordedPayload {
  func apply(to file: inout HouseholdFile, version: Int64)
}

extension HouseholdFile {
  public static func newEntry(_ content: any HouseholdPayload) throws -> NewEntry { try NewEntry(recording: content) }
  public static func correction(of version: Int64, reason: String, by content: any HouseholdPayload) throws -> NewEntry
  {
    try Correction.entry(version: version, reason: reason, by: content)
  }
  public static let registry: ContentRegistry<any HouseholdPayload> = {
    var registry = ContentRegistry<any HouseholdPayload>()
    registry.register(BedarfsgemeinschaftGebildet.self) { $0 }
    registry.register(MitgliedAufgenommen.self) { $0 }
    registry.register(MitgliedAusgeschieden.self) { $0 }
    return registry
  }()
}
