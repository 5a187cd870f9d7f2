import GRDB
import GRDBSQLite
import SQL

extension SQLError {
  /// What GRDB itself threw: while opening, beginning or closing.
  init(_ error: DatabaseError) {
    self.init(SQLiteCode.reason(error.extendedResultCode.rawValue), detail: error.message ?? "\(error.resultCode)")
  }

  /// What GRDB threw around a write. An input/output error at the commit leaves open what the disk holds.
  init(committing error: DatabaseError) {
    let reason = SQLiteCode.reason(error.extendedResultCode.rawValue)
    let broke = error.resultCode == .SQLITE_IOERR
    self.init(broke ? .unknownOutcome : reason, detail: error.message ?? "\(error.resultCode)")
  }
}

/// SQLite's result codes in the words of the port.
enum SQLiteCode {
  /// - Parameter extended: an extended result code; its low byte is the primary one.
  static func reason(_ extended: Int32) -> SQLError.Reason {
    // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID; the macros are too complex for the importer.
    if [1555, 2067, 2579].contains(extended) { return .duplicate }
    // SQLITE_IOERR_SHORT_READ and _CORRUPTFS: the file ends too early or the file system lost a part.
    if [522, 8458].contains(extended) { return .damaged }
    switch extended & 0xff {
    case SQLITE_CONSTRAINT: return .constraint
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .retry
    case SQLITE_FULL: return .full
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged
    case SQLITE_READONLY: return .readOnly
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_IOERR, SQLITE_NOMEM: return .unavailable
    default: return .statement
    }
  }

  /// The error of the connection's last call; a cancelled task interrupts SQLite.
  static func error(_ code: Int32, _ connection: OpaquePointer?) -> any Error {
    if code & 0xff == SQLITE_INTERRUPT { return CancellationError() }
    let detail = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "code \(code)"
    return SQLError(reason(sqlite3_extended_errcode(connection)), detail: detail)
  }
}
