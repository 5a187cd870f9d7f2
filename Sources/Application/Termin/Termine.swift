public import Kernel
import SQL
public import Store

/// The appointments of some days.
public struct Termine: Sendable {
  /// In the order of day and time.
  public let lines: [TerminLine]
  public let organisation: OrganisationRows
}

extension Office {
  /// Appointments of the own cases and of those the account stands in for, or of the whole team.
  /// - Throws: `Forbidden` for roles that edit no cases.
  public func termine(_ period: Period, team: Bool, _ actor: Actor) async throws -> Termine {
    try actor.require(.fallBearbeiten)
    var filter = actor.visible(FallFilter())
    filter.reach =
      team
      ? FallFilter.Reach(team: actor.team, staff: actor.reichweiten.vertritt)
      : FallFilter.Reach(team: nil, staff: [actor.staff].compactMap { $0 } + actor.reichweiten.vertritt)
    let (own, tenant) = (filter, actor.tenant.id)
    async let logged: Void = logAccess(actor, nil, page: "termine")
    let found = try await rows(of: tenant).read { session in
      Termine(
        lines: try TerminQueries.list(own, period, tenant: tenant, session),
        organisation: try OrganisationRows.load(tenant: tenant, session))
    }
    try await logged
    return found
  }
}
