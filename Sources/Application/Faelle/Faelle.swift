import Kernel
import SQL
public import Store

/// A page of the list of cases.
public struct FallPage: Sendable {
  public let lines: [FallLine]
  public let total: Int
  public let page: Int
  public static let size = 50
  public var pages: Int { max(1, (total + FallPage.size - 1) / FallPage.size) }
}

extension Office {
  /// The cases an account may read that fit the filter.
  /// - Parameter page: from 1; numbers beyond the end give the last page.
  public func faelle(_ filter: FallFilter, page: Int, _ actor: Actor) async throws -> FallPage {
    try actor.require(.fallLesen)
    var own = actor.visible(filter)
    own.reach = actor.listReach
    let reachable = own
    let tenant = actor.tenant.id
    // Read while the line of the access log goes to the disk; without the line nothing is shown.
    async let logged: Void = logAccess(actor, nil, page: "faelle")
    let found = try await rows(of: tenant).read { session in
      let total = try FallQueries.count(reachable, tenant: tenant, session)
      let last = max(1, (total + FallPage.size - 1) / FallPage.size)
      let shown = min(max(1, page), last)
      let lines = try FallQueries.list(
        reachable, tenant: tenant, limit: FallPage.size, offset: (shown - 1) * FallPage.size, session)
      return FallPage(lines: lines, total: total, page: shown)
    }
    try await logged
    return found
  }

  /// Names of teams, staff and providers.
  public func organisation(_ actor: Actor) async throws -> OrganisationRows {
    let tenant = actor.tenant.id
    return try await rows(of: tenant).read { try OrganisationRows.load(tenant: tenant, $0) }
  }
}
