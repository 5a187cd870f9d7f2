public import Kernel
import SQL
public import Store

/// Many use cases in one transaction, and folded states kept from one transaction to the next.
public struct BatchWriter: Sendable {
  let office: Office
  let tenant: Mandant
  let cache = FoldCache()
  let salts: SaltSource

  public init(_ office: Office, tenant: Mandant, salts: SaltSource = .random) {
    self.office = office
    self.tenant = tenant
    self.salts = salts
  }

  /// Runs `body` in one transaction. If it throws, nothing of it was written.
  /// - Returns: the tenant's last position once committed.
  @discardableResult
  public func write(actor: Int64, now: Instant, _ body: @escaping @Sendable (Ledger) throws -> Void) async throws
    -> Int64
  {
    let (law, tenant, cache, salts) = (office.law, tenant, cache, salts)
    return try await office.rows(of: tenant.id).write { session in
      let ledger = try Ledger(
        session, tenant: tenant, law: law, actor: actor, now: now, streams: cache.take(), salts: salts)
      try body(ledger)
      let outcome = try ledger.finish()
      cache.put(outcome.streams)
      return outcome.position
    }
  }
}
