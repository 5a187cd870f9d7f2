import SQL
import SQLiteDriver
import Store

/// The yardstick: the rows of the program's database, put into the same tables of a fresh one by plain
/// prepared statements, in transactions cut at the same positions. It decides, encodes and hashes nothing.
///
/// Journal, facts and memberships are put once, as they ended. The row of a person or case changes with every
/// entry: as in the program, each transaction puts the rows of the persons and cases it touched.
struct BareWriter {
  let seconds: Double
  let cpuSeconds: Double

  init(_ path: String, _ batches: [[TableRows]]) async throws {
    let database = try SQLiteDatabase(path: path)
    try await Migrations.run(on: database)
    let (start, cpu) = (ContinuousClock.now, cpuTime())
    for batch in batches {
      try await database.write { session in
        for table in batch { try session.executeMany(table.insert, table.rows) }
      }
    }
    seconds = start.duration(to: .now) / .seconds(1)
    cpuSeconds = cpuTime() - cpu
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

  /// Where the entries stand that bring or change a row.
  private static let origin = [
    "journal": (join: "", position: "t.position"), "facts": (join: "", position: "t.position"),
    "person": each("person"), "fall": each("case"),
    "mitglied": (
      join: "", position: "(SELECT max(j.position) FROM journal j WHERE \(stream("household", "household")))"
    ),
  ]
  /// Migrations made these rows.
  private static let skipped = ["schema_version"]
  private static let order = ["tenant", "tenant_counter", "journal", "facts", "person", "fall", "mitglied"]

  private static func each(_ kind: String) -> (join: String, position: String) {
    ("JOIN journal j ON \(stream(kind, "id"))", "j.position")
  }
  private static func stream(_ kind: String, _ id: String) -> String {
    "j.tenant = t.tenant AND j.stream_kind = '\(kind)' AND j.stream_id = t.\(id)"
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
      let columns = try session.query("SELECT name, type, pk FROM pragma_table_info(?1)", [.text(name)], Column.init)
      let insert = Tables.insertion(name, columns)
      for (index, rows) in try rows(session, name, columns, commits).enumerated() where !rows.isEmpty {
        batches[index].append(TableRows(insert: insert, rows: rows))
      }
    }
    return batches
  }

  private func rows(
    _ session: any SQLSession, _ table: String, _ columns: [Column], _ commits: [Int64]
  ) throws -> [[[SQLValue]]] {
    var found: [[[SQLValue]]] = Array(repeating: [], count: commits.count)
    let names = columns.map { "t.\($0.name)" }.joined(separator: ", ")
    let origin = Tables.origin[table] ?? (join: "", position: "0")
    let sql = "SELECT \(names), \(origin.position) AS origin FROM \(table) t \(origin.join) ORDER BY origin"
    var index = 0
    var seen: Set<[SQLValue]> = []
    try session.forEach(sql, []) { row in
      while index < commits.count - 1, row.int(columns.count) > commits[index] {
        index += 1
        seen = []
      }
      let values = columns.indices.map { Tables.value(row, $0, columns[$0].type) }
      if seen.insert(values).inserted { found[index].append(values) }
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

  /// Rows that come again replace what stood there.
  private static func insertion(_ table: String, _ columns: [Column]) -> String {
    let names = columns.map(\.name).joined(separator: ", ")
    let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    let insert = "INSERT INTO \(table) (\(names)) VALUES (\(places))"
    guard origin[table]?.join.isEmpty == false else { return insert }
    let key = columns.filter(\.isKey).map(\.name).joined(separator: ", ")
    let changes = columns.filter { !$0.isKey }.map { "\($0.name) = excluded.\($0.name)" }.joined(separator: ", ")
    return "\(insert) ON CONFLICT (\(key)) DO UPDATE SET \(changes)"
  }
}

/// A column as the schema names it.
private struct Column {
  let name: String
  let type: String
  let isKey: Bool

  init(_ row: any SQLRow) {
    name = row.text(0)
    type = row.text(1)
    isKey = row.int(2) > 0
  }
}
