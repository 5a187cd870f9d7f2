public import Kernel
public import SQL

/// What one account is or may beyond its role, over certain days. Application knows the words.
public struct KontomerkmalRow: Sendable, Hashable {
  public let konto: Int64
  public let merkmal: String
  /// Half-open.
  public let period: Period

  public init(konto: Int64, merkmal: String, period: Period) {
    self.konto = konto
    self.merkmal = merkmal
    self.period = period
  }

  /// The words that hold for an account on a day.
  public static func words(of konto: Int64, on day: Day, tenant: Int64, _ session: any SQLSession) throws -> [String] {
    try session.query(
      """
      SELECT DISTINCT merkmal FROM kontomerkmal
      WHERE tenant = ?1 AND konto = ?2 AND ab <= ?3 AND bis > ?3 ORDER BY merkmal
      """, [.integer(tenant), .integer(konto), .integer(Int64(day.rawValue))]
    ) { $0.text(0) }
  }

  /// All that were ever given, by account.
  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [KontomerkmalRow] {
    try session.query(
      "SELECT konto, merkmal, ab, bis FROM kontomerkmal WHERE tenant = ?1 ORDER BY konto, merkmal, ab",
      [.integer(tenant)]
    ) { row in
      KontomerkmalRow(
        konto: row.int(0), merkmal: row.text(1),
        period: Period(
          from: Day(rawValue: Int32(truncatingIfNeeded: row.int(2))),
          to: Day(rawValue: Int32(truncatingIfNeeded: row.int(3)))))
    }
  }

  /// Gives the mark; one that begins on the same day gets the new end.
  public func give(tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      """
      INSERT INTO kontomerkmal (tenant, konto, merkmal, ab, bis) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (tenant, konto, merkmal, ab) DO UPDATE SET bis = excluded.bis
      """,
      [
        .integer(tenant), .integer(konto), .text(merkmal), .integer(Int64(period.from.rawValue)),
        .integer(Int64(period.to.rawValue)),
      ])
  }

  /// Ends what runs on `day` or begins later.
  public static func end(_ merkmal: String, of konto: Int64, on day: Day, tenant: Int64, _ session: any SQLSession)
    throws
  {
    let day = SQLValue.integer(Int64(day.rawValue))
    try session.execute(
      "DELETE FROM kontomerkmal WHERE tenant = ?1 AND konto = ?2 AND merkmal = ?3 AND ab >= ?4",
      [.integer(tenant), .integer(konto), .text(merkmal), day])
    try session.execute(
      "UPDATE kontomerkmal SET bis = ?4 WHERE tenant = ?1 AND konto = ?2 AND merkmal = ?3 AND bis > ?4",
      [.integer(tenant), .integer(konto), .text(merkmal), day])
  }
}
