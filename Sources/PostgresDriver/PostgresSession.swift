import CLibPQ
import SQL

/// One lease on a connection, inside its transaction.
final class PostgresSession: SQLSession {
  let dialect = Dialect.postgres
  private let connection: PostgresConnection
  private var cursors = 0

  /// Statements sent before their answers are read: few enough that no buffer on the way fills up.
  private static let pipelineSize = 256
  /// Rows of a large answer that are in memory at once.
  private static let fetchSize = 2_000

  init(_ connection: PostgresConnection) { self.connection = connection }

  @discardableResult
  func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    let result = try answer(sql, arguments)
    defer { PQclear(result) }
    return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  func forEach(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
    let result = try answer(sql, arguments)
    defer { PQclear(result) }
    try PostgresSession.rows(result, row)
  }

  /// A cursor: other statements may run between two portions.
  func scan(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
    cursors += 1
    let name = "c\(cursors)"
    PQclear(try answer("DECLARE \(name) NO SCROLL CURSOR FOR \(sql)", arguments, isKept: false))
    var found: Int32 = 0
    repeat {
      let result = try answer("FETCH \(PostgresSession.fetchSize) FROM \(name)", [], isKept: false)
      defer { PQclear(result) }
      found = PQntuples(result)
      try PostgresSession.rows(result, row)
    } while found == PostgresSession.fetchSize
    try connection.run("CLOSE \(name)")
  }

  func script(_ sql: String) throws { try connection.run(sql) }

  private static func rows(_ result: OpaquePointer?, _ body: (any SQLRow) throws -> Void) throws {
    guard let result else { return }
    for row in 0..<PQntuples(result) { try body(PostgresRow(result: result, row: row)) }
  }

  /// The whole answer in binary form; to be cleared by the caller.
  private func answer(_ sql: String, _ arguments: [SQLValue], isKept: Bool = true) throws -> OpaquePointer? {
    let name = isKept ? try connection.prepare(sql, arguments: arguments.count) : nil
    let (count, link) = (Int32(arguments.count), connection.link)
    let result = try PostgresArguments(arguments).withPointers { values, lengths, formats in
      if let name { return PQexecPrepared(link, name, count, values, lengths, formats, 1) }
      return PQexecParams(link, Placeholders.rewritten(sql).text, count, nil, values, lengths, formats, 1)
    }
    do {
      try connection.check(result)
    } catch {
      PQclear(result)
      throw error
    }
    return result
  }
}

// MARK: Many rows

extension PostgresSession {
  /// Within a savepoint: as on SQLite, a row that is refused leaves the transaction usable.
  func executeMany(_ sql: String, _ rows: [[SQLValue]]) throws {
    guard let first = rows.first else { return }
    let name = try connection.prepare(sql, arguments: first.count)
    for start in stride(from: 0, to: rows.count, by: PostgresSession.pipelineSize) {
      try pipeline(name, rows[start..<min(start + PostgresSession.pipelineSize, rows.count)])
    }
  }

  private func pipeline(_ name: String, _ rows: ArraySlice<[SQLValue]>) throws {
    let link = connection.link
    guard PQenterPipelineMode(link) == 1 else { throw ConnectionLost(detail: "no pipeline") }
    var failure: (any Error)?
    do {
      try send("SAVEPOINT many")
      for row in rows { try send(name, row) }
      try send("RELEASE many")
    } catch {
      failure = error
    }
    guard PQpipelineSync(link) == 1 else { throw ConnectionLost(detail: "pipeline broken") }
    failure = failure ?? readAnswers()
    guard drained(failure) else { throw ConnectionLost(detail: "pipeline broken") }
    guard let failure else { return }
    if !(failure is ConnectionLost) { try connection.run("ROLLBACK TO many") }
    throw failure
  }

  private func send(_ sql: String) throws {
    guard PQsendQueryParams(connection.link, sql, 0, nil, nil, nil, nil, 1) == 1 else {
      throw ConnectionLost(detail: "cannot send")
    }
  }

  private func send(_ name: String, _ row: [SQLValue]) throws {
    let sent = try PostgresArguments(row).withPointers { values, lengths, formats in
      PQsendQueryPrepared(connection.link, name, Int32(row.count), values, lengths, formats, 1)
    }
    guard sent == 1 else { throw ConnectionLost(detail: "cannot send") }
  }

  /// Reads up to the end of the pipeline; the first failure counts, what follows it was not done.
  private func readAnswers() -> (any Error)? {
    var failure: (any Error)?
    var empty = 0
    while empty < 2 {
      guard let result = PQgetResult(connection.link) else {
        empty += 1
        continue
      }
      empty = 0
      defer { PQclear(result) }
      if PQresultStatus(result) == PGRES_PIPELINE_SYNC { return failure }
      if PQresultStatus(result) == PGRES_PIPELINE_ABORTED { continue }
      do {
        try connection.check(result)
      } catch {
        failure = failure ?? error
      }
    }
    return failure ?? ConnectionLost(detail: "pipeline ended early")
  }

  /// Leaves the pipeline; after an error while sending, its answers are still to be read.
  private func drained(_ failure: (any Error)?) -> Bool {
    if PQexitPipelineMode(connection.link) == 1 { return true }
    _ = readAnswers()
    return PQexitPipelineMode(connection.link) == 1
  }
}
