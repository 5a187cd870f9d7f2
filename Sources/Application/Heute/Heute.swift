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
}

extension Office {
  /// The day of a Fallmanagement account; a Teamleitung sees its team's.
  /// - Parameter filters: one for each group; persons in charge are set here.
  /// - Throws: `Forbidden` for roles without cases.
  public func heute(_ actor: Actor, _ filters: [FallFilter]) async throws -> Heute {
    try actor.require(.fallLesen)
    let own = filters.map { filter in
      var own = filter
      own.open = true
      // An account without person or team sees nothing, rather than everything.
      own.staff = actor.role == .fallmanagement ? actor.staff ?? StaffID(0) : nil
      own.team = actor.role == .teamleitung ? actor.team ?? TeamID(0) : nil
      return own
    }
    let tenant = actor.tenant.id
    let groups = try await database.read { session in try own.map { try group($0, tenant, session) } }
    try await logAccess(actor, nil, page: "heute")
    return Heute(today: today(actor.tenant), groups: groups)
  }

  private func group(_ filter: FallFilter, _ tenant: Int64, _ session: any SQLSession) throws -> Heute.Group {
    let lines = try FallQueries.list(filter, tenant: tenant, limit: Heute.limit, session)
    let total = lines.count < Heute.limit ? lines.count : try FallQueries.count(filter, tenant: tenant, session)
    return Heute.Group(lines: lines, total: total)
  }
}
