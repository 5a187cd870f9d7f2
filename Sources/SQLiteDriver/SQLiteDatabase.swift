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

  /// Writes the file anew without free pages and empties the write-ahead log.
  public func scrub() async throws -> Bool {
    do {
      return try SQLiteClosing.scrub(connections)
    } catch let error as DatabaseError {
      throw SQLError(error)
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
  /// Whatever the log says, the connections are closed.
  static func close(_ connections: any DatabaseWriter) throws {
    let emptied = Result { try empty(connections) }
    try connections.close()
    try emptied.get()
  }

  /// The vacuum passes through the write-ahead log, so the log is emptied last.
  static func scrub(_ connections: any DatabaseWriter) throws -> Bool {
    try connections.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    guard let pool = connections as? DatabasePool else { return true }
    pool.releaseMemory()
    do {
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      return true
    } catch let error as DatabaseError where harmless.contains(error.resultCode) {
      return false
    }
  }

  /// Another process that reads, or a full disk, keeps the log alive; nothing is lost by that.
  private static func empty(_ connections: any DatabaseWriter) throws {
    guard let pool = connections as? DatabasePool else { return }
    pool.releaseMemory()
    do {
      try pool.writeWithoutTransaction { connection in
        // Who has written leaves statistics behind, from a sample: without them SQLite misjudges the indexes.
        if connection.totalChangesCount > 0 { try connection.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE") }
        _ = try connection.checkpoint(.truncate)
      }
    } catch let error as DatabaseError where harmless.contains(error.resultCode) {
      return
    }
  }

  private static var harmless: [ResultCode] { [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL] }
}
