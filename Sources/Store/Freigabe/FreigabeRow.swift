import Casework
public import Kernel
public import SQL

/// Something that waits for a second person. What it is about stays in its stream; here stands only that it waits.
public struct FreigabeRow: Sendable, Hashable {
  /// What waits.
  public enum Art: String, Sendable, CaseIterable {
    case sicherheitshinweis
  }

  public let person: PersonID
  /// Number within what is told of the person.
  public let nr: Int
  public let fall: CaseID
  public let art: Art
  /// Account that proposed it.
  public let von: Int64
  public let seit: Day

  static let tableColumns = "tenant, person, nr, fall, art, von, seit"
  static let insert = "INSERT INTO freigabe (\(tableColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
  static let delete = "DELETE FROM freigabe WHERE tenant = ?1 AND person = ?2"

  /// What waits of a person.
  static func rows(_ file: SchutzFile) -> [FreigabeRow] {
    file.sicherheit.wartend.sorted { $0.nr < $1.nr }.map {
      FreigabeRow(
        person: file.id, nr: $0.nr, fall: $0.fall, art: .sicherheitshinweis, von: $0.von, seit: $0.vorgeschlagen)
    }
  }

  func values(tenant: Int64) -> [SQLValue] {
    [
      .integer(tenant), .integer(person.rawValue), .integer(Int64(nr)), .integer(fall.rawValue), .text(art.rawValue),
      .integer(von), .integer(Int64(seit.rawValue)),
    ]
  }

  private init(person: PersonID, nr: Int, fall: CaseID, art: Art, von: Int64, seit: Day) {
    self.person = person
    self.nr = nr
    self.fall = fall
    self.art = art
    self.von = von
    self.seit = seit
  }

  private init(_ row: any SQLRow) throws {
    guard let art = Art(rawValue: row.text(3)) else { throw SQLError(.damaged, detail: "freigabe: art") }
    self.init(
      person: PersonID(row.int(0)), nr: Int(row.int(1)), fall: CaseID(row.int(2)), art: art, von: row.int(4),
      seit: Day(rawValue: Int32(truncatingIfNeeded: row.int(5))))
  }

  /// All that waits, the longest waiting first.
  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [FreigabeRow] {
    try session.query(
      """
      SELECT person, nr, fall, art, von, seit FROM freigabe WHERE tenant = ?1 ORDER BY seit, person, nr
      """, [.integer(tenant)], FreigabeRow.init)
  }
}
