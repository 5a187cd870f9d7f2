import Casework
public import Kernel
public import SQL

/// A case of Jugendberufshilfe as its own list shows it. Everything else stands in its journal alone.
public struct JugendfallRow: Sendable, Hashable {
  public let id: JugendfallID
  public let vorname: String
  public let nachname: String
  public let geburt: Day
  /// First day.
  public let ab: Day
  /// Number of the account in charge.
  public let zustaendig: Int64
  /// Agreed day of the next talk.
  public let naechstes: Day?
  /// Day on which data were passed on to the job centre last.
  public let uebermittelt: Day?
  /// Last day; `nil` = it goes on.
  public let beendet: Day?
  let version: Int64

  public var fullName: String { "\(vorname) \(nachname)" }

  /// `nil` where nobody was taken in, or it was cancelled or erased.
  init?(_ folded: borrowing Folded<JugendhilfeFile>) {
    guard let aufnahme = folded.state.aufnahme else { return nil }
    let file = folded.state
    id = file.id
    vorname = aufnahme.vorname
    nachname = aufnahme.nachname
    geburt = aufnahme.geburt
    ab = aufnahme.ab
    zustaendig = aufnahme.zustaendig
    naechstes = file.naechstes
    uebermittelt = file.uebermittlungen.map(\.am).max()
    beendet = file.ende?.am
    version = folded.version
  }

  private static let columns =
    "id, vorname, nachname, geburt, ab, zustaendig, naechstes, uebermittelt, beendet, version"
  static let tableColumns = "tenant, " + columns
  static let upsert = """
    INSERT INTO jugendfall (\(tableColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (tenant, id) DO UPDATE SET vorname = excluded.vorname, nachname = excluded.nachname,
      geburt = excluded.geburt, ab = excluded.ab, zustaendig = excluded.zustaendig, naechstes = excluded.naechstes,
      uebermittelt = excluded.uebermittelt, beendet = excluded.beendet, version = excluded.version
    """

  func values(tenant: Int64) -> [SQLValue] {
    func day(_ day: Day?) -> SQLValue { .optional(day.map { Int64($0.rawValue) }) }
    return [
      .integer(tenant), .integer(id.rawValue), .text(vorname), .text(nachname), day(geburt), day(ab),
      .integer(zustaendig), day(naechstes), day(uebermittelt), day(beendet), .integer(version),
    ]
  }

  private init(_ row: any SQLRow) {
    func day(_ column: Int) -> Day { Day(rawValue: Int32(truncatingIfNeeded: row.int(column))) }
    func optionalDay(_ column: Int) -> Day? { row.isNull(column) ? nil : day(column) }
    id = JugendfallID(row.int(0))
    vorname = row.text(1)
    nachname = row.text(2)
    geburt = day(3)
    ab = day(4)
    zustaendig = row.int(5)
    naechstes = optionalDay(6)
    uebermittelt = optionalDay(7)
    beendet = optionalDay(8)
    version = row.int(9)
  }

  public static func find(_ id: JugendfallID, tenant: Int64, _ session: any SQLSession) throws -> JugendfallRow? {
    try session.first(
      "SELECT \(columns) FROM jugendfall WHERE tenant = ?1 AND id = ?2", [.integer(tenant), .integer(id.rawValue)],
      JugendfallRow.init)
  }

  /// All cases: those that go on first, then by name.
  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [JugendfallRow] {
    try session.query(
      """
      SELECT \(columns) FROM jugendfall WHERE tenant = ?1
      ORDER BY CASE WHEN beendet IS NULL THEN 0 ELSE 1 END, nachname, vorname, id
      """, [.integer(tenant)], JugendfallRow.init)
  }
}
