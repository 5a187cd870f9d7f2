public import SQL

/// A filter of the list of cases to which an account gave a name. It holds no data of persons.
public struct FallansichtRow: Sendable, Hashable {
  public let name: String
  /// The query of the list's address.
  public let abfrage: String

  public init(name: String, abfrage: String) {
    self.name = name
    self.abfrage = abfrage
  }

  /// All of an account by name.
  public static func all(konto: Int64, tenant: Int64, _ session: any SQLSession) throws -> [FallansichtRow] {
    try session.query(
      "SELECT name, abfrage FROM fallansicht WHERE tenant = ?1 AND konto = ?2 ORDER BY name",
      [.integer(tenant), .integer(konto)]
    ) { FallansichtRow(name: $0.text(0), abfrage: $0.text(1)) }
  }

  /// A name that is there gets the new filter.
  public func put(konto: Int64, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      """
      INSERT INTO fallansicht (tenant, konto, name, abfrage) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (tenant, konto, name) DO UPDATE SET abfrage = excluded.abfrage
      """, [.integer(tenant), .integer(konto), .text(name), .text(abfrage)])
  }

  public static func delete(_ name: String, konto: Int64, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM fallansicht WHERE tenant = ?1 AND konto = ?2 AND name = ?3",
      [.integer(tenant), .integer(konto), .text(name)])
  }
}
