import Controlling
import Kernel
import Law
import SQL
import Store

/// The facts of each tenant as columns in memory, kept current from the journal position.
actor ColumnCache {
  /// As of when figures are asked for, and how the house is cut into units.
  private struct Frage: Hashable, Sendable {
    let stand: Kenntnisstand
    let zuordnungen: [Teamzuordnung]
    let today: Day
  }

  /// What is known of a tenant as of a journal position.
  private struct Kept: Sendable {
    var columns: FactColumns
    /// Last journal entry read; entries without facts move it too.
    var position: Int64
    /// What was counted as of this position, by day of knowledge.
    var auswertungen: [Frage: Auswertung] = [:]
  }

  /// Days of knowledge whose counts are kept.
  private static let mostDays = 16

  private let database: any Database
  private var kept: [Int64: Kept] = [:]
  /// The load that reads now, and the one that begins when it is done.
  private var running: [Int64: Task<Kept, any Error>] = [:]
  private var next: [Int64: Task<Kept, any Error>] = [:]

  init(database: any Database) { self.database = database }

  /// The figures as of the last committed entry; what was counted before is not counted again.
  func auswertung(_ tenant: Int64, _ stand: Kenntnisstand, _ law: Law, today: Day) async throws -> Auswertung {
    let current = try await current(tenant)
    let zuordnungen = try await database.scoped(to: tenant).read { try TeamzuordnungRow.all(tenant: tenant, $0) }
    let frage = Frage(stand: stand, zuordnungen: zuordnungen, today: today)
    if let known = current.auswertungen[frage] { return known }
    let fresh = Auswertung(
      columns: current.columns, definitions: Definitions(law, zuordnungen, today: today), stand: stand)
    guard var entry = kept[tenant], entry.position == current.position else { return fresh }
    if entry.auswertungen.count >= ColumnCache.mostDays { entry.auswertungen = [:] }
    entry.auswertungen[frage] = fresh
    kept[tenant] = entry
    return fresh
  }

  /// Never joins a load that reads already: it may have begun before the caller's own entry was committed.
  private func current(_ tenant: Int64) async throws -> Kept {
    if let next = next[tenant] { return try await next.value }
    let before = running[tenant]
    let task = Task {
      _ = try? await before?.value
      return try await load(tenant)
    }
    next[tenant] = task
    return try await task.value
  }

  private func load(_ tenant: Int64) async throws -> Kept {
    running[tenant] = next.removeValue(forKey: tenant)
    let known = kept[tenant]
    let fresh = try await ColumnCache.caughtUp(known, tenant, database)
    if fresh.position != known?.position { kept[tenant] = fresh }
    return kept[tenant] ?? fresh
  }

  private static func caughtUp(_ known: Kept?, _ tenant: Int64, _ database: any Database) async throws -> Kept {
    try await database.scoped(to: tenant).read { session in
      let last = try JournalReader(session, tenant: tenant).position()
      // An erasure takes facts away and leaves coarser ones: nothing of what was read before is sure to stand.
      guard var known, try !Loeschungen.any(session, tenant: tenant, after: known.position) else {
        var facts: [Fact] = []
        try FactRows.forEach(session, tenant: tenant) { facts.append($0) }
        try ErasedFactRows.forEach(session, tenant: tenant) { facts.append($0) }
        return Kept(columns: FactColumns(facts), position: last)
      }
      guard last > known.position else { return known }
      let position = known.columns.position
      var rows: [Fact] = []
      try FactRows.forEachClosed(session, tenant: tenant, after: position) {
        if $0.position <= position { rows.append($0) }
      }
      try FactRows.forEach(session, tenant: tenant, after: position) { rows.append($0) }
      try known.columns.catchUp(rows)
      return Kept(columns: known.columns, position: last)
    }
  }
}
