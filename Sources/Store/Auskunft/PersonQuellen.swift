import Journal
public import Kernel
public import SQL

/// Everything about a person beside the journal.
public enum PersonQuellen {
  /// Facts about the person, of whatever stream, in the order of the journal.
  public static func facts(_ person: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [Fact] {
    let cases = try FallQueries.ofPerson(person, tenant: tenant, session).map {
      Stream(kind: .caseFile, id: $0.id.rawValue)
    }
    let households = Set(try MitgliedQueries.ofPerson(person, tenant: tenant, session).map(\.household)).map {
      Stream(kind: .household, id: $0.rawValue)
    }
    let streams = [Stream(kind: .person, id: person.rawValue)] + cases + households
    let positions = try streams.flatMap { stream in
      try session.query(
        "SELECT position FROM journal WHERE tenant = ?1 AND stream_kind = ?2 AND stream_id = ?3",
        [.integer(tenant), .text(stream.kind.rawValue), .integer(stream.id)]
      ) { $0.int(0) }
    }
    return try positions.sorted().flatMap { position in
      try FactRows.of(position, tenant: tenant, session).filter { $0.span.person == person }
    }
  }

  /// Lines of the access log about the person or one of their cases, in order.
  public static func zugriffe(_ person: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [ZugriffRow] {
    try session.query(
      """
      SELECT at, konto, person, fall, seite FROM zugriff
      WHERE tenant = ?1 AND (person = ?2 OR fall IN (SELECT id FROM fall WHERE tenant = ?1 AND person = ?2))
      ORDER BY nr
      """, [.integer(tenant), .integer(person.rawValue)]
    ) { row in
      ZugriffRow(
        tenant: tenant, at: Instant(rawValue: row.int(0)), konto: row.int(1),
        person: row.optionalInt(2).map { PersonID($0) }, fall: row.optionalInt(3).map { CaseID($0) },
        seite: row.text(4))
    }
  }
}
