import SQL
import SQLiteDriver
import Store

/// The yardstick: the rows of the program's database, each put once into the same table of a fresh one by a
/// plain prepared statement, in transactions cut at the same positions. It decides, encodes, hashes and
/// updates nothing.
struct BareWriter {
  let seconds: Double

  init(_ path: String, _ batches: [[TableRows]]) async throws {
    let database = try SQLiteDatabase(path: path)
    try await Migrations.run(on: database)
    let start = ContinuousClock.now
    for batch in batches {
      try await database.write { session in
        for table in batch { try session.executeMany(table.insert, table.rows) }
      }
    }
    seconds = start.secondsSince
    try await database.close()
  }
}

/// Rows of one table that one transaction inserts.
struct TableRows: Sendable {
  let insert: String
  let rows: [[SQLValue]]
}

/// The tables of a database as the race needs them.
struct Tables {
  /// Tables that hold rows, in the order in which the program writes them, with their number of rows.
  let counts: [(name: String, rows: Int64)]

  /// Which entry brought a row: read models are written last with their stream's last entry.
  private static let origin = [
    "journal": "position", "facts": "position", "person": last("person", "t.id"), "fall": last("case", "t.id"),
    "mitglied": last("household", "t.household"),
  ]
  /// Migrations made these rows.
  private static let skipped = ["schema_version"]
  private static let order = ["tenant", "tenant_counter", "journal", "facts", "person", "fall", "mitglied"]

  private static func last(_ kind: String, _ id: String) -> String {
    "(SELECT max(position) FROM journal j WHERE j.tenant = t.tenant AND j.stream_kind = '\(kind)' AND j.stream_id = \(id))"
  }

  init(_ session: any SQLSession) throws {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    let names = try session.query(sql) { $0.text(0) }.filter { !Tables.skipped.contains($0) }
    counts = try names.map { name in
      (name, try session.first("SELECT count(*) FROM \(name)") { $0.int(0) } ?? 0)
    }.filter { $0.1 > 0 }.sorted { Tables.place($0.0) < Tables.place($1.0) }
  }

  private static func place(_ name: String) -> Int { order.firstIndex(of: name) ?? -1 }

  /// All rows, cut into the transactions that ended at `commits`.
  func batches(_ session: any SQLSession, commits: [Int64]) throws -> [[TableRows]] {
    var batches: [[TableRows]] = Array(repeating: [], count: commits.count)
    for (name, _) in counts {
      let columns = try session.query("SELECT name, type FROM pragma_table_info(?1)", [.text(name)]) {
        (name: $0.text(0), type: $0.text(1))
      }
      let insert = Tables.insertion(name, columns.map(\.name))
      for (index, rows) in try rows(session, name, columns, commits).enumerated() where !rows.isEmpty {
        batches[index].append(TableRows(insert: insert, rows: rows))
      }
    }
    return batches
  }

  private func rows(
    _ session: any SQLSession, _ table: String, _ columns: [(name: String, type: String)], _ commits: [Int64]
  ) throws -> [[[SQLValue]]] {
    var found: [[[SQLValue]]] = Array(repeating: [], count: commits.count)
    let names = columns.map { "t.\($0.name)" }.joined(separator: ", ")
    let sql = "SELECT \(names), \(Tables.origin[table] ?? "0") AS origin FROM \(table) t ORDER BY origin"
    var index = 0
    try session.forEach(sql, []) { row in
      while index < commits.count - 1, row.int(columns.count) > commits[index] { index += 1 }
      found[index].append(columns.indices.map { Tables.value(row, $0, columns[$0].type) })
    }
    return found
  }

  private static func value(_ row: any SQLRow, _ column: Int, _ type: String) -> SQLValue {
    if row.isNull(column) { return .null }
    return switch type {
    case "INTEGER": .integer(row.int(column))
    case "BLOB": .blob(row.blob(column))
    default: .text(row.text(column))
    }
  }

  private static func insertion(_ table: String, _ columns: [String]) -> String {
    let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
  }
}
