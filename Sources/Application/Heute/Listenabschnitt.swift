import SQL
public import Store

/// A list of work that is gone through item by item.
public enum Listenabschnitt: Sendable {
  /// Groups of Mein Tag, one after another.
  case tag([FallFilter])
  case faelle(FallFilter)
}

extension Office {
  /// Rows of a list behind the first `skipped`. Nothing is shown of them but the way to the next form, which writes the
  /// access log itself.
  /// - Throws: `Forbidden` for roles without cases.
  public func stretch(
    _ list: Listenabschnitt, skipping skipped: Int, limit: Int, _ actor: Actor
  ) async throws -> [FallLine] {
    try actor.require(.fallLesen)
    let filters: [FallFilter]
    switch list {
    case .tag(let groups): filters = groups.map(actor.ofDay)
    case .faelle(var filter):
      filter = actor.visible(filter)
      filter.reach = actor.listReach
      filters = [filter]
    }
    let tenant = actor.tenant.id
    return try await rows(of: tenant).read { session in
      var (found, left): ([FallLine], Int) = ([], skipped)
      for filter in filters where found.count < limit {
        let lines = try FallQueries.list(filter, tenant: tenant, limit: limit - found.count, offset: left, session)
        // Only a group that ends before the place is passed over by its number.
        left = lines.isEmpty && left > 0 ? max(0, left - (try FallQueries.count(filter, tenant: tenant, session))) : 0
        found += lines
      }
      return found
    }
  }
}
