public import Controlling
import Kernel
public import SQL

/// The demand by occupation, as imported.
public enum BedarfRows {
  /// The figures of the latest month of each occupation.
  public static func latest(tenant: Int64, _ session: any SQLSession) throws -> [Berufsbedarf] {
    let rows = try session.query(
      "SELECT kldb, beruf, monat, stellen, arbeitslose FROM berufsbedarf WHERE tenant = ?1 ORDER BY monat, kldb",
      [.integer(tenant)]
    ) { row -> Berufsbedarf? in
      BedarfCSV.month(row.text(2)).map {
        Berufsbedarf(
          kldb: row.text(0), beruf: row.text(1), monat: $0, stellen: Int(row.int(3)), arbeitslose: Int(row.int(4)))
      }
    }
    var latest: [String: Berufsbedarf] = [:]
    for row in rows.compactMap({ $0 }) { latest[row.kldb] = row }
    return latest.values.sorted { $0.kldb < $1.kldb }
  }

  /// Replaces the figures of the months that `rows` name.
  public static func replace(_ rows: [Berufsbedarf], tenant: Int64, _ session: any SQLSession) throws {
    for month in Set(rows.map { BedarfCSV.iso($0.monat) }).sorted() {
      try session.execute(
        "DELETE FROM berufsbedarf WHERE tenant = ?1 AND monat = ?2", [.integer(tenant), .text(month)])
    }
    try session.executeMany(
      """
      INSERT INTO berufsbedarf (tenant, monat, kldb, beruf, stellen, arbeitslose) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """,
      rows.map { row in
        [
          .integer(tenant), .text(BedarfCSV.iso(row.monat)), .text(row.kldb), .text(row.beruf),
          .integer(Int64(row.stellen)), .integer(Int64(row.arbeitslose)),
        ]
      })
  }
}
