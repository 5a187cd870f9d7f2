import Casework
import Journal
public import Kernel
public import SQL

/// Something ordered from a provider for one case whose result is waited for.
public struct AuftragRow: Sendable, Hashable {
  public let fall: CaseID
  /// Number of the participation within the case; 0 = the profiling.
  public let nr: Int
  public let traeger: Int64
  public let seit: Day
  /// When the result is due.
  public let bis: Day
  /// Name of the measure; empty for the profiling.
  public let bezeichnung: String
  /// The last day on which the provider was reminded.
  public let erinnert: Day?

  /// Number of the order of a profiling.
  public static let profiling = 0

  /// The open orders of a case, the profiling first.
  static func rows(_ file: borrowing CaseFile) -> [AuftragRow] {
    guard file.isOpen else { return [] }
    let id = file.id
    var rows: [AuftragRow] = []
    if let order = file.profiling.order, let traeger = order.traeger {
      rows.append(
        AuftragRow(
          fall: id, nr: profiling, traeger: traeger, seit: order.am, bis: order.bis, bezeichnung: "",
          erinnert: order.erinnert.last))
    }
    let items = file.teilnahme.open.sorted { $0.nr < $1.nr }
    return rows
      + items.compactMap { item in
        item.traeger.map {
          AuftragRow(
            fall: id, nr: item.nr, traeger: $0, seit: item.beginn, bis: item.geplantesEnde,
            bezeichnung: item.bezeichnung, erinnert: nil)
        }
      }
  }

  private static let columns = "fall, nr, traeger, seit, bis, bezeichnung, erinnert"
  static let tableColumns = "tenant, " + columns
  static let insert = "INSERT INTO auftrag (\(tableColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"

  func values(tenant: Int64) -> [SQLValue] {
    [
      .integer(tenant), .integer(fall.rawValue), .integer(Int64(nr)), .integer(traeger),
      .integer(Int64(seit.rawValue)), .integer(Int64(bis.rawValue)), .text(bezeichnung),
      .optional(erinnert.map { Int64($0.rawValue) }),
    ]
  }

  /// Writes the orders of these cases in place of those that stood there.
  static func replace(_ files: [CaseFile], tenant: Int64, _ session: any SQLSession) throws {
    guard !files.isEmpty else { return }
    try session.executeMany(
      "DELETE FROM auftrag WHERE tenant = ?1 AND fall = ?2",
      files.map { [.integer(tenant), .integer($0.id.rawValue)] })
    let rows = files.flatMap { AuftragRow.rows($0) }
    if !rows.isEmpty { try session.executeMany(insert, rows.map { $0.values(tenant: tenant) }) }
  }

  /// Makes the orders of a tenant anew from the open cases.
  static func refill(tenant: Int64, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM auftrag WHERE tenant = ?1", [.integer(tenant)])
    let ids = try session.query(
      "SELECT id FROM fall WHERE tenant = ?1 AND geschlossen IS NULL ORDER BY id", [.integer(tenant)]
    ) { $0.int(0) }
    let reader = JournalReader(session, tenant: tenant)
    let files = try ids.map { id in
      try Folded<CaseFile>(id: id, entries: try reader.entries(of: .init(kind: .caseFile, id: id))).state
    }
    try replace(files, tenant: tenant, session)
  }

  private init(_ row: any SQLRow) {
    func day(_ column: Int) -> Day { Day(rawValue: Int32(truncatingIfNeeded: row.int(column))) }
    fall = CaseID(row.int(0))
    nr = Int(row.int(1))
    traeger = row.int(2)
    seit = day(3)
    bis = day(4)
    bezeichnung = row.text(5)
    erinnert = row.isNull(6) ? nil : day(6)
  }

  private init(
    fall: CaseID, nr: Int, traeger: Int64, seit: Day, bis: Day, bezeichnung: String, erinnert: Day?
  ) {
    (self.fall, self.nr, self.traeger, self.seit, self.bis) = (fall, nr, traeger, seit, bis)
    (self.bezeichnung, self.erinnert) = (bezeichnung, erinnert)
  }

  /// Open orders from a provider, the most urgent first, each with its case and person.
  public static func open(of traeger: Int64, tenant: Int64, _ session: any SQLSession) throws
    -> [(auftrag: AuftragRow, line: FallLine)]
  {
    let rows = try session.query(
      "SELECT \(columns) FROM auftrag WHERE tenant = ?1 AND traeger = ?2 ORDER BY bis, fall, nr",
      [.integer(tenant), .integer(traeger)], AuftragRow.init)
    return try rows.compactMap { row in
      try FallQueries.find(row.fall, tenant: tenant, session).map { (row, $0) }
    }
  }

  /// The open profiling that a provider has for a case.
  public static func profiling(of traeger: Int64, fall: CaseID, tenant: Int64, _ session: any SQLSession) throws
    -> AuftragRow?
  {
    try session.first(
      "SELECT \(columns) FROM auftrag WHERE tenant = ?1 AND fall = ?2 AND nr = ?3 AND traeger = ?4",
      [.integer(tenant), .integer(fall.rawValue), .integer(Int64(profiling)), .integer(traeger)], AuftragRow.init)
  }

  /// How many profilings each provider has open.
  public static func openProfilings(tenant: Int64, _ session: any SQLSession) throws -> [Int64: Int] {
    let pairs = try session.query(
      "SELECT traeger, count(*) FROM auftrag WHERE tenant = ?1 AND nr = ?2 GROUP BY traeger",
      [.integer(tenant), .integer(Int64(profiling))]
    ) { ($0.int(0), Int($0.int(1))) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
