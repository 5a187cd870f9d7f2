public import Kernel
import SQL
import Store

/// What was ordered from a provider for one person, and is waited for.
public struct Auftrag: Sendable, Hashable {
  public let name: String
  /// Name of the measure; `nil` = a profiling.
  public let massnahme: String?
  public let seit: Day
  /// When the result is due.
  public let bis: Day?
  /// The last day on which the job centre reminded the provider.
  public let erinnert: Day?
  /// The case, as the provider names it in addresses; `nil` where it has nothing to fill in.
  public let aktenzeichen: String?
}

extension Office {
  /// The open orders of the provider whose account it is, the most urgent first. Every person named is logged.
  /// - Throws: `NotFound` if the account belongs to no provider.
  public func auftraege(_ actor: Actor, page: String) async throws -> (traeger: String, offen: [Auftrag]) {
    let tenant = actor.tenant.id
    guard actor.role == .traeger, let traeger = actor.reichweiten.traeger else { throw NotFound() }
    let found = try await rows(of: tenant).read { session in
      let name = try OrganisationRows.load(tenant: tenant, session).traeger[traeger]
      return (name, try AuftragRow.open(of: traeger, tenant: tenant, session))
    }
    guard let name = found.0 else { throw NotFound() }
    try await logAccess(actor, found.1.map(\.line.fall), page: page, as: .auftrag)
    return (
      name,
      found.1.map { row, line in
        let isProfiling = row.nr == AuftragRow.profiling
        return Auftrag(
          name: line.person.fullName, massnahme: isProfiling ? nil : row.bezeichnung, seit: row.seit, bis: row.bis,
          erinnert: row.erinnert, aktenzeichen: isProfiling ? line.fall.aktenzeichen : nil)
      }
    )
  }
}
