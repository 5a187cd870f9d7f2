import SQL

/// The rows of a database as text, every column of every row.
struct Abbild: Equatable {
  /// Table to its rows, in the order of the primary key's columns.
  let tables: [String: [String]]

  /// What can be made anew from the journal.
  static let readModels = ["facts", "fall", "person", "mitglied", "beratung", "jugendfall"]

  /// - Parameter names: `nil` = all tables but the access log.
  static func take(_ database: any Database, _ names: [String]? = nil) async throws -> Abbild {
    try await database.read { session in
      var tables: [String: [String]] = [:]
      for name in try names ?? all(session) { tables[name] = try rows(name, session) }
      return Abbild(tables: tables)
    }
  }

  /// The first rows that only one of the two has, for messages.
  func difference(_ other: Abbild) -> [String] {
    tables.keys.sorted().flatMap { name in
      let (own, others) = (tables[name] ?? [], other.tables[name] ?? [])
      let lost = Set(own).subtracting(others).sorted().prefix(2).map { "\(name) - \($0)" }
      return lost + Set(others).subtracting(own).sorted().prefix(2).map { "\(name) + \($0)" }
    }
  }

  private static func all(_ session: any SQLSession) throws -> [String] {
    let sql =
      switch session.dialect {
      case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      case .postgres:
        """
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        """
      }
    return try session.query(sql) { $0.text(0) }.filter { $0 != "zugriff" }
  }

  private static func rows(_ table: String, _ session: any SQLSession) throws -> [String] {
    if session.dialect == .postgres {
      return try session.query("SELECT t::text FROM \(table) t ORDER BY 1") { $0.text(0) }
    }
    let columns = try session.query("PRAGMA table_info(\(table))") { "quote(\($0.text(1)))" }
    return try session.query("SELECT \(columns.joined(separator: " || ' ' || ")) FROM \(table) ORDER BY 1") {
      $0.text(0)
    }
  }
}
