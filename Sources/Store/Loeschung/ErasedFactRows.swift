public import Kernel
public import SQL

/// The table `facts_erased`: what remains of erased persons for the figures. A rebuild leaves it alone; the erasure
/// that brought a row vouches for it.
public enum ErasedFactRows {
  private static let columns =
    "position, ordinal, person, case_id, kind, value, from_day, to_day, known_from, known_to, closed_position"
  private static let insert = """
    INSERT INTO facts_erased (tenant, position, ordinal, person, case_id, kind, value, from_day, to_day, known_from,
      known_to, closed_position)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    """

  static func insert(_ facts: [Fact], tenant: Int64, _ session: any SQLSession) throws {
    guard !facts.isEmpty else { return }
    try session.executeMany(insert, facts.map { FactRows.values($0, tenant: tenant) })
  }

  /// Calls `body` for every row of the tenant, by erasure and number.
  public static func forEach(_ session: any SQLSession, tenant: Int64, _ body: (Fact) throws -> Void) throws {
    try session.forEach(
      "SELECT \(columns) FROM facts_erased WHERE tenant = ?1 ORDER BY position, ordinal", [.integer(tenant)]
    ) { row in try body(FactRows.fact(row)) }
  }
}
