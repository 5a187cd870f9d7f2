public import Kernel
public import SQL

/// The facts table: rows are added, and their knowledge is closed; nothing else ever changes in them.
public enum FactRows {
  static let insert = """
    INSERT INTO facts (tenant, position, ordinal, person, case_id, kind, value, from_day, to_day, known_from, known_to)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    """
  static let close = """
    UPDATE facts SET known_to = ?4, closed_position = ?5 WHERE tenant = ?1 AND position = ?2 AND ordinal = ?3
    """
  static let insertWhole = """
    INSERT INTO facts (tenant, position, ordinal, person, case_id, kind, value, from_day, to_day, known_from, known_to,
      closed_position)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    """
  private static let columns =
    "position, ordinal, person, case_id, kind, value, from_day, to_day, known_from, known_to, closed_position"

  static func insertion(_ fact: HeldFact, tenant: Int64, knownOn: Day) -> [SQLValue] {
    let span = fact.span
    return [
      .integer(tenant), .integer(fact.position), .integer(Int64(fact.ordinal)), .integer(span.person.rawValue),
      .optional(span.caseID?.rawValue), .integer(Int64(span.kind.rawValue)), .integer(span.value),
      .integer(Int64(span.period.from.rawValue)), .integer(Int64(span.period.to.rawValue)),
      .integer(Int64(knownOn.rawValue)), .integer(Int64(Day.distantFuture.rawValue)),
    ]
  }

  static func values(_ fact: Fact, tenant: Int64) -> [SQLValue] {
    let held = HeldFact(span: fact.span, position: fact.position, ordinal: fact.ordinal)
    var row = insertion(held, tenant: tenant, knownOn: fact.known.from)
    row[row.count - 1] = .integer(Int64(fact.known.to.rawValue))
    return row + [.optional(fact.closedPosition)]
  }

  static func closing(_ fact: HeldFact, tenant: Int64, delta: FactDelta) -> [SQLValue] {
    [
      .integer(tenant), .integer(fact.position), .integer(Int64(fact.ordinal)),
      .integer(Int64(delta.knownOn.rawValue)), .integer(delta.position),
    ]
  }

  /// Calls `body` for every fact of the tenant that was added after `position`, in journal order.
  public static func forEach(
    _ session: any SQLSession, tenant: Int64, after position: Int64 = 0, _ body: (Fact) throws -> Void
  ) throws {
    try session.scan(
      "SELECT \(columns) FROM facts WHERE tenant = ?1 AND position > ?2 ORDER BY position, ordinal",
      [.integer(tenant), .integer(position)]
    ) { row in try body(fact(row)) }
  }

  /// Calls `body` for every fact whose knowledge was closed by an entry after `position`.
  public static func forEachClosed(
    _ session: any SQLSession, tenant: Int64, after position: Int64, _ body: (Fact) throws -> Void
  ) throws {
    try session.forEach(
      "SELECT \(columns) FROM facts WHERE tenant = ?1 AND closed_position > ?2", [.integer(tenant), .integer(position)]
    ) { row in try body(fact(row)) }
  }

  /// What one entry brought.
  static func of(_ position: Int64, tenant: Int64, _ session: any SQLSession) throws -> [Fact] {
    try session.query(
      "SELECT \(columns) FROM facts WHERE tenant = ?1 AND position = ?2 ORDER BY ordinal",
      [.integer(tenant), .integer(position)], fact)
  }

  static func fact(_ row: any SQLRow) throws -> Fact {
    guard let kind = FactKind(rawValue: Int16(truncatingIfNeeded: row.int(4))) else {
      throw SQLError(.damaged, detail: "facts: unknown kind \(row.int(4))")
    }
    let span = FactSpan(
      person: PersonID(row.int(2)), caseID: row.optionalInt(3).map { CaseID($0) }, kind: kind, value: row.int(5),
      period: Period(from: day(row, 6), to: day(row, 7)))
    return Fact(
      position: row.int(0), ordinal: Int32(truncatingIfNeeded: row.int(1)), span: span,
      known: Period(from: day(row, 8), to: day(row, 9)), closedPosition: row.optionalInt(10))
  }

  private static func day(_ row: any SQLRow, _ column: Int) -> Day {
    Day(rawValue: Int32(truncatingIfNeeded: row.int(column)))
  }
}
