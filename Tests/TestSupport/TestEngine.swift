import Foundation
public import SQL
import SQLiteDriver

/// The engine on which the tests of use cases, pages and demo run: SQLite, or PostgreSQL in the second run of
/// `script/test`.
public enum TestEngine {
  public static let isPostgres = ProcessInfo.processInfo.environment["FALLWERK_TEST_ENGINE"] == "postgres"

  /// An empty database that goes away when it is closed.
  public static func open() async throws -> any Database {
    guard isPostgres else { return try SQLiteDatabase.temporary() }
    guard let url = TestPostgres.url else { throw NoServer() }
    return try await TestPostgres.open(url)
  }
}

extension Database {
  /// The same database for those who may erase.
  public var eraser: any Database { (self as? SchemaOfTest)?.forErasing ?? self }
}

/// `FALLWERK_TEST_ENGINE` asks for PostgreSQL, and `FALLWERK_TEST_POSTGRES` names no server.
struct NoServer: Error {}
