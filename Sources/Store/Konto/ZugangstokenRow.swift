public import Kernel
public import SQL

/// A token with which another program signs in; of the token only the hash is stored.
public struct ZugangstokenRow: Sendable, Hashable {
  public let id: Int64
  public let tenant: Int64
  public let name: String
  /// Words of what it may, separated by blanks; Application knows them.
  public let umfang: String
  public let angelegt: Instant
  public let bis: Instant
  public let zuletzt: Instant?
  public let widerrufenAm: Instant?

  private static let columns = "id, tenant, name, umfang, angelegt, bis, zuletzt, widerrufen_am"

  private init(row: any SQLRow) {
    id = row.int(0)
    tenant = row.int(1)
    name = row.text(2)
    umfang = row.text(3)
    angelegt = Instant(rawValue: row.int(4))
    bis = Instant(rawValue: row.int(5))
    zuletzt = row.optionalInt(6).map { Instant(rawValue: $0) }
    widerrufenAm = row.optionalInt(7).map { Instant(rawValue: $0) }
  }

  public static func find(_ hash: [UInt8], _ session: any SQLSession) throws -> ZugangstokenRow? {
    try session.first("SELECT \(columns) FROM zugangstoken WHERE hash = ?1", [.blob(hash)], ZugangstokenRow.init(row:))
  }

  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [ZugangstokenRow] {
    try session.query(
      "SELECT \(columns) FROM zugangstoken WHERE tenant = ?1 ORDER BY id", [.integer(tenant)],
      ZugangstokenRow.init(row:))
  }

  public static func insert(_ new: NewZugangstoken, _ session: any SQLSession) throws -> Int64 {
    let id = (try session.first("SELECT max(id) FROM zugangstoken", [], { $0.optionalInt(0) ?? 0 }) ?? 0) + 1
    try session.execute(
      """
      INSERT INTO zugangstoken (id, tenant, hash, name, umfang, angelegt, bis) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """,
      [
        .integer(id), .integer(new.tenant), .blob(new.hash), .text(new.name), .text(new.umfang),
        .integer(new.angelegt.rawValue), .integer(new.bis.rawValue),
      ])
    return id
  }

  public static func touch(_ id: Int64, at now: Instant, _ session: any SQLSession) throws {
    try session.execute("UPDATE zugangstoken SET zuletzt = ?2 WHERE id = ?1", [.integer(id), .integer(now.rawValue)])
  }

  /// `false` if the tenant has no such token that still holds.
  public static func revoke(_ id: Int64, tenant: Int64, at now: Instant, _ session: any SQLSession) throws -> Bool {
    try session.execute(
      "UPDATE zugangstoken SET widerrufen_am = ?3 WHERE id = ?1 AND tenant = ?2 AND widerrufen_am IS NULL",
      [.integer(id), .integer(tenant), .integer(now.rawValue)]) == 1
  }
}

/// What a new token needs.
public struct NewZugangstoken: Sendable {
  public let tenant: Int64
  public let hash: [UInt8]
  public let name: String
  public let umfang: String
  public let angelegt: Instant
  public let bis: Instant

  public init(tenant: Int64, hash: [UInt8], name: String, umfang: String, angelegt: Instant, bis: Instant) {
    self.tenant = tenant
    self.hash = hash
    self.name = name
    self.umfang = umfang
    self.angelegt = angelegt
    self.bis = bis
  }
}
