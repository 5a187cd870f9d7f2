public import Kernel
public import Law
public import SQL

/// Rows of the table `team_einheit`: which unit a team belongs to, over which days.
public enum TeamzuordnungRow {
  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [Teamzuordnung] {
    try session.query(
      "SELECT team, einheit, ab, bis FROM team_einheit WHERE tenant = ?1 ORDER BY team, ab", [.integer(tenant)]
    ) { row in
      Teamzuordnung(team: TeamID(row.int(0)), einheit: row.text(1), period: Period(row, 2))
    }
  }

  /// From `ab` on the team belongs to the unit; what was set for later days goes, what runs ends the day before.
  public static func set(
    _ team: TeamID, to einheit: String, from ab: Day, tenant: Int64, _ session: any SQLSession
  ) throws {
    let key: [SQLValue] = [.integer(tenant), .integer(team.rawValue), .integer(Int64(ab.rawValue))]
    try session.execute("DELETE FROM team_einheit WHERE tenant = ?1 AND team = ?2 AND ab >= ?3", key)
    try session.execute(
      "UPDATE team_einheit SET bis = ?3 WHERE tenant = ?1 AND team = ?2 AND bis > ?3", key)
    try insert(
      [Teamzuordnung(team: team, einheit: einheit, period: Period(from: ab))], tenant: tenant, session)
  }

  public static func insert(_ rows: [Teamzuordnung], tenant: Int64, _ session: any SQLSession) throws {
    try session.executeMany(
      "INSERT INTO team_einheit (tenant, team, ab, bis, einheit) VALUES (?1, ?2, ?3, ?4, ?5)",
      rows.map { row in
        [
          .integer(tenant), .integer(row.team.rawValue), .integer(Int64(row.period.from.rawValue)),
          .integer(Int64(row.period.to.rawValue)), .text(row.einheit),
        ]
      })
  }
}

extension Period {
  /// Two columns of days, half-open.
  init(_ row: any SQLRow, _ column: Int) {
    self.init(
      from: Day(rawValue: Int32(truncatingIfNeeded: row.int(column))),
      to: Day(rawValue: Int32(truncatingIfNeeded: row.int(column + 1))))
  }
}
