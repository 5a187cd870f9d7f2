public import Casework
public import Kernel
import SQL

/// A membership in a Bedarfsgemeinschaft as lists show it.
public struct MitgliedRow: Sendable, Hashable {
  public let household: HouseholdID
  public let person: PersonID
  public let rolle: MitgliedRolle
  public let geburt: Day
  public let period: Period

  static let columns = "household, person, rolle, geburt, ab, bis"
  static let tableColumns = "tenant, household, nr, person, rolle, geburt, ab, bis"
  /// A correction may leave fewer members than there were.
  static let deleteBehind = "DELETE FROM mitglied WHERE tenant = ?1 AND household = ?2 AND nr > ?3"
  /// Most rows of a household stay as they are: they are not written again.
  static let upsert = """
    INSERT INTO mitglied (tenant, household, nr, person, rolle, geburt, ab, bis) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (tenant, household, nr) DO UPDATE SET person = excluded.person, rolle = excluded.rolle,
      geburt = excluded.geburt, ab = excluded.ab, bis = excluded.bis
    WHERE mitglied.person <> excluded.person OR mitglied.rolle <> excluded.rolle OR mitglied.geburt <> excluded.geburt
      OR mitglied.ab <> excluded.ab OR mitglied.bis <> excluded.bis
    """

  init(household: HouseholdID, member: HouseholdFile.Member) {
    self.household = household
    person = member.person
    rolle = member.rolle
    geburt = member.geburt
    period = member.period
  }

  init(_ row: any SQLRow) throws {
    guard let rolle = MitgliedRolle(rawValue: row.text(2)) else {
      throw SQLError(.damaged, detail: "mitglied: unknown rolle")
    }
    household = HouseholdID(row.int(0))
    person = PersonID(row.int(1))
    self.rolle = rolle
    geburt = Day(rawValue: Int32(truncatingIfNeeded: row.int(3)))
    period = Period(
      from: Day(rawValue: Int32(truncatingIfNeeded: row.int(4))),
      to: Day(rawValue: Int32(truncatingIfNeeded: row.int(5))))
  }

  func values(tenant: Int64, number: Int) -> [SQLValue] {
    [
      .integer(tenant), .integer(household.rawValue), .integer(Int64(number)), .integer(person.rawValue),
      .text(rolle.rawValue), .integer(Int64(geburt.rawValue)), .integer(Int64(period.from.rawValue)),
      .integer(Int64(period.to.rawValue)),
    ]
  }
}
