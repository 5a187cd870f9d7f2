/// The one port to a database. Both engines run the same statements with `?1, ?2` placeholders.
///
/// A lease is a synchronous closure on a connection of its own: `read` sees one snapshot, `write` is
/// one transaction that is committed when the closure returns and rolled back when it throws.
/// Both throw `SQLError`, or what the closure threw.
public protocol Database: Sendable {
  var dialect: Dialect { get }
  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T
  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T
  /// The same database as one tenant sees it, where the engine guards rows by tenant (PostgreSQL).
  func scoped(to tenant: Int64) -> any Database
  /// Leaves nothing of what was deleted or overwritten in the database's own files.
  /// - Returns: `false` if another reader kept a part of it for now; the next call then finishes it.
  func scrub() async throws -> Bool
  /// Lets go of all connections; a file database leaves no write-ahead file behind.
  func close() async throws
}

extension Database {
  public func scoped(to tenant: Int64) -> any Database { self }
  /// Engines that keep no such remains, or clear them by themselves.
  public func scrub() async throws -> Bool { true }
}

/// The two languages of SQL that the program speaks. DML is one text for both; DDL is not.
public enum Dialect: String, Sendable {
  case sqlite
  case postgres
}

/// A connection within one lease. Not to be kept beyond it.
public protocol SQLSession: AnyObject {
  var dialect: Dialect { get }
  /// Runs a statement and returns how many rows it changed.
  @discardableResult
  func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int
  /// Runs the same statement once per row of arguments (a pipeline on PostgreSQL).
  func executeMany(_ sql: String, _ rows: [[SQLValue]]) throws
  /// Calls `row` for each row of the answer, in order.
  func forEach(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws
  /// As `forEach` for an answer of any size, which is not held in memory at once; other statements may run
  /// between its rows.
  func scan(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws
  /// Runs several statements without arguments, separated by semicolons (migrations).
  func script(_ sql: String) throws
}

/// The current row of an answer; columns count from 0. Not to be kept beyond its closure.
///
/// A null reads as 0, an empty text or no bytes; ask `isNull` or the `optional…` readings.
public protocol SQLRow {
  func isNull(_ column: Int) -> Bool
  func int(_ column: Int) -> Int64
  func text(_ column: Int) -> String
  func blob(_ column: Int) -> [UInt8]
  /// The stored bytes of a text or a blob without a copy; the pointer is valid within `body` alone.
  func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R
}

extension SQLRow {
  public func optionalInt(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
  public func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}

extension SQLSession {
  public func scan(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
    try forEach(sql, arguments, row)
  }
  /// All rows of the answer, in order.
  public func query<T>(_ sql: String, _ arguments: [SQLValue] = [], _ row: (any SQLRow) throws -> T) throws -> [T] {
    var found: [T] = []
    try forEach(sql, arguments) { found.append(try row($0)) }
    return found
  }
  /// The first row, or `nil`.
  public func first<T>(_ sql: String, _ arguments: [SQLValue] = [], _ row: (any SQLRow) throws -> T) throws -> T? {
    var found: T?
    try forEach(sql, arguments) { if found == nil { found = try row($0) } }
    return found
  }
  /// Runs a statement without arguments and returns how many rows it changed.
  @discardableResult
  public func execute(_ sql: String) throws -> Int { try execute(sql, []) }
}
