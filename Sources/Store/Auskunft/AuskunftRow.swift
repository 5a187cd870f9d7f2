public import Kernel
public import SQL

/// An access request (Art. 15 DSGVO): when it came in, who handles it, when it was answered.
public struct AuskunftRow: Sendable, Hashable {
  public let nr: Int64
  /// `nil` once the person was erased.
  public let person: PersonID?
  public let eingegangen: Day
  /// The last day for the answer.
  public let frist: Day
  public let bearbeitetVon: Int64
  public let erledigt: Day?

  private static let columns = "nr, person, eingegangen, frist, bearbeitet_von, erledigt"

  private init(_ row: any SQLRow) {
    func day(_ column: Int) -> Day { Day(rawValue: Int32(truncatingIfNeeded: row.int(column))) }
    nr = row.int(0)
    person = row.optionalInt(1).map { PersonID($0) }
    eingegangen = day(2)
    frist = day(3)
    bearbeitetVon = row.int(4)
    erledigt = row.isNull(5) ? nil : day(5)
  }

  /// Open ones first, by their last day; then the latest answers.
  public static func all(tenant: Int64, limit: Int, _ session: any SQLSession) throws -> [AuskunftRow] {
    try session.query(
      """
      SELECT \(columns) FROM auskunft WHERE tenant = ?1
      ORDER BY CASE WHEN erledigt IS NULL THEN frist ELSE 2147483647 END, erledigt DESC NULLS FIRST, nr LIMIT ?2
      """, [.integer(tenant), .integer(Int64(limit))], AuskunftRow.init)
  }

  /// All of a person, in order.
  public static func ofPerson(_ id: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [AuskunftRow] {
    try session.query(
      "SELECT \(columns) FROM auskunft WHERE tenant = ?1 AND person = ?2 ORDER BY nr",
      [.integer(tenant), .integer(id.rawValue)], AuskunftRow.init)
  }

  public static func insert(
    _ person: PersonID, eingegangen: Day, frist: Day, von konto: Int64, tenant: Int64, _ session: any SQLSession
  ) throws {
    let last = try session.first(
      "SELECT max(nr) FROM auskunft WHERE tenant = ?1", [.integer(tenant)], { $0.optionalInt(0) ?? 0 })
    try session.execute(
      """
      INSERT INTO auskunft (tenant, nr, person, eingegangen, frist, bearbeitet_von) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """,
      [
        .integer(tenant), .integer((last ?? 0) + 1), .integer(person.rawValue), .integer(Int64(eingegangen.rawValue)),
        .integer(Int64(frist.rawValue)), .integer(konto),
      ])
  }

  /// All open requests of the person were answered.
  /// - Returns: `false` if there was none.
  public static func finish(_ person: PersonID, am day: Day, von konto: Int64, tenant: Int64, _ session: any SQLSession)
    throws -> Bool
  {
    try session.execute(
      """
      UPDATE auskunft SET erledigt = ?3, bearbeitet_von = ?4
      WHERE tenant = ?1 AND person = ?2 AND erledigt IS NULL
      """,
      [.integer(tenant), .integer(person.rawValue), .integer(Int64(day.rawValue)), .integer(konto)]) > 0
  }
}
