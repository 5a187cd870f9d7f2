import Foundation
import GRDB
public import SQL

// GRDB has types `SQL` and `Database` too; the import of one declaration wins over theirs.
public import protocol SQL.Database

/// A SQLite database: one writing connection, several that read (WAL), `synchronous=FULL`.
///
/// GRDB lends the connections, the transactions and the statement cache; binding and reading go
/// straight to SQLite.
public final class SQLiteDatabase: Database {
  public let dialect = Dialect.sqlite
  let connections: any DatabaseWriter
  /// A directory of its own that goes away on `close`.
  private let temporaryDirectory: URL?

  init(_ connections: any DatabaseWriter, temporaryDirectory: URL? = nil) {
    self.connections = connections
    self.temporaryDirectory = temporaryDirectory
  }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    do {
      return try await connections.read { try body(SQLiteSession($0)) }
    } catch let error as DatabaseError {
      throw SQLError(error)
    }
  }

  @discardableResult
  public func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    do {
      return try await connections.write { try body(SQLiteSession($0)) }
    } catch let error as DatabaseError {
      throw SQLError(committing: error)
    }
  }

  /// Empties the write-ahead log into the file and closes. Afterwards the file stands alone, unless
  /// another process still has it open.
  public func close() async throws {
    do {
      try SQLiteClosing.close(connections)
    } catch let error as DatabaseError {
      throw SQLError(error)
    }
    if let temporaryDirectory { try? FileManager.default.removeItem(at: temporaryDirectory) }
  }
}

/// Apart from `close`, because GRDB offers these calls only outside of asynchronous functions.
enum SQLiteClosing {
  /// Readers go first: a reading connection that closes last could not remove the write-ahead file.
  static func close(_ connections: any DatabaseWriter) throws {
    if let pool = connections as? DatabasePool {
      pool.releaseMemory()
      try pool.writeWithoutTransaction { try checkpoint($0) }
    }
    try connections.close()
  }

  /// Fails softly: another process that reads keeps the log alive, and nothing is lost by that.
  private static func checkpoint(_ connection: GRDB.Database) throws {
    do {
      try connection.checkpoint(.truncate)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      return
    }
  }
}
