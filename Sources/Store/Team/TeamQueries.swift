public import Kernel
public import SQL

/// The open cases of one person in charge, in numbers.
public struct Fallast: Sendable, Hashable {
  /// `nil` = nobody is in charge.
  public let staff: StaffID?
  public let faelle: Int
  public let u25: Int
  /// Overdue, whoever has to act.
  public let ueberfaellig: Int
  /// Overdue for longer than the critical number of days; among the overdue ones.
  public let kritisch: Int
  /// Not overdue, and another party has to act.
  public let wartet: Int
  /// Offered to somebody else who has yet to accept.
  public let uebergabe: Int

  public init(
    staff: StaffID?, faelle: Int, u25: Int, ueberfaellig: Int, kritisch: Int, wartet: Int, uebergabe: Int
  ) {
    self.staff = staff
    self.faelle = faelle
    self.u25 = u25
    self.ueberfaellig = ueberfaellig
    self.kritisch = kritisch
    self.wartet = wartet
    self.uebergabe = uebergabe
  }
}

/// What the days mean for a count of due cases.
public struct Faelligkeiten: Sendable {
  public let today: Day
  /// Due before this day = critical.
  public let criticalBefore: Day

  public init(today: Day, criticalBefore: Day) {
    self.today = today
    self.criticalBefore = criticalBefore
  }

  /// Born after this day = under 25.
  var bornAfter: Day { today.adding(months: -25 * 12) }
}

/// Counts over the cases of a team.
public enum TeamQueries {
  /// One row for each person with open cases in the team; without a team, of all teams.
  public static func load(
    of team: TeamID?, _ days: Faelligkeiten, tenant: Int64, _ session: any SQLSession
  ) throws -> [Fallast] {
    var arguments: [SQLValue] = [
      .integer(tenant), .integer(Int64(days.bornAfter.rawValue)), .integer(Int64(days.today.rawValue)),
      .integer(Int64(days.criticalBefore.rawValue)),
    ]
    if let team { arguments.append(.integer(team.rawValue)) }
    return try session.query(
      """
      SELECT f.staff, count(*), sum(CASE WHEN p.geburt > ?2 THEN 1 ELSE 0 END),
        sum(CASE WHEN f.faellig < ?3 THEN 1 ELSE 0 END), sum(CASE WHEN f.faellig < ?4 THEN 1 ELSE 0 END),
        sum(CASE WHEN f.faellig >= ?3 AND f.partei <> 'haus' THEN 1 ELSE 0 END),
        sum(CASE WHEN f.uebergabe_an IS NOT NULL THEN 1 ELSE 0 END)
      FROM fall f CROSS JOIN person p
      WHERE p.tenant = f.tenant AND p.id = f.person AND f.tenant = ?1 AND f.geschlossen IS NULL
        \(team == nil ? "" : "AND f.team = ?5")
      GROUP BY f.staff ORDER BY f.staff
      """, arguments
    ) { row in
      Fallast(
        staff: row.optionalInt(0).map { StaffID($0) }, faelle: Int(row.int(1)), u25: Int(row.int(2)),
        ueberfaellig: Int(row.int(3)), kritisch: Int(row.int(4)), wartet: Int(row.int(5)), uebergabe: Int(row.int(6)))
    }
  }
}
