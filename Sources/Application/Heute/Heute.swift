import Casework
public import Kernel
import SQL
public import Store

/// What is due for one account today, in groups.
public struct Heute: Sendable {
  /// Rows of a group that are read; the list of cases shows the others.
  public static let limit = 25

  public struct Group: Sendable {
    /// The most urgent first, at most `limit`.
    public let lines: [FallLine]
    /// All of the group.
    public let total: Int
  }

  public let today: Day
  /// In the order of the filters asked for.
  public let groups: [Group]
  /// Cases that wait for the account to accept them.
  public let angeboten: Int
}

extension Office {
  /// The day of a Fallmanagement account; a Teamleitung sees its team's.
  /// - Parameter filters: one for each group; whose cases it is about is set here.
  /// - Throws: `Forbidden` for roles without cases.
  public func heute(_ actor: Actor, _ filters: [FallFilter]) async throws -> Heute {
    try actor.require(.fallLesen)
    let own = filters.map(actor.ofDay)
    let tenant = actor.tenant.id
    // Read while the line of the access log goes to the disk; without the line nothing is shown.
    async let logged: Void = logAccess(actor, nil, page: "heute")
    let kept = try await kept(
      KeptHeute.Key(tenant: tenant, staff: actor.staff, filters: own, hidesStaff: actor.entscheidetPersonal))
    try await logged
    return Heute(today: today(actor.tenant), groups: kept.groups, angeboten: kept.angeboten)
  }

  private func kept(_ key: KeptHeute.Key) async throws -> KeptHeute.Kept {
    try await rows(of: key.tenant).read { session in
      let position = try JournalReader(session, tenant: key.tenant).position()
      if let known = keptHeute.find(key, at: position) { return known }
      let groups = try key.filters.map { try group($0, key.tenant, session) }
      let offered = try key.staff.map {
        try FallQueries.offered(to: $0, tenant: key.tenant, session).count { line in
          !(key.hidesStaff && line.fall.beschaeftigte)
        }
      }
      let found = KeptHeute.Kept(groups: groups, angeboten: offered ?? 0)
      keptHeute.keep(found, key, at: position)
      return found
    }
  }

  private func group(_ filter: FallFilter, _ tenant: Int64, _ session: any SQLSession) throws -> Heute.Group {
    let lines = try FallQueries.list(filter, tenant: tenant, limit: Heute.limit, session)
    let total = lines.count < Heute.limit ? lines.count : try FallQueries.count(filter, tenant: tenant, session)
    return Heute.Group(lines: lines, total: total)
  }
}

extension Actor {
  /// The filter of a group of Mein Tag, over what is this account's work.
  func ofDay(_ filter: FallFilter) -> FallFilter {
    var own = visible(filter)
    // After an integration it is asked in closed cases too.
    own.open = filter.nachhaltenBis == nil ? true : nil
    // An account without person or team sees nothing, rather than everything.
    own.reach = dayReach
    return own
  }

  /// Whose due items are this account's work: the own ones and those of absent colleagues it stands in for.
  fileprivate var dayReach: FallFilter.Reach? {
    switch role {
    case .fallmanagement: FallFilter.Reach(team: nil, staff: [staff].compactMap { $0 } + reichweiten.vertritt)
    default: listReach
    }
  }
}
