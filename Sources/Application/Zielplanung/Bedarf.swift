public import Controlling
import Kernel
import SQL
public import Store

extension Office {
  /// Replaces what was imported for the months of the rows.
  public func replaceBedarf(_ rows: [Berufsbedarf], _ mandant: Mandant) async throws {
    try await self.rows(of: mandant.id).write { try BedarfRows.replace(rows, tenant: mandant.id, $0) }
  }

  /// The latest figures of each occupation; figures of the town, none of persons.
  public func bedarf(_ actor: Actor) async throws -> [Berufsbedarf] {
    let tenant = actor.tenant.id
    return try await self.rows(of: tenant).read { try BedarfRows.latest(tenant: tenant, $0) }
  }
}
