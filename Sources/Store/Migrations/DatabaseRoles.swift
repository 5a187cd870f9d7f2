public import SQL

/// Who may do what to the tables, on an engine with roles: the program at work, and the erasing of data.
///
/// Neither owns the tables, so row-level security binds both; nobody but the owner changes the schema.
public struct DatabaseRoles: Sendable {
  /// Reads and writes for the program at work; only ever adds to journal and access log.
  public let app: String
  /// Blanks payload and salt of entries when data are erased (§ 84 SGB X), and persons in old lines of the access log.
  public let erase: String

  /// - Returns: `nil` if a name is not plain: lower-case letters, digits and `_`.
  public init?(app: String, erase: String) {
    let plain = /[a-z_][a-z0-9_]{0,62}/
    guard app.wholeMatch(of: plain) != nil, erase.wholeMatch(of: plain) != nil, app != erase else { return nil }
    self.app = app
    self.erase = erase
  }

  /// Tables to which rows are added and in which nothing is ever changed or removed.
  private static let addedOnly: Set<String> = ["journal", "zugriff", "schema_version", "tenant"]

  /// Creates the roles where they are missing and gives each its rights; may be run again.
  public func grant(_ session: any SQLSession) throws {
    guard session.dialect == .postgres else { return }
    for role in [app, erase] where try !exists(role, session) { try session.script("CREATE ROLE \(role) LOGIN") }
    let schema = try session.first("SELECT current_schema()", []) { $0.text(0) } ?? "public"
    try session.script("GRANT USAGE ON SCHEMA \"\(schema)\" TO \(app), \(erase)")
    let tables = try session.query(
      """
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY c.relname
      """
    ) { $0.text(0) }
    for table in tables { try session.script(rights(table)) }
    try session.script("GRANT UPDATE (salt, payload) ON journal TO \(erase)")
    try session.script("GRANT UPDATE (person, fall) ON zugriff TO \(erase)")
  }

  private func exists(_ role: String, _ session: any SQLSession) throws -> Bool {
    try session.first("SELECT count(*) FROM pg_roles WHERE rolname = ?1", [.text(role)]) { $0.int(0) } ?? 0 > 0
  }

  private func rights(_ table: String) -> String {
    let all = "REVOKE ALL ON \(table) FROM \(app), \(erase)"
    let given =
      switch table {
      case "schema_version", "tenant": "SELECT"
      case _ where DatabaseRoles.addedOnly.contains(table): "SELECT, INSERT"
      default: "SELECT, INSERT, UPDATE, DELETE"
      }
    return "\(all); GRANT \(given) ON \(table) TO \(app), \(erase)"
  }
}
