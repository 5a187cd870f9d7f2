import Foundation
import PostgresDriver
import SQL
import Synchronization

/// A schema of its own for each test on the server that `FALLWERK_TEST_POSTGRES` names; `script/test` always starts one.
enum TestPostgres {
  static let url = ProcessInfo.processInfo.environment["FALLWERK_TEST_POSTGRES"]
  private static let numbers = Mutex(0)

  /// An empty schema, dropped on `close`.
  static func open(_ url: String, connections: Int = 4) async throws -> any Database {
    let number = numbers.withLock { number in
      number += 1
      return number
    }
    let schema = "t\(ProcessInfo.processInfo.processIdentifier)_\(number)"
    var options = PostgresOptions()
    options.connections = 1
    let admin = try await PostgresDatabase.open(url, options: options)
    try await admin.write { try $0.script("CREATE SCHEMA \(schema)") }
    try await admin.close()
    options.connections = connections
    options.schema = schema
    return SchemaOfTest(try await PostgresDatabase.open(url, options: options), schema: schema)
  }
}

/// Takes its schema along when it is closed.
struct SchemaOfTest: Database {
  let inner: any Database
  let schema: String

  init(_ inner: any Database, schema: String) {
    self.inner = inner
    self.schema = schema
  }

  var dialect: Dialect { inner.dialect }
  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await inner.read(body)
  }
  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await inner.write(body)
  }
  func scoped(to tenant: Int64) -> any Database { inner.scoped(to: tenant) }
  func close() async throws {
    let schema = schema
    try await inner.write { try $0.script("DROP SCHEMA \(schema) CASCADE") }
    try await inner.close()
  }
}
