public import Kernel
public import SQL

/// On whose behalf an account from outside acts: a client's own person, or a provider.
public struct AussenkontoRow: Sendable, Hashable {
  public let konto: Int64
  public let person: PersonID?
  public let traeger: Int64?

  public init(konto: Int64, person: PersonID? = nil, traeger: Int64? = nil) {
    self.konto = konto
    self.person = person
    self.traeger = traeger
  }

  public static func find(_ konto: Int64, tenant: Int64, _ session: any SQLSession) throws -> AussenkontoRow? {
    try session.first(
      "SELECT person, traeger FROM aussenkonto WHERE tenant = ?1 AND konto = ?2", [.integer(tenant), .integer(konto)]
    ) { row in
      AussenkontoRow(konto: konto, person: row.optionalInt(0).map { PersonID($0) }, traeger: row.optionalInt(1))
    }
  }

  public func insert(tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "INSERT INTO aussenkonto (tenant, konto, person, traeger) VALUES (?1, ?2, ?3, ?4)",
      [.integer(tenant), .integer(konto), .optional(person?.rawValue), .optional(traeger)])
  }

  /// Since when the person has an account of its own; `nil` = it has none.
  public static func since(of person: PersonID, tenant: Int64, _ session: any SQLSession) throws -> Instant? {
    try session.first(
      """
      SELECT min(k.angelegt) FROM aussenkonto a JOIN konto k ON k.id = a.konto
      WHERE a.tenant = ?1 AND a.person = ?2 HAVING count(*) > 0
      """, [.integer(tenant), .integer(person.rawValue)]
    ) { Instant(rawValue: $0.int(0)) }
  }

  /// The accounts of a person lose their names and can sign in no more; what they did stays theirs by number.
  static func erase(_ person: PersonID, tenant: Int64, _ session: any SQLSession) throws {
    let arguments: [SQLValue] = [.integer(tenant), .integer(person.rawValue)]
    let own = "(SELECT konto FROM aussenkonto WHERE tenant = ?1 AND person = ?2)"
    for table in ["sitzung", "entwurf", "wiederherstellungscode", "zweitfaktor"] {
      try session.execute("DELETE FROM \(table) WHERE konto IN \(own)", arguments)
    }
    try session.execute(
      """
      UPDATE konto SET anmeldename = 'geloescht-' || id, anzeigename = 'gelöschtes Konto', passwort = '',
        zustand = 'gesperrt', aussteller = NULL, subjekt = NULL
      WHERE tenant = ?1 AND id IN \(own)
      """, arguments)
    try session.execute("DELETE FROM aussenkonto WHERE tenant = ?1 AND person = ?2", arguments)
  }
}
