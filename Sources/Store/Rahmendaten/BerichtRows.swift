public import SQL

/// A figure about the town and its labour market, imported as data of the job centre.
public struct RahmendatumRow: Sendable, Hashable {
  public let key: String
  public let label: String
  public let unit: String
  /// Day, month or year it describes, as given.
  public let asOf: String
  /// The number as given, digits only.
  public let value: String
  public let source: String

  public init(key: String, label: String, unit: String, asOf: String, value: String, source: String) {
    self.key = key
    self.label = label
    self.unit = unit
    self.asOf = asOf
    self.value = value
    self.source = source
  }

  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [RahmendatumRow] {
    try session.query(
      "SELECT key, label, unit, as_of, value, source FROM rahmendatum WHERE tenant = ?1 ORDER BY nr", [.integer(tenant)]
    ) { row in
      RahmendatumRow(
        key: row.text(0), label: row.text(1), unit: row.text(2), asOf: row.text(3), value: row.text(4),
        source: row.text(5))
    }
  }

  /// Replaces the whole series of the tenant.
  public static func replace(_ rows: [RahmendatumRow], tenant: Int64, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM rahmendatum WHERE tenant = ?1", [.integer(tenant)])
    try session.executeMany(
      """
      INSERT INTO rahmendatum (tenant, nr, key, label, unit, as_of, value, source)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """,
      rows.enumerated().map { number, row in
        [
          .integer(tenant), .integer(Int64(number + 1)), .text(row.key), .text(row.label), .text(row.unit),
          .text(row.asOf), .text(row.value), .text(row.source),
        ]
      })
  }
}

/// A narrative text of a report, one file per section and year.
public struct BerichtstextRow: Sendable, Hashable {
  /// File name, for example `1-2-1-strategie.md`; the names give the order.
  public let datei: String
  public let markdown: String

  public init(datei: String, markdown: String) {
    self.datei = datei
    self.markdown = markdown
  }

  public static func of(year: Int, tenant: Int64, _ session: any SQLSession) throws -> [BerichtstextRow] {
    try session.query(
      "SELECT datei, markdown FROM berichtstext WHERE tenant = ?1 AND jahr = ?2 ORDER BY datei",
      [.integer(tenant), .integer(Int64(year))]
    ) { BerichtstextRow(datei: $0.text(0), markdown: $0.text(1)) }
  }

  public static func years(tenant: Int64, _ session: any SQLSession) throws -> [Int] {
    try session.query("SELECT DISTINCT jahr FROM berichtstext WHERE tenant = ?1 ORDER BY jahr", [.integer(tenant)]) {
      Int($0.int(0))
    }
  }

  /// Replaces the texts of a year.
  public static func replace(_ rows: [BerichtstextRow], year: Int, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM berichtstext WHERE tenant = ?1 AND jahr = ?2", [.integer(tenant), .integer(Int64(year))])
    try session.executeMany(
      "INSERT INTO berichtstext (tenant, jahr, datei, markdown) VALUES (?1, ?2, ?3, ?4)",
      rows.map { [.integer(tenant), .integer(Int64(year)), .text($0.datei), .text($0.markdown)] })
  }
}
