import Kernel
public import Law
import SQL
public import Store
import Synchronization

/// The law under which a task works: that of the one tenant for whom it works.
///
/// It travels with the task and not with each call, because every page, form and rule asks for it, and because one that
/// forgot to hand it on would show the law of the files without anybody noticing. Writing does not rely on it: the
/// ledger asks the journal.
enum Rechtslage {
  @TaskLocal static var gilt: Law?
}

/// Laws that were asked for a moment ago, so that the requests of one page do not each ask the database.
///
/// A setting made here takes effect at once; one made on another node within `lifetime`. That is soon enough: it begins
/// on the next day at the earliest.
final class Rechtsgedaechtnis: Sendable {
  /// Milliseconds.
  static let lifetime: Int64 = 2_000

  private let entries = Mutex<[Int64: (law: Law, at: Instant)]>([:])

  func find(_ tenant: Int64) -> (law: Law, at: Instant)? { entries.withLock { $0[tenant] } }
  func keep(_ law: Law, _ tenant: Int64, at now: Instant) { entries.withLock { $0[tenant] = (law, now) } }
  func forget(_ tenant: Int64) { entries.withLock { $0[tenant] = nil } }
}

extension Office {
  /// The law of a tenant, its own settings included.
  /// - Throws: `LawError` if the settings no longer fit the files; `SQLError`.
  public func recht(_ tenant: Mandant) async throws -> Law {
    let now = realNow
    let kept = rechtsgedaechtnis.find(tenant.id)
    if let kept, (0..<Rechtsgedaechtnis.lifetime).contains(now.rawValue - kept.at.rawValue) { return kept.law }
    let base = kept?.law ?? ausgeliefert
    let law = try await rows(of: tenant.id).read { try Rechtsstand.law($0, tenant: tenant.id, over: base) }
    rechtsgedaechtnis.keep(law, tenant.id, at: now)
    return law
  }

  /// Works under the law of a tenant.
  public func underLaw<R: Sendable>(
    of tenant: Mandant, _ body: @Sendable () async throws -> R
  ) async throws -> R {
    try await Rechtslage.$gilt.withValue(try await recht(tenant)) { try await body() }
  }
}
