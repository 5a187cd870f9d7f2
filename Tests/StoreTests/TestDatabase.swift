import SQL
import SQLiteDriver
import Store
import TestSupport
import Testing

/// An engine on which the store's tests run.
struct TestDatabase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let open: @Sendable () async throws -> any Database
  /// One that has the schema already, where that is quicker to have than to make.
  var openReady: (@Sendable () async throws -> any Database)?

  static let all =
    [
      TestDatabase(testDescription: "SQLite") { try SQLiteDatabase.temporary() },
      TestDatabase(testDescription: "SQLite in memory") { try SQLiteDatabase.inMemory() },
    ] + postgres

  /// Left out where no server was started for the tests.
  static let postgres =
    TestPostgres.url.map { url in
      [
        TestDatabase(
          testDescription: "PostgreSQL", open: { try await TestPostgres.open(url) },
          openReady: { try await TestPostgres.openReady(url) })
      ]
    } ?? []

  /// An empty database for `body`, closed afterwards.
  func use(_ body: (any Database) async throws -> Void) async throws {
    try await TestDatabase.use(try await open(), body)
  }

  private static func use(_ database: any Database, _ body: (any Database) async throws -> Void) async throws {
    do {
      try await body(database)
    } catch {
      try await database.close()
      throw error
    }
    try await database.close()
  }

  /// The same with the whole schema and tenant 1.
  func useStore(_ body: (any Database) async throws -> Void) async throws {
    try await TestDatabase.use(try await (openReady ?? open)()) { database in
      try await Migrations.run(on: database)
      try await database.addTenant(1)
      try await body(database)
    }
  }
}

extension Database {
  func addTenant(_ id: Int64) async throws {
    try await write { session in
      try session.execute(
        """
        INSERT INTO tenant (id, key, name, local_layer, land, working_day, state, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """, [.integer(id), .text("mandant-\(id)"), "Musterstadt", "hamm-2007", "NW", .null, "ready", 0])
      try session.execute("INSERT INTO tenant_counter (tenant) VALUES (?1)", [.integer(id)])
    }
  }

  /// The first column of the first row.
  func number(_ sql: String, _ arguments: [SQLValue] = []) async throws -> Int64? {
    try await read { session in try session.first(sql, arguments) { $0.int(0) } }
  }
}

/// The reason of the `SQLError` that `body` throws; `nil` if it throws none.
func reason(_ body: () async throws -> Void) async throws -> SQLError.Reason? {
  do {
    try await body()
    return nil
  } catch let error as SQLError {
    return error.reason
  }
}
