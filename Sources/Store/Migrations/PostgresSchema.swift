import SQL

/// The same schema in PostgreSQL's words, made from SQLite's: one text to read, and no chance that the two drift apart.
///
/// Texts compare by bytes as in SQLite. Tables of a tenant are partitioned by it and guarded by row-level security;
/// what must be readable before the tenant is known is not: `tenant`, `konto`, `sitzung` and what hangs on them.
enum PostgresSchema {
  /// Partitions of each table of a tenant.
  static let partitions = 4

  /// Tables with a column `tenant` that are read before it is known: signing in finds the account, which names it.
  private static let open: Set<String> = ["konto", "tenant_counter", "zugangstoken"]

  /// The DDL of a migration.
  static func of(_ sqlite: String) -> String {
    let statements = sqlite.split(separator: ";", omittingEmptySubsequences: true).map(uncommented)
    return statements.filter { !$0.isEmpty }.map(statement).joined(separator: ";\n") + ";"
  }

  private static func uncommented(_ text: Substring) -> String {
    text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("--") }.joined(separator: "\n")
      .trimmed
  }

  private static func statement(_ sqlite: String) -> String {
    let text = types(sqlite)
    guard let match = text.firstMatch(of: /CREATE TABLE ([a-z_]+) \(([\s\S]*)\)[A-Z, ]*$/) else { return text }
    let (name, columns) = (String(match.1), String(match.2))
    guard columns.contains(/\btenant +BIGINT/), !open.contains(name) else { return "CREATE TABLE \(name) (\(columns))" }
    return partitioned(name, columns)
  }

  private static func types(_ sqlite: String) -> String {
    sqlite.replacing(/\bINTEGER\b/, with: "BIGINT").replacing(/\bBLOB\b/, with: "BYTEA")
      .replacing(/\bTEXT\b/, with: "TEXT COLLATE \"C\"")
  }

  private static func partitioned(_ name: String, _ columns: String) -> String {
    let parts = (0..<partitions).map {
      "CREATE TABLE \(name)_\($0) PARTITION OF \(name) FOR VALUES WITH (MODULUS \(partitions), REMAINDER \($0))"
    }
    return (["CREATE TABLE \(name) (\(columns)) PARTITION BY HASH (tenant)"] + parts + guardRows(name))
      .joined(separator: ";\n")
  }

  /// Whoever does not own the table sees the rows of the tenant that the transaction named, and no other.
  private static func guardRows(_ name: String) -> [String] {
    let own = "tenant = NULLIF(current_setting('fallwerk.tenant', true), '')::bigint"
    return [
      "ALTER TABLE \(name) ENABLE ROW LEVEL SECURITY",
      "CREATE POLICY mandant ON \(name) USING (\(own)) WITH CHECK (\(own))",
    ]
  }
}

extension Migration {
  /// A step written for SQLite; PostgreSQL's text is made from it.
  init(
    number: Int64, name: String, sqlite: String, fill: @escaping @Sendable (any SQLSession) throws -> Void = { _ in }
  ) {
    self.init(number: number, name: name, sql: [.sqlite: sqlite, .postgres: PostgresSchema.of(sqlite)], fill: fill)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
