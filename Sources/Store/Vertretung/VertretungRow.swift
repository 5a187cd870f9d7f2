public import Kernel
public import SQL

/// For these days somebody has the rights of an absent colleague, and their due items.
public struct VertretungRow: Sendable, Hashable {
  public let nr: Int64
  /// The absent one.
  public let staff: StaffID
  public let vertretung: StaffID
  /// Half-open; ends earlier if it was ended.
  public let period: Period
  /// Account that set it.
  public let gesetztVon: Int64
  public let beendetAm: Instant?

  private static let columns = "nr, staff, vertretung, ab, bis, gesetzt_von, beendet_am"

  init(_ row: any SQLRow) {
    nr = row.int(0)
    staff = StaffID(row.int(1))
    vertretung = StaffID(row.int(2))
    period = Period(
      from: Day(rawValue: Int32(truncatingIfNeeded: row.int(3))),
      to: Day(rawValue: Int32(truncatingIfNeeded: row.int(4))))
    gesetztVon = row.int(5)
    beendetAm = row.optionalInt(6).map { Instant(rawValue: $0) }
  }

  /// Whom a person stands in for on a day.
  public static func absent(for deputy: StaffID, on day: Day, tenant: Int64, _ session: any SQLSession) throws
    -> [StaffID]
  {
    try session.query(
      """
      SELECT DISTINCT staff FROM vertretung
      WHERE tenant = ?1 AND vertretung = ?2 AND ab <= ?3 AND bis > ?3 AND beendet_am IS NULL ORDER BY staff
      """, [.integer(tenant), .integer(deputy.rawValue), .integer(Int64(day.rawValue))]
    ) { StaffID($0.int(0)) }
  }

  /// Who is away on a day.
  public static func absentees(on day: Day, tenant: Int64, _ session: any SQLSession) throws -> [StaffID] {
    try session.query(
      "SELECT DISTINCT staff FROM vertretung WHERE tenant = ?1 AND ab <= ?2 AND bis > ?2 AND beendet_am IS NULL",
      [.integer(tenant), .integer(Int64(day.rawValue))]
    ) { StaffID($0.int(0)) }
  }

  /// All that were ever set, the latest first.
  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [VertretungRow] {
    try session.query(
      "SELECT \(columns) FROM vertretung WHERE tenant = ?1 ORDER BY ab DESC, nr DESC", [.integer(tenant)],
      VertretungRow.init)
  }

  /// Those of an absent person that hold on some day of the period.
  public static func overlapping(_ period: Period, of staff: StaffID, tenant: Int64, _ session: any SQLSession) throws
    -> [VertretungRow]
  {
    try session.query(
      """
      SELECT \(columns) FROM vertretung
      WHERE tenant = ?1 AND staff = ?2 AND ab < ?4 AND bis > ?3 AND beendet_am IS NULL ORDER BY nr
      """,
      [
        .integer(tenant), .integer(staff.rawValue), .integer(Int64(period.from.rawValue)),
        .integer(Int64(period.to.rawValue)),
      ], VertretungRow.init)
  }

  public static func insert(
    _ staff: StaffID, by deputy: StaffID, _ period: Period, konto: Int64, at now: Instant, tenant: Int64,
    _ session: any SQLSession
  ) throws {
    let next =
      try session.first("SELECT max(nr) FROM vertretung WHERE tenant = ?1", [.integer(tenant)]) {
        $0.optionalInt(0) ?? 0
      } ?? 0
    try session.execute(
      """
      INSERT INTO vertretung (tenant, nr, staff, vertretung, ab, bis, gesetzt_von, gesetzt_am)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """,
      [
        .integer(tenant), .integer(next + 1), .integer(staff.rawValue), .integer(deputy.rawValue),
        .integer(Int64(period.from.rawValue)), .integer(Int64(period.to.rawValue)), .integer(konto),
        .integer(now.rawValue),
      ])
  }

  /// - Returns: whether there was a running one with that number.
  public static func end(_ nr: Int64, at now: Instant, tenant: Int64, _ session: any SQLSession) throws -> Bool {
    try session.execute(
      "UPDATE vertretung SET beendet_am = ?3 WHERE tenant = ?1 AND nr = ?2 AND beendet_am IS NULL",
      [.integer(tenant), .integer(nr), .integer(now.rawValue)]) > 0
  }
}
