public import Kernel
public import SQL

/// A signed-in browser; of its secret only the hash is stored.
public struct SitzungRow: Sendable, Hashable {
  public let hash: [UInt8]
  public let konto: KontoRow
  public let csrf: String
  public let createdAt: Instant
  public let lastSeen: Instant
  /// The absolute limit.
  public let until: Instant
  /// Whether a second factor was given, here or at a provider of identities.
  public let hatZweitenFaktorGegeben: Bool
  /// Whether the account has one.
  public let kontoHatZweitenFaktor: Bool
  /// Kind of browser and system in fixed words.
  public let geraet: String
  /// Where the person wanted to go; empty for the start.
  public let ziel: String

  private static let columns = """
    \(KontoRow.columns), s.hash, s.csrf, s.created_at, s.last_seen, s.bis, s.zweiter_faktor, z.konto, s.geraet, s.ziel
    FROM sitzung s JOIN konto k ON k.id = s.konto LEFT JOIN zweitfaktor z ON z.konto = k.id
    """

  private init(row: any SQLRow) {
    let first = KontoRow.width
    konto = KontoRow(row)
    hash = row.blob(first)
    csrf = row.text(first + 1)
    createdAt = Instant(rawValue: row.int(first + 2))
    lastSeen = Instant(rawValue: row.int(first + 3))
    until = Instant(rawValue: row.int(first + 4))
    hatZweitenFaktorGegeben = row.int(first + 5) != 0
    kontoHatZweitenFaktor = !row.isNull(first + 6)
    geraet = row.text(first + 7)
    ziel = row.text(first + 8)
  }

  public static func find(_ hash: [UInt8], _ session: any SQLSession) throws -> SitzungRow? {
    try session.first("SELECT \(columns) WHERE s.hash = ?1", [.blob(hash)], SitzungRow.init(row:))
  }

  /// The sessions of an account, the last used one first.
  public static func all(konto: Int64, _ session: any SQLSession) throws -> [SitzungRow] {
    try session.query(
      "SELECT \(columns) WHERE s.konto = ?1 ORDER BY s.last_seen DESC, s.created_at DESC", [.integer(konto)],
      SitzungRow.init(row:))
  }

  public static func insert(_ new: NewSitzung, at now: Instant, _ session: any SQLSession) throws {
    try session.execute(
      """
      INSERT INTO sitzung (hash, konto, csrf, created_at, last_seen, bis, zweiter_faktor, geraet, ziel)
      VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8)
      """,
      [
        .blob(new.hash), .integer(new.konto), .text(new.csrf), .integer(now.rawValue), .integer(new.until.rawValue),
        .bool(new.secondFactor), .text(new.device), .text(new.target),
      ])
  }

  public static func touch(_ hash: [UInt8], at now: Instant, _ session: any SQLSession) throws {
    try session.execute("UPDATE sitzung SET last_seen = ?2 WHERE hash = ?1", [.blob(hash), .integer(now.rawValue)])
  }

  public static func delete(_ hash: [UInt8], _ session: any SQLSession) throws {
    try session.execute("DELETE FROM sitzung WHERE hash = ?1", [.blob(hash)])
  }

  /// Ends all sessions of an account but one.
  public static func deleteAll(konto: Int64, but kept: [UInt8]?, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM sitzung WHERE konto = ?1 AND hash <> ?2", [.integer(konto), .blob(kept ?? [])])
  }

  /// Ends sessions that were not used since `limit`.
  public static func deleteIdle(before limit: Instant, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM sitzung WHERE last_seen < ?1", [.integer(limit.rawValue)])
  }
}

/// What a new session consists of.
public struct NewSitzung: Sendable {
  public let hash: [UInt8]
  public let konto: Int64
  public let csrf: String
  public let until: Instant
  public let secondFactor: Bool
  public let device: String
  public let target: String

  public init(
    hash: [UInt8], konto: Int64, csrf: String, until: Instant, secondFactor: Bool, device: String, target: String
  ) {
    self.hash = hash
    self.konto = konto
    self.csrf = csrf
    self.until = until
    self.secondFactor = secondFactor
    self.device = device
    self.target = target
  }
}
