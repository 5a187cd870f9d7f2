import Controlling
import Kernel
import Law
import SQL
import Store

/// The facts of each tenant as columns in memory, kept current from the journal position.
actor ColumnCache {
  private let database: any Database
  private var columns: [Int64: FactColumns] = [:]
  private var loading: [Int64: Task<FactColumns, any Error>] = [:]

  init(database: any Database) { self.database = database }

  /// The columns as of the last committed entry.
  func current(_ tenant: Int64) async throws -> FactColumns {
    if let running = loading[tenant] { return try await running.value }
    let known = columns.removeValue(forKey: tenant)
    let task = Task { try await ColumnCache.caughtUp(known, tenant, database) }
    loading[tenant] = task
    defer { loading[tenant] = nil }
    let fresh = try await task.value
    columns[tenant] = fresh
    return fresh
  }

  private static func caughtUp(_ known: FactColumns?, _ tenant: Int64, _ database: any Database) async throws -> FactColumns {
    try await database.read { session in
      guard var columns = known else {
        var facts: [Fact] = []
        try FactRows.forEach(session, tenant: tenant) { facts.append($0) }
        return FactColumns(facts)
      }
      let position = columns.position
      let last = try JournalReader(session, tenant: tenant).position()
      guard last > position else { return columns }
      var rows: [Fact] = []
      try FactRows.forEachClosed(session, tenant: tenant, after: position) { if $0.position <= position { rows.append($0) } }
      try FactRows.forEach(session, tenant: tenant, after: position) { rows.append($0) }
      try columns.catchUp(rows)
      return columns
    }
  }
}
