public import Kernel
public import SQL

/// A submission that its account may still take back. The row goes when it is taken back or put aside, and with the
/// account's next submission once its time is over.
public struct RuecknahmeRow: Sendable, Hashable {
  public let konto: Int64
  /// The cause that all entries of the submission carry.
  public let vorgang: Int64
  public let fall: CaseID
  /// The right with which it was written; taking back needs the same.
  public let recht: String
  /// By the real clock.
  public let at: Instant

  public init(konto: Int64, vorgang: Int64, fall: CaseID, recht: String, at: Instant) {
    (self.konto, self.vorgang, self.fall, self.recht, self.at) = (konto, vorgang, fall, recht, at)
  }

  /// Keeps it; those of the account from before `limit` go.
  public func insert(tenant: Int64, dropping limit: Instant, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM ruecknahme WHERE tenant = ?1 AND konto = ?2 AND at < ?3",
      [.integer(tenant), .integer(konto), .integer(limit.rawValue)])
    try session.execute(
      "INSERT INTO ruecknahme (tenant, konto, vorgang, fall, recht, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      [
        .integer(tenant), .integer(konto), .integer(vorgang), .integer(fall.rawValue), .text(recht),
        .integer(at.rawValue),
      ])
  }

  private static let columns = "konto, vorgang, fall, recht, at"

  private init(_ row: any SQLRow) {
    konto = row.int(0)
    vorgang = row.int(1)
    fall = CaseID(row.int(2))
    recht = row.text(3)
    at = Instant(rawValue: row.int(4))
  }

  public static func find(_ vorgang: Int64, konto: Int64, tenant: Int64, _ session: any SQLSession) throws
    -> RuecknahmeRow?
  {
    try session.first(
      "SELECT \(columns) FROM ruecknahme WHERE tenant = ?1 AND konto = ?2 AND vorgang = ?3",
      [.integer(tenant), .integer(konto), .integer(vorgang)], RuecknahmeRow.init)
  }

  /// The last one of an account that is not older than `limit`.
  public static func last(konto: Int64, since limit: Instant, tenant: Int64, _ session: any SQLSession) throws
    -> RuecknahmeRow?
  {
    try session.first(
      """
      SELECT \(columns) FROM ruecknahme WHERE tenant = ?1 AND konto = ?2 AND at >= ?3 ORDER BY vorgang DESC LIMIT 1
      """, [.integer(tenant), .integer(konto), .integer(limit.rawValue)], RuecknahmeRow.init)
  }

  public static func delete(_ vorgang: Int64, konto: Int64, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM ruecknahme WHERE tenant = ?1 AND konto = ?2 AND vorgang = ?3",
      [.integer(tenant), .integer(konto), .integer(vorgang)])
  }

  /// Those of an account up to a submission: who puts one offer aside does not want the one before it instead.
  public static func delete(upTo vorgang: Int64, konto: Int64, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM ruecknahme WHERE tenant = ?1 AND konto = ?2 AND vorgang <= ?3",
      [.integer(tenant), .integer(konto), .integer(vorgang)])
  }
}
