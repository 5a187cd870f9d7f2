public import Kernel
public import SQL

/// Over which days a member of staff is employed. Of whom no row tells is employed without a known limit.
public struct BeschaeftigungRow: Sendable, Hashable {
  public let staff: StaffID
  /// Half-open.
  public let period: Period

  public init(staff: StaffID, period: Period) {
    self.staff = staff
    self.period = period
  }

  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [BeschaeftigungRow] {
    try session.query(
      "SELECT staff, ab, bis FROM beschaeftigung WHERE tenant = ?1 ORDER BY staff, ab", [.integer(tenant)]
    ) { BeschaeftigungRow(staff: StaffID($0.int(0)), period: Period($0, 1)) }
  }

  /// Whether the employment has ended, or not begun, on a day.
  public static func isOut(_ staff: StaffID, on day: Day, tenant: Int64, _ session: any SQLSession) throws -> Bool {
    let key: [SQLValue] = [.integer(tenant), .integer(staff.rawValue), .integer(Int64(day.rawValue))]
    let found = try session.first(
      """
      SELECT count(*), sum(CASE WHEN ab <= ?3 AND bis > ?3 THEN 1 ELSE 0 END)
      FROM beschaeftigung WHERE tenant = ?1 AND staff = ?2
      """, key
    ) { ($0.int(0), $0.optionalInt(1) ?? 0) }
    return found.map { $0.0 > 0 && $0.1 == 0 } ?? false
  }

  /// Records a period; one that begins on the same day gets the new end.
  public func record(tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      """
      INSERT INTO beschaeftigung (tenant, staff, ab, bis) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (tenant, staff, ab) DO UPDATE SET bis = excluded.bis
      """,
      [
        .integer(tenant), .integer(staff.rawValue), .integer(Int64(period.from.rawValue)),
        .integer(Int64(period.to.rawValue)),
      ])
  }
}
