import Casework
public import Kernel
public import Law
public import SQL

/// A referral to protected counselling as its own page shows it.
public struct BeratungRow: Sendable, Hashable {
  public let id: BeratungID
  public let fall: CaseID
  public let person: PersonID
  public let art: Beratungsart
  public let stelle: String
  public let vermittelt: Day
  /// Account that referred.
  public let von: Int64
  public let begonnen: Day?
  public let beendet: Day?
  public let zurueckgenommen: Day?
  let version: Int64

  /// `nil` where the referral itself was cancelled or erased.
  init?(_ folded: borrowing Folded<BeratungFile>) {
    guard let vermittlung = folded.state.vermittlung else { return nil }
    let file = folded.state
    id = file.id
    fall = vermittlung.fall
    person = vermittlung.person
    art = vermittlung.art
    stelle = vermittlung.stelle
    vermittelt = vermittlung.am
    von = vermittlung.von
    begonnen = file.begonnen
    beendet = file.beendet
    zurueckgenommen = file.zurueckgenommen
    version = folded.version
  }

  /// The same referral without what became of it.
  public var vermittlungAllein: BeratungRow { BeratungRow(onlyReferral: self) }

  private init(onlyReferral row: BeratungRow) {
    (id, fall, person, art, stelle) = (row.id, row.fall, row.person, row.art, row.stelle)
    (vermittelt, von, version) = (row.vermittelt, row.von, row.version)
    (begonnen, beendet, zurueckgenommen) = (nil, nil, nil)
  }

  private static let columns =
    "id, fall, person, art, stelle, vermittelt, von, begonnen, beendet, zurueckgenommen, version"
  static let tableColumns = "tenant, " + columns
  static let upsert = """
    INSERT INTO beratung (\(tableColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
    ON CONFLICT (tenant, id) DO UPDATE SET fall = excluded.fall, person = excluded.person, art = excluded.art,
      stelle = excluded.stelle, vermittelt = excluded.vermittelt, von = excluded.von, begonnen = excluded.begonnen,
      beendet = excluded.beendet, zurueckgenommen = excluded.zurueckgenommen, version = excluded.version
    """

  func values(tenant: Int64) -> [SQLValue] {
    func day(_ day: Day?) -> SQLValue { .optional(day.map { Int64($0.rawValue) }) }
    return [
      .integer(tenant), .integer(id.rawValue), .integer(fall.rawValue), .integer(person.rawValue), .text(art.rawValue),
      .text(stelle), .integer(Int64(vermittelt.rawValue)), .integer(von), day(begonnen), day(beendet),
      day(zurueckgenommen), .integer(version),
    ]
  }

  private init(_ row: any SQLRow) throws {
    func day(_ column: Int) -> Day? { row.optionalInt(column).map { Day(rawValue: Int32(truncatingIfNeeded: $0)) } }
    guard let art = Beratungsart(rawValue: row.text(3)) else { throw SQLError(.damaged, detail: "beratung: art") }
    id = BeratungID(row.int(0))
    fall = CaseID(row.int(1))
    person = PersonID(row.int(2))
    self.art = art
    stelle = row.text(4)
    vermittelt = Day(rawValue: Int32(truncatingIfNeeded: row.int(5)))
    von = row.int(6)
    begonnen = day(7)
    beendet = day(8)
    zurueckgenommen = day(9)
    version = row.int(10)
  }

  /// Referrals of a case, the latest first.
  public static func ofCase(_ fall: CaseID, tenant: Int64, _ session: any SQLSession) throws -> [BeratungRow] {
    try session.query(
      "SELECT \(columns) FROM beratung WHERE tenant = ?1 AND fall = ?2 ORDER BY vermittelt DESC, id DESC",
      [.integer(tenant), .integer(fall.rawValue)], BeratungRow.init)
  }

  /// Referrals of a person, whatever the case, in the order of their numbers.
  public static func ofPerson(_ person: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [BeratungRow] {
    try session.query(
      "SELECT \(columns) FROM beratung WHERE tenant = ?1 AND person = ?2 ORDER BY id",
      [.integer(tenant), .integer(person.rawValue)], BeratungRow.init)
  }

  /// How many persons were referred within the days, by kind; referrals taken back do not count.
  public static func persons(_ period: Period, tenant: Int64, _ session: any SQLSession) throws
    -> [Beratungsart: Int]
  {
    let rows = try session.query(
      """
      SELECT art, count(DISTINCT person) FROM beratung
      WHERE tenant = ?1 AND vermittelt >= ?2 AND vermittelt < ?3 AND zurueckgenommen IS NULL GROUP BY art
      """, [.integer(tenant), .integer(Int64(period.from.rawValue)), .integer(Int64(period.to.rawValue))]
    ) { ($0.text(0), Int($0.int(1))) }
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { art, count in Beratungsart(rawValue: art).map { ($0, count) } })
  }
}
