/// Brings a database to the newest schema, each step in a transaction of its own.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  /// - Throws: `SchemaError.gap` unless the numbers run 1, 2, 3 …
  public init(_ migrations: [Migration]) throws {
    for (index, migration) in migrations.enumerated() where migration.number != Int64(index + 1) {
      throw SchemaError.gap(number: migration.number)
    }
    self.migrations = migrations
  }

  /// The version this program knows.
  public var newest: Int64 { Int64(migrations.count) }

  /// Runs what is missing and returns how many steps that were.
  /// - Throws: `SchemaError`; `SQLError` if a step fails, which then leaves nothing behind.
  @discardableResult
  public func migrate(_ database: any Database) async throws -> Int {
    var steps = 0
    while try await database.write({ [self] in try step($0) }) { steps += 1 }
    return steps
  }

  /// Makes sure that the schema is the newest, without changing anything.
  /// - Throws: `SchemaError`.
  public func check(_ database: any Database) async throws {
    let found = try await database.read { [self] in try version($0) }
    if found < newest { throw SchemaError.older(found: found, known: newest) }
  }

  /// Runs the next missing migration, if any. The version is read inside the transaction, so two
  /// programs that start together do not run the same step twice.
  private func step(_ session: any SQLSession) throws -> Bool {
    // SQLite has one writer at a time; PostgreSQL would let two create the same table.
    if session.dialect == .postgres { try session.forEach("SELECT pg_advisory_xact_lock(6701992)", []) { _ in } }
    let done = try version(session)
    guard done < newest else { return false }
    let migration = migrations[Int(done)]
    guard let sql = migration.sql[session.dialect] else {
      throw SchemaError.noDialect(number: migration.number, dialect: session.dialect)
    }
    if done == 0 { try session.script(SchemaTable.create(session.dialect)) }
    try session.script(sql)
    try migration.fill(session)
    try session.execute(
      "INSERT INTO schema_version (version, name) VALUES (?1, ?2)", [.integer(migration.number), .text(migration.name)])
    return true
  }

  /// The version found, after checking it against the program's list; 0 for an empty database.
  private func version(_ session: any SQLSession) throws -> Int64 {
    let tables = try SchemaTable.names(session)
    guard tables.contains("schema_version") else {
      if tables.isEmpty { return 0 }
      throw SchemaError.foreign
    }
    let found = try session.query("SELECT version, name FROM schema_version ORDER BY version") {
      (number: $0.int(0), name: $0.text(1))
    }
    if let last = found.last, last.number > newest { throw SchemaError.newer(found: last.number, known: newest) }
    for (index, row) in found.enumerated()
    where row.number != Int64(index + 1) || row.name != migrations[index].name {
      throw SchemaError.altered(number: Int64(index + 1))
    }
    return Int64(found.count)
  }
}

/// The table that says which migrations ran: the one place where the runner knows the engine.
enum SchemaTable {
  static func create(_ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite: "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT"
    case .postgres: "CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)"
    }
  }

  static func names(_ session: any SQLSession) throws -> [String] {
    let sql =
      switch session.dialect {
      case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      case .postgres: "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
      }
    return try session.query(sql) { $0.text(0) }
  }
}
