public import Kernel
public import SQL

/// Somebody opened a foreign case in an emergency, for some hours and with a reason.
public struct NotzugriffRow: Sendable, Hashable {
  public let konto: Int64
  public let fall: CaseID
  public let grund: String
  public let ab: Instant
  public let bis: Instant

  public init(konto: Int64, fall: CaseID, grund: String, ab: Instant, bis: Instant) {
    self.konto = konto
    self.fall = fall
    self.grund = grund
    self.ab = ab
    self.bis = bis
  }

  /// The cases an account may open at this moment by an emergency.
  public static func cases(of konto: Int64, at now: Instant, tenant: Int64, _ session: any SQLSession) throws
    -> [CaseID]
  {
    try session.query(
      "SELECT DISTINCT fall FROM notzugriff WHERE tenant = ?1 AND konto = ?2 AND ab <= ?3 AND bis > ?3 ORDER BY fall",
      [.integer(tenant), .integer(konto), .integer(now.rawValue)]
    ) { CaseID($0.int(0)) }
  }

  /// Emergencies in which a case of the person was opened, in order.
  public static func ofPerson(_ person: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [NotzugriffRow] {
    try session.query(
      """
      SELECT n.konto, n.fall, n.grund, n.ab, n.bis FROM notzugriff n
      JOIN fall f ON f.tenant = n.tenant AND f.id = n.fall
      WHERE n.tenant = ?1 AND f.person = ?2 ORDER BY n.nr
      """, [.integer(tenant), .integer(person.rawValue)]
    ) { row in
      NotzugriffRow(
        konto: row.int(0), fall: CaseID(row.int(1)), grund: row.text(2), ab: Instant(rawValue: row.int(3)),
        bis: Instant(rawValue: row.int(4)))
    }
  }

  public func insert(tenant: Int64, _ session: any SQLSession) throws {
    let next =
      try session.first("SELECT max(nr) FROM notzugriff WHERE tenant = ?1", [.integer(tenant)]) {
        $0.optionalInt(0) ?? 0
      } ?? 0
    try session.execute(
      "INSERT INTO notzugriff (tenant, nr, konto, fall, grund, ab, bis) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      [
        .integer(tenant), .integer(next + 1), .integer(konto), .integer(fall.rawValue), .text(grund),
        .integer(ab.rawValue), .integer(bis.rawValue),
      ])
  }
}
