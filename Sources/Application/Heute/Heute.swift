import Casework
public import Kernel
import SQL
public import Store

/// What is due for one account today.
public struct Heute: Sendable {
  public let today: Day
  /// Cases whose next step is due up to the end of next week or overdue, the oldest clock first; the
  /// house's turn.
  public let own: [FallLine]
  /// Cases that wait for somebody else.
  public let waiting: [FallLine]
  /// How many open cases the account is in charge of.
  public let openCases: Int
}

extension Office {
  /// The day of a Fallmanagement account; a Teamleitung sees its team's.
  /// - Throws: `Forbidden` for roles without cases.
  public func heute(_ actor: Actor) async throws -> Heute {
    try actor.require(.fallLesen)
    let today = today(actor.tenant)
    var all = FallFilter()
    all.open = true
    all.staff = actor.role == .fallmanagement ? actor.staff : nil
    all.team = actor.role == .teamleitung ? actor.team : nil
    var due = all
    due.dueBefore = today + 8
    let (filter, dueFilter) = (all, due)
    let tenant = actor.tenant.id
    let answer = try await database.read { session in
      let lines = try FallQueries.list(dueFilter, tenant: tenant, limit: 500, session)
      let count = try FallQueries.count(filter, tenant: tenant, session)
      return (lines, count)
    }
    try await logAccess(actor, nil, page: "heute")
    return Heute(
      today: today, own: answer.0.filter { $0.fall.partei == .haus }, waiting: answer.0.filter { $0.fall.partei != .haus },
      openCases: answer.1)
  }
}
