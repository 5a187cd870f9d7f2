import GRDB
import GRDBSQLite
import SQL

/// A prepared statement out of the connection's cache, bound and stepped without GRDB's own values.
struct SQLiteStatement {
  private let prepared: Statement
  private let connection: OpaquePointer?
  let pointer: OpaquePointer
  private let parameterCount: Int

  /// A statement that is still running (a query inside its own answer) is prepared a second time.
  init(_ sql: String, _ connection: GRDB.Database) throws {
    do {
      let cached = try connection.cachedStatement(sql: sql)
      let busy = sqlite3_stmt_busy(cached.sqliteStatement) != 0
      prepared = busy ? try connection.makeStatement(sql: sql) : cached
    } catch let error as DatabaseError {
      throw SQLError(error)
    }
    self.connection = connection.sqliteConnection
    pointer = prepared.sqliteStatement
    parameterCount = Int(sqlite3_bind_parameter_count(pointer))
  }

  /// Binds `?1, ?2 …` in order.
  func bind(_ arguments: [SQLValue]) throws {
    guard arguments.count == parameterCount else {
      throw SQLError(.statement, detail: "\(parameterCount) parameters, \(arguments.count) arguments")
    }
    try requireNumbered()
    for (index, argument) in arguments.enumerated() {
      let code = bind(argument, Int32(index + 1))
      guard code == SQLITE_OK else { throw SQLiteCode.error(code, connection) }
    }
  }

  /// SQLite numbers `$1` by first appearance and would swap values without a word.
  private func requireNumbered() throws {
    guard parameterCount > 0 else { return }
    guard let name = sqlite3_bind_parameter_name(pointer, 1), name.pointee == CChar(UInt8(ascii: "?")) else {
      throw SQLError(.statement, detail: "placeholders are written ?1, ?2")
    }
  }

  private func bind(_ value: SQLValue, _ index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(pointer, index)
    case .integer(let number): sqlite3_bind_int64(pointer, index, number)
    case .text(let text): bind(text, index)
    case .blob(let blob): bind(blob, index)
    }
  }

  /// An empty text must not reach SQLite as a null pointer, which it would read as null.
  private func bind(_ text: String, _ index: Int32) -> Int32 {
    if text.isEmpty { return sqlite3_bind_text(pointer, index, "", 0, copied) }
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(pointer, index, $0.baseAddress, Int32($0.count), copied)
      }
    }
  }

  private func bind(_ blob: [UInt8], _ index: Int32) -> Int32 {
    if blob.isEmpty { return sqlite3_bind_zeroblob(pointer, index, 0) }
    return blob.withUnsafeBytes { sqlite3_bind_blob(pointer, index, $0.baseAddress, Int32($0.count), copied) }
  }

  /// SQLITE_TRANSIENT: SQLite makes its own copy at once.
  private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  /// `true` while there is a row.
  func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw SQLiteCode.error(code, connection)
  }

  func reset() { sqlite3_reset(pointer) }
}
