import Foundation
public import SQL
import SQLiteDriver

/// The engine on which the tests of use cases, pages and demo run: SQLite, or PostgreSQL in the second run of
/// `script/test`.
public enum TestEngine {
  public static let isPostgres = ProcessInfo.processInfo.environment["FALLWERK_TEST_ENGINE"] == "postgres"

  /// A database that goes away with the tests: an empty one, or on PostgreSQL one with the newest schema already.
  public static func open() async throws -> any Database {
    guard isPostgres else { return try SQLiteDatabase.temporary() }
    guard let url = TestPostgres.url else { throw NoServer() }
    return try await TestPostgres.openReady(url)
  }
}

extension Database {
  /// The same database for those who may erase.
  public var eraser: any Database { (self as? SchemaOfTest)?.forErasing ?? self }
}

/// `FALLWERK_TEST_ENGINE` asks for PostgreSQL, and `FALLWERK_TEST_POSTGRES` names no server.
struct NoServer: Error {}
