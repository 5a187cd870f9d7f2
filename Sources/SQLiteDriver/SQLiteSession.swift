import GRDB
import GRDBSQLite
import SQL

/// One lease on a connection that GRDB lent.
final class SQLiteSession: SQLSession {
  let dialect = Dialect.sqlite
  private let connection: GRDB.Database

  init(_ connection: GRDB.Database) { self.connection = connection }

  @discardableResult
  func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    let before = connection.totalChangesCount
    try forEach(sql, arguments) { _ in }
    return connection.totalChangesCount == before ? 0 : connection.changesCount
  }

  func executeMany(_ sql: String, _ rows: [[SQLValue]]) throws {
    let statement = try SQLiteStatement(sql, connection)
    for row in rows {
      defer { statement.reset() }
      try statement.bind(row)
      while try statement.step() {}
    }
  }

  func forEach(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
    let statement = try SQLiteStatement(sql, connection)
    defer { statement.reset() }
    try statement.bind(arguments)
    let current = SQLiteRow(statement: statement.pointer)
    while try statement.step() { try row(current) }
  }

  func script(_ sql: String) throws {
    do {
      try connection.execute(sql: sql)
    } catch let error as DatabaseError {
      throw SQLError(error)
    }
  }
}
