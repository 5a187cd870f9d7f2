public import Kernel
public import SQL

/// What holds of a provider from a day on. A change is a new row, so that every earlier one can be read.
public struct TraegerstandRow: Sendable, Hashable {
  public let traeger: Int64
  public let ab: Day
  public let name: String
  /// Whether profilings can be ordered.
  public let profiling: Bool
  /// Profilings the provider carries out at a time.
  public let plaetze: Int
  public let ansprechperson: String
  public let mail: String
  public let telefon: String
  /// Account that recorded it; 0 = when the job centre was set up.
  public let konto: Int64
  public let am: Instant

  public init(
    traeger: Int64, ab: Day, name: String, profiling: Bool, plaetze: Int, ansprechperson: String, mail: String,
    telefon: String, konto: Int64, am: Instant
  ) {
    (self.traeger, self.ab, self.name, self.profiling, self.plaetze) = (traeger, ab, name, profiling, plaetze)
    (self.ansprechperson, self.mail, self.telefon) = (ansprechperson, mail, telefon)
    (self.konto, self.am) = (konto, am)
  }

  private static let columns =
    "traeger, ab, name, profiling, plaetze, ansprechperson, mail, telefon, konto, am"

  private init(_ row: any SQLRow) {
    traeger = row.int(0)
    ab = Day(rawValue: Int32(truncatingIfNeeded: row.int(1)))
    name = row.text(2)
    profiling = row.int(3) != 0
    plaetze = Int(row.int(4))
    ansprechperson = row.text(5)
    mail = row.text(6)
    telefon = row.text(7)
    konto = row.int(8)
    am = Instant(rawValue: row.int(9))
  }

  /// Everything ever recorded; of a provider the latest first, by the day it holds from.
  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [TraegerstandRow] {
    try session.query(
      "SELECT \(columns) FROM traegerstand WHERE tenant = ?1 ORDER BY traeger, ab DESC, nr DESC", [.integer(tenant)],
      TraegerstandRow.init)
  }

  /// Records what holds from a day on; the provider's name is that of the row.
  public func insert(tenant: Int64, _ session: any SQLSession) throws {
    let key: [SQLValue] = [.integer(tenant), .integer(traeger)]
    let next =
      try session.first("SELECT max(nr) FROM traegerstand WHERE tenant = ?1 AND traeger = ?2", key) {
        $0.optionalInt(0) ?? 0
      } ?? 0
    try session.execute(
      """
      INSERT INTO traegerstand (tenant, traeger, nr, ab, name, profiling, plaetze, ansprechperson, mail, telefon, konto,
        am)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """,
      key + [
        .integer(next + 1), .integer(Int64(ab.rawValue)), .text(name), .bool(profiling), .integer(Int64(plaetze)),
        .text(ansprechperson), .text(mail), .text(telefon), .integer(konto), .integer(am.rawValue),
      ])
    try session.execute(
      """
      INSERT INTO traeger (tenant, id, name) VALUES (?1, ?2, ?3)
      ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name
      """, key + [.text(name)])
  }

  /// The number of a provider that is new.
  public static func nextTraeger(tenant: Int64, _ session: any SQLSession) throws -> Int64 {
    (try session.first("SELECT max(id) FROM traeger WHERE tenant = ?1", [.integer(tenant)]) { $0.optionalInt(0) ?? 0 }
      ?? 0) + 1
  }
}
