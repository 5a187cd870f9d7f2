import Journal
import Kernel
import SQL

/// The entries that an erasure of one person blanks, and those of kept streams that tell facts about them.
struct Loeschumfang {
  struct Akte {
    let stream: Stream
    let versionen: [Int64]
    let positionen: [Int64]
  }

  let person: PersonID
  let faelle: [FallRow]
  /// The stream in which the erasure is recorded: the person's, or that of the case of Jugendberufshilfe.
  let stream: Stream
  /// To be blanked.
  let akten: [Akte]
  /// Bedarfsgemeinschaften that other members need.
  let bleibend: [Akte]
  /// Those that are blanked.
  let haushalte: [HouseholdID]

  init(_ pruefung: Loeschpruefung, _ person: PersonID) throws {
    let (session, tenant) = (pruefung.session, pruefung.tenant)
    self.person = person
    faelle = try FallQueries.ofPerson(person, tenant: tenant, session)
    let all = try pruefung.households(of: person)
    haushalte = try all.filter { household in try pruefung.members(of: household).allSatisfy { $0 == person } }
    let jugendfall = try JugendfallRow.find(JugendfallID(person.rawValue), tenant: tenant, session)
    stream = Stream(kind: jugendfall == nil ? .person : .jugendhilfe, id: person.rawValue)
    let own =
      [stream] + faelle.map { Stream(kind: .caseFile, id: $0.id.rawValue) }
      + (try BeratungRow.ofPerson(person, tenant: tenant, session).map {
        Stream(kind: .beratung, id: $0.id.rawValue)
      })
    let schutz = try Loeschumfang.akte(Stream(kind: .schutz, id: person.rawValue), tenant, session)
    let gone = haushalte.map { Stream(kind: .household, id: $0.rawValue) }
    let kept = Set(all).subtracting(haushalte).sorted().map { Stream(kind: .household, id: $0.rawValue) }
    akten =
      try (own + gone).map { try Loeschumfang.akte($0, tenant, session) } + (schutz.versionen.isEmpty ? [] : [schutz])
    bleibend = try kept.map { try Loeschumfang.akte($0, tenant, session) }
  }

  private static func akte(_ stream: Stream, _ tenant: Int64, _ session: any SQLSession) throws -> Akte {
    let rows = try session.query(
      """
      SELECT version, position FROM journal
      WHERE tenant = ?1 AND stream_kind = ?2 AND stream_id = ?3 AND payload IS NOT NULL AND type <> ?4
      ORDER BY version
      """,
      [
        .integer(tenant), .text(stream.kind.rawValue), .integer(stream.id), .text(LoeschungVollzogen.type.rawValue),
      ]
    ) { ($0.int(0), $0.int(1)) }
    return Akte(stream: stream, versionen: rows.map(\.0), positionen: rows.map(\.1))
  }

  /// The facts about the person, of whatever stream.
  func facts(_ tenant: Int64, _ session: any SQLSession) throws -> [Fact] {
    try (akten + bleibend).flatMap(\.positionen).flatMap { position in
      try FactRows.of(position, tenant: tenant, session).filter { $0.span.person == person }
    }
  }
}
