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
      [.integer(tenant), .integer(Int64(geburt.rawValue)), .text(Namensfaltung.fold("\(nachname) \(vorname)"))]
    ) { try PersonRow($0) }
  }
}

/// A person on file that may be the one asked for.
public struct Doppelkandidat: Sendable, Hashable {
  public let person: PersonRow
  public let vergleich: Namensvergleich
  public let urteil: Namensvergleich.Urteil
}

extension PersonQueries {
  /// Persons on file that may be the same as the one named, the likeliest first.
  ///
  /// Names that sound alike, also changed round, are found whatever the day of birth; names with typing errors on the
  /// same day of birth.
  public static func doppelgaenger(_ angabe: Personenangabe, tenant: Int64, _ session: any SQLSession) throws
    -> [Doppelkandidat]
  {
    let sounds = [
      PersonRow.klang(vorname: angabe.vorname, nachname: angabe.nachname),
      PersonRow.klang(vorname: angabe.nachname, nachname: angabe.vorname),
    ]
    var found = try session.query(
      "SELECT \(PersonRow.columns) FROM person WHERE tenant = ?1 AND klang IN (?2, ?3)",
      [.integer(tenant)] + sounds.map { .text($0) }
    ) { try PersonRow($0) }
    if let geburt = angabe.geburt {
      found += try session.query(
        "SELECT \(PersonRow.columns) FROM person WHERE tenant = ?1 AND geburt = ?2",
        [.integer(tenant), .integer(Int64(geburt.rawValue))]
      ) { try PersonRow($0) }
    }
    return Set(found).compactMap { person in
      let vergleich = Namensvergleich(angabe, person.angabe)
      return vergleich.urteil.map { Doppelkandidat(person: person, vergleich: vergleich, urteil: $0) }
    }
    .sorted { ($1.urteil, $0.person.id) < ($0.urteil, $1.person.id) }
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
