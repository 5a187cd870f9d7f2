import Casework
public import Kernel
public import SQL

/// Typed values of a form that is not recorded yet; sealed for the account that typed them.
public struct EntwurfRow: Sendable, Hashable {
  public let konto: Int64
  /// The form's address without its query.
  public let path: String
  /// Sealed; empty once the draft grew too old.
  public let values: [UInt8]
  public let at: Instant
  /// Whose case it is; `nil` for forms of no case.
  public let fall: CaseID?

  /// Whom a draft is about.
  public struct Subject: Sendable, Hashable {
    public let tenant: Int64
    public let fall: CaseID
    public let person: PersonID

    public init(tenant: Int64, fall: CaseID, person: PersonID) {
      self.tenant = tenant
      self.fall = fall
      self.person = person
    }
  }

  public static func put(
    konto: Int64, path: String, values: [UInt8], about subject: Subject?, at now: Instant, _ session: any SQLSession
  ) throws {
    try session.execute(
      """
      INSERT INTO entwurf (konto, pfad, werte, at, tenant, fall, person) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (konto, pfad) DO UPDATE SET werte = excluded.werte, at = excluded.at, tenant = excluded.tenant,
        fall = excluded.fall, person = excluded.person
      """,
      [
        .integer(konto), .text(path), .blob(values), .integer(now.rawValue), .optional(subject?.tenant),
        .optional(subject?.fall.rawValue), .optional(subject?.person.rawValue),
      ])
  }

  private static let columns = "konto, pfad, werte, at, fall"

  private init(_ row: any SQLRow) {
    konto = row.int(0)
    path = row.text(1)
    values = row.blob(2)
    at = Instant(rawValue: row.int(3))
    fall = row.optionalInt(4).map { CaseID($0) }
  }

  public static func find(konto: Int64, path: String, _ session: any SQLSession) throws -> EntwurfRow? {
    try session.first(
      "SELECT \(columns) FROM entwurf WHERE konto = ?1 AND pfad = ?2", [.integer(konto), .text(path)]
    ) { EntwurfRow($0) }
  }

  /// All of an account, the latest first.
  public static func all(konto: Int64, _ session: any SQLSession) throws -> [EntwurfRow] {
    try session.query(
      "SELECT \(columns) FROM entwurf WHERE konto = ?1 ORDER BY at DESC, pfad", [.integer(konto)]
    ) { EntwurfRow($0) }
  }

  /// All about a person, whoever typed them.
  public static func ofPerson(_ id: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [EntwurfRow] {
    try session.query(
      "SELECT \(columns) FROM entwurf WHERE tenant = ?1 AND person = ?2 ORDER BY at, konto, pfad",
      [.integer(tenant), .integer(id.rawValue)]
    ) { EntwurfRow($0) }
  }

  public static func delete(konto: Int64, path: String, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM entwurf WHERE konto = ?1 AND pfad = ?2", [.integer(konto), .text(path)])
  }

  /// What was typed before `limit` goes; that there was a draft is told until `forgotten`.
  public static func deleteOld(before limit: Instant, forgotten: Instant, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM entwurf WHERE at < ?1", [.integer(forgotten.rawValue)])
    try session.execute("UPDATE entwurf SET werte = ?2 WHERE at < ?1", [.integer(limit.rawValue), .blob([])])
  }
}
