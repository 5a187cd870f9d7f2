public import Kernel
public import SQL

/// Queries on persons.
public enum PersonQueries {
  public static func find(_ id: PersonID, tenant: Int64, _ session: any SQLSession) throws -> PersonRow? {
    try session.first(
      "SELECT \(PersonRow.columns) FROM person WHERE tenant = ?1 AND id = ?2",
      [.integer(tenant), .integer(id.rawValue)]
    ) { try PersonRow($0) }
  }

  /// Persons of the same name (folded) and day of birth: perhaps the same person.
  public static func likely(
    vorname: String, nachname: String, geburt: Day, tenant: Int64, _ session: any SQLSession
  ) throws -> [PersonRow] {
    try session.query(
      "SELECT \(PersonRow.columns) FROM person WHERE tenant = ?1 AND geburt = ?2 AND such = ?3 ORDER BY id",
      [.integer(tenant), .integer(Int64(geburt.rawValue)), .text(Folding.fold("\(nachname) \(vorname)"))]
    ) { try PersonRow($0) }
  }
}

/// Queries on Bedarfsgemeinschaften.
public enum MitgliedQueries {
  /// Memberships of a person, the latest first.
  public static func ofPerson(_ id: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [MitgliedRow] {
    try session.query(
      "SELECT \(MitgliedRow.columns) FROM mitglied WHERE tenant = ?1 AND person = ?2 ORDER BY ab DESC",
      [.integer(tenant), .integer(id.rawValue)]
    ) { try MitgliedRow($0) }
  }

  public static func members(of id: HouseholdID, tenant: Int64, _ session: any SQLSession) throws -> [MitgliedRow] {
    try session.query(
      "SELECT \(MitgliedRow.columns) FROM mitglied WHERE tenant = ?1 AND household = ?2 ORDER BY nr",
      [.integer(tenant), .integer(id.rawValue)]
    ) { try MitgliedRow($0) }
  }
}
