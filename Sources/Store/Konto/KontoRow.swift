public import Kernel
public import SQL

/// An account: who may sign in, and as what.
public struct KontoRow: Sendable, Hashable {
  public let id: Int64
  public let tenant: Int64
  public let anmeldename: String
  public let anzeigename: String
  /// Word of the role; Application knows the roles.
  public let rolle: String
  public let staff: StaffID?
  public let team: TeamID?
  /// The stored form of the password, with its cost and salt.
  public let passwort: String

  public init(
    id: Int64 = 0, tenant: Int64, anmeldename: String, anzeigename: String, rolle: String, staff: StaffID?,
    team: TeamID?, passwort: String
  ) {
    self.id = id
    self.tenant = tenant
    self.anmeldename = anmeldename
    self.anzeigename = anzeigename
    self.rolle = rolle
    self.staff = staff
    self.team = team
    self.passwort = passwort
  }

  private static let columns = "id, tenant, anmeldename, anzeigename, rolle, staff, team, passwort"

  init(_ row: any SQLRow) {
    id = row.int(0)
    tenant = row.int(1)
    anmeldename = row.text(2)
    anzeigename = row.text(3)
    rolle = row.text(4)
    staff = row.optionalInt(5).map { StaffID($0) }
    team = row.optionalInt(6).map { TeamID($0) }
    passwort = row.text(7)
  }

  public static func find(_ anmeldename: String, _ session: any SQLSession) throws -> KontoRow? {
    try session.first("SELECT \(columns) FROM konto WHERE anmeldename = ?1", [.text(anmeldename)], KontoRow.init)
  }

  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [KontoRow] {
    try session.query("SELECT \(columns) FROM konto WHERE tenant = ?1 ORDER BY id", [.integer(tenant)], KontoRow.init)
  }

  /// Names of accounts by number, for the Verlauf.
  public static func names(tenant: Int64, _ session: any SQLSession) throws -> [Int64: String] {
    let pairs = try session.query("SELECT id, anzeigename FROM konto WHERE tenant = ?1", [.integer(tenant)]) {
      ($0.int(0), $0.text(1))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: `SQLError` `.duplicate` if the sign-in name is taken.
  public func insert(_ session: any SQLSession) throws {
    let next = (try session.first("SELECT max(id) FROM konto", [], { $0.optionalInt(0) ?? 0 }) ?? 0) + 1
    try session.execute(
      """
      INSERT INTO konto (id, tenant, anmeldename, anzeigename, rolle, staff, team, passwort)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """,
      [
        .integer(next), .integer(tenant), .text(anmeldename), .text(anzeigename), .text(rolle),
        .optional(staff?.rawValue), .optional(team?.rawValue), .text(passwort),
      ])
  }
}

/// A signed-in browser; of its secret only the hash is stored.
public struct SitzungRow: Sendable, Hashable {
  public let hash: [UInt8]
  public let konto: KontoRow
  public let csrf: String
  public let createdAt: Instant
  public let lastSeen: Instant

  public static func find(_ hash: [UInt8], _ session: any SQLSession) throws -> SitzungRow? {
    try session.first(
      """
      SELECT k.id, k.tenant, k.anmeldename, k.anzeigename, k.rolle, k.staff, k.team, k.passwort, s.csrf, s.created_at,
        s.last_seen
      FROM sitzung s JOIN konto k ON k.id = s.konto WHERE s.hash = ?1
      """, [.blob(hash)]
    ) { row in
      SitzungRow(
        hash: hash, konto: KontoRow(row), csrf: row.text(8), createdAt: Instant(rawValue: row.int(9)),
        lastSeen: Instant(rawValue: row.int(10)))
    }
  }

  public static func insert(_ hash: [UInt8], konto: Int64, csrf: String, at now: Instant, _ session: any SQLSession)
    throws
  {
    try session.execute(
      "INSERT INTO sitzung (hash, konto, csrf, created_at, last_seen) VALUES (?1, ?2, ?3, ?4, ?4)",
      [.blob(hash), .integer(konto), .text(csrf), .integer(now.rawValue)])
  }

  public static func touch(_ hash: [UInt8], at now: Instant, _ session: any SQLSession) throws {
    try session.execute("UPDATE sitzung SET last_seen = ?2 WHERE hash = ?1", [.blob(hash), .integer(now.rawValue)])
  }

  public static func delete(_ hash: [UInt8], _ session: any SQLSession) throws {
    try session.execute("DELETE FROM sitzung WHERE hash = ?1", [.blob(hash)])
  }

  /// Ends sessions that were not used since `limit`.
  public static func deleteIdle(before limit: Instant, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM sitzung WHERE last_seen < ?1", [.integer(limit.rawValue)])
  }
}

/// A form that was taken: sent again with the same key, it is answered with the same address.
public enum Einreichung {
  public static func target(tenant: Int64, key: String, konto: Int64, _ session: any SQLSession) throws -> String? {
    try session.first(
      "SELECT ziel FROM einreichung WHERE tenant = ?1 AND schluessel = ?2 AND konto = ?3",
      [.integer(tenant), .text(key), .integer(konto)]
    ) { $0.text(0) }
  }

  public static func insert(
    tenant: Int64, key: String, konto: Int64, target: String, at now: Instant, _ session: any SQLSession
  ) throws {
    try session.execute(
      "INSERT INTO einreichung (tenant, schluessel, konto, ziel, at) VALUES (?1, ?2, ?3, ?4, ?5)",
      [.integer(tenant), .text(key), .integer(konto), .text(target), .integer(now.rawValue)])
  }
}
