public import Kernel
public import SQL

/// A restriction of processing (Art. 18 DSGVO), or a proceeding that forbids to erase.
public struct Sperrvermerk: Sendable, Hashable {
  public enum Art: String, Sendable, CaseIterable {
    /// Processing is restricted: the case is shown with its ground alone, and takes no entries.
    case einschraenkung
    /// A proceeding is open: the case goes on, but is not erased.
    case verfahren
  }

  public let nr: Int64
  public let person: PersonID
  public let fall: CaseID
  public let art: Art
  /// Key of the ground; never free text.
  public let grund: String
  public let seit: Day
  public let gesetztVon: Int64

  private static let columns = "nr, person, fall, art, grund, seit, gesetzt_von"

  private init(_ row: any SQLRow) throws {
    guard let art = Art(rawValue: row.text(3)) else { throw SQLError(.damaged, detail: "sperrvermerk: unknown art") }
    nr = row.int(0)
    person = PersonID(row.int(1))
    fall = CaseID(row.int(2))
    self.art = art
    grund = row.text(4)
    seit = Day(rawValue: Int32(truncatingIfNeeded: row.int(5)))
    gesetztVon = row.int(6)
  }

  /// The restriction of a case that is in force, if there is one.
  public static func einschraenkung(of fall: CaseID, tenant: Int64, _ session: any SQLSession) throws -> Sperrvermerk? {
    try session.first(
      """
      SELECT \(columns) FROM sperrvermerk
      WHERE tenant = ?1 AND fall = ?2 AND aufgehoben IS NULL AND art = 'einschraenkung' ORDER BY nr LIMIT 1
      """, [.integer(tenant), .integer(fall.rawValue)], Sperrvermerk.init)
  }

  /// What is in force for a person, the earliest first.
  public static func inForce(for person: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [Sperrvermerk] {
    try session.query(
      "SELECT \(columns) FROM sperrvermerk WHERE tenant = ?1 AND person = ?2 AND aufgehoben IS NULL ORDER BY nr",
      [.integer(tenant), .integer(person.rawValue)], Sperrvermerk.init)
  }

  public static func insert(
    _ art: Art, grund: String, seit: Day, on fall: FallRow, von konto: Int64, tenant: Int64, _ session: any SQLSession
  ) throws {
    let last = try session.first(
      "SELECT max(nr) FROM sperrvermerk WHERE tenant = ?1", [.integer(tenant)], { $0.optionalInt(0) ?? 0 })
    try session.execute(
      """
      INSERT INTO sperrvermerk (tenant, nr, person, fall, art, grund, seit, gesetzt_von)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """,
      [
        .integer(tenant), .integer((last ?? 0) + 1), .integer(fall.person.rawValue), .integer(fall.id.rawValue),
        .text(art.rawValue), .text(grund), .integer(Int64(seit.rawValue)), .integer(konto),
      ])
  }

  /// - Returns: `false` if it was lifted before, or never there.
  public static func lift(_ nr: Int64, am day: Day, von konto: Int64, tenant: Int64, _ session: any SQLSession) throws
    -> Bool
  {
    try session.execute(
      """
      UPDATE sperrvermerk SET aufgehoben = ?3, aufgehoben_von = ?4
      WHERE tenant = ?1 AND nr = ?2 AND aufgehoben IS NULL
      """, [.integer(tenant), .integer(nr), .integer(Int64(day.rawValue)), .integer(konto)]) == 1
  }
}
