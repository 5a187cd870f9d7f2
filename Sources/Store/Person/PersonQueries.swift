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

  /// Persons on file with this number of the pension insurance. Two are one person recorded twice, or one of the numbers
  /// is wrong.
  public static func withNumber(_ nummer: Versicherungsnummer, tenant: Int64, _ session: any SQLSession) throws
    -> [PersonID]
  {
    try session.query(
      "SELECT id FROM person WHERE tenant = ?1 AND versicherungsnummer = ?2 ORDER BY id",
      [.integer(tenant), .text(nummer.zeichen)]
    ) { PersonID($0.int(0)) }
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
  /// The same number of the pension insurance is found whatever the name. Names that sound alike, also changed round, are
  /// found whatever the day of birth; names with typing errors on the same day of birth.
  public static func doppelgaenger(_ angabe: Personenangabe, tenant: Int64, _ session: any SQLSession) throws
    -> [Doppelkandidat]
  {
    let sounds = [
      PersonRow.klang(vorname: angabe.vorname, nachname: angabe.nachname),
      PersonRow.klang(vorname: angabe.nachname, nachname: angabe.vorname),
    ]
    let ways: [(condition: String, arguments: [SQLValue])?] = [
      ("klang IN (?2, ?3)", sounds.map { .text($0) }),
      angabe.geburt.map { ("geburt = ?2", [.integer(Int64($0.rawValue))]) },
      angabe.versicherungsnummer.map { ("versicherungsnummer = ?2", [.text($0.zeichen)]) },
    ]
    var found: [PersonID: Doppelkandidat] = [:]
    for way in ways.compactMap({ $0 }) {
      let arguments = [.integer(tenant)] + way.arguments
      try session.forEach(
        "SELECT \(PersonRow.columns), versicherungsnummer FROM person WHERE tenant = ?1 AND \(way.condition)", arguments
      ) { row in
        if let kandidat = try Doppelkandidat(row, angabe) { found[kandidat.person.id] = kandidat }
      }
    }
    return found.values.sorted { ($1.urteil, $0.person.id) < ($0.urteil, $1.person.id) }
  }
}

extension Doppelkandidat {
  /// `nil` for another person. The stored number is compared and goes no further.
  fileprivate init?(_ row: any SQLRow, _ angabe: Personenangabe) throws {
    let person = try PersonRow(row)
    let nummer = row.optionalText(PersonRow.columnCount).flatMap { try? Versicherungsnummer($0) }
    let vergleich = Namensvergleich(angabe, person.angabe(nummer))
    guard let urteil = vergleich.urteil else { return nil }
    self.init(person: person, vergleich: vergleich, urteil: urteil)
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
