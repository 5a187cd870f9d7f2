import CLibPQ
import Foundation
public import SQL

/// A PostgreSQL database: a pool of connections, each with a thread of its own, so that no cooperative thread waits
/// for the server.
///
/// `read` is one snapshot (REPEATABLE READ), `write` one transaction (READ COMMITTED; the first statement of every
/// write takes the tenant's row lock). Closures may run more than once: after a serialization failure, a deadlock, or
/// a connection lost before the commit was sent.
public final class PostgresDatabase: Database {
  public let dialect = Dialect.postgres
  private let pool: ConnectionPool
  /// The tenant whose rows are seen (row-level security); `nil` = none is set.
  private let tenant: Int64?

  /// Connects to see whether the server answers.
  /// - Parameter url: `postgres://user@host:port/db`, with libpq's parameters behind `?` (`sslmode`, `sslrootcert` …).
  /// - Throws: `SQLError` `.unavailable` or `.missing`, with the address but without its password.
  public static func open(_ url: String, options: PostgresOptions = PostgresOptions()) async throws -> PostgresDatabase
  {
    let database = PostgresDatabase(pool: ConnectionPool(url: url, options: options), tenant: nil)
    try await database.read { _ in }
    return database
  }

  private init(pool: ConnectionPool, tenant: Int64?) {
    self.pool = pool
    self.tenant = tenant
  }

  public func scoped(to tenant: Int64) -> any Database { PostgresDatabase(pool: pool, tenant: tenant) }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await lease { connection in
      try Transaction(connection, begin: self.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")).run(body)
    }
  }

  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await lease { connection in
      try Transaction(connection, begin: self.begin("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")).run(body)
    }
  }

  /// Writes every table anew, the system's own with their samples of values too. Only the owner can: another role
  /// gets `false`, and nothing is done. Tables are locked one after another meanwhile.
  public func scrub() async throws -> Bool {
    let ownsAll = """
      SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = current_schema() AND c.relkind = 'r' AND NOT pg_has_role(c.relowner, 'USAGE')
      """
    guard try await read({ session in try session.first(ownsAll) { $0.int(0) } }) == 0 else { return false }
    try await lease { connection in try connection.run("VACUUM (FULL, ANALYZE)") }
    return true
  }

  public func close() async throws { pool.close() }

  private func begin(_ sql: String) -> String {
    tenant.map { "\(sql); SET LOCAL fallwerk.tenant = '\($0)'" } ?? sql
  }

  private func lease<T: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> T) async throws -> T {
    try Task.checkCancellation()
    let connection = try await pool.take()
    defer { pool.giveBack(connection) }
    let attempts = Attempts(options: pool.options)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        connection.queue.async { continuation.resume(with: Result { try attempts.run(connection, body) }) }
      }
    } onCancel: {
      connection.cancel()
    }
  }
}

/// How often a transaction is tried, and what its failures mean to the caller.
private struct Attempts: Sendable {
  let options: PostgresOptions

  func run<T>(_ connection: PostgresConnection, _ body: (PostgresConnection) throws -> T) throws -> T {
    var (failures, losses) = (0, 0)
    while true {
      do {
        try connection.open()
        return try body(connection)
      } catch let failed as TransactionFailed {
        failures += 1
        guard failures <= options.retries else { throw failed.error }
        Thread.sleep(forTimeInterval: Double.random(in: 0.002...0.01) * Double(failures))
      } catch let lost as ConnectionLost {
        connection.drop()
        losses += 1
        guard losses <= 2 else { throw SQLError(.unavailable, detail: lost.detail) }
      }
    }
  }
}

/// One transaction on an open connection.
private struct Transaction {
  let connection: PostgresConnection
  let begin: String

  init(_ connection: PostgresConnection, begin: String) {
    self.connection = connection
    self.begin = begin
  }

  func run<T>(_ body: (any SQLSession) throws -> T) throws -> T {
    try connection.run(begin)
    let found: T
    do {
      found = try body(PostgresSession(connection))
    } catch {
      rollBack(error)
      throw error
    }
    try commit()
    return found
  }

  private func rollBack(_ error: any Error) {
    if error is ConnectionLost { return }
    do { try connection.run("ROLLBACK") } catch { connection.drop() }
  }

  /// A connection that breaks here leaves open whether the server has committed.
  private func commit() throws {
    let result = PQexec(connection.link, "COMMIT")
    defer { PQclear(result) }
    do {
      try connection.check(result)
    } catch is ConnectionLost {
      connection.drop()
      throw SQLError(.unknownOutcome, detail: "connection broken at the commit")
    }
    // A transaction that had failed within is rolled back by its COMMIT.
    guard PQcmdStatus(result).map({ String(cString: $0) }) == "COMMIT" else {
      throw SQLError(.statement, detail: "rolled back at the commit")
    }
  }
}
