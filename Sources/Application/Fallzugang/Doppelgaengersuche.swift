public import Casework
import Journal
public import Kernel
import SQL
public import Store

/// Whom intake looks for before anything is written.
public struct Personensuche: Sendable, Hashable {
  public let vorname: String
  public let nachname: String
  public let geburt: Day

  public init(vorname: String, nachname: String, geburt: Day) {
    self.vorname = vorname
    self.nachname = nachname
    self.geburt = geburt
  }
}

/// A person who may be the same as the one typed in.
public struct SimilarPerson: Sendable {
  /// The person and the cases the reader may open, the latest first; `nil` where there is no right to any: then nothing
  /// of the person is shown.
  public let readable: (person: PersonRow, faelle: [FallRow])?
}

extension Office {
  /// Persons who may be the same, as far as the account may know that they exist.
  static func likely(_ gesucht: Personensuche, _ actor: Actor, _ session: any SQLSession) throws -> [PersonRow] {
    let likely = try PersonQueries.likely(
      vorname: gesucht.vorname, nachname: gesucht.nachname, geburt: gesucht.geburt, tenant: actor.tenant.id, session)
    return try likely.filter { person in
      // A person all of whose cases are absent for the account is absent too.
      let falls = try FallQueries.ofPerson(person.id, tenant: actor.tenant.id, session)
      return falls.isEmpty || !falls.allSatisfy(actor.isAbsent)
    }
  }

  /// Looks for the person before a case is opened; which cases were shown is logged.
  /// - Throws: `Forbidden` without the right to open cases.
  public func similar(_ gesucht: Personensuche, _ actor: Actor) async throws -> [SimilarPerson] {
    try actor.require(.fallEroeffnen)
    let found = try await rows(of: actor.tenant.id).read { try Office.likely(gesucht, actor, $0) }
    return try await similar(LikelyDouble(persons: found), actor)
  }

  /// The likely doubles as far as the account may see them; which cases were shown is logged.
  public func similar(_ double: LikelyDouble, _ actor: Actor) async throws -> [SimilarPerson] {
    let tenant = actor.tenant.id
    let persons = double.persons
    let found = try await rows(of: tenant).read { session in
      try persons.map { person in
        let falls = try FallQueries.ofPerson(person.id, tenant: tenant, session)
        return (person, Array(falls.filter { actor.may(.fallLesen, $0) }.reversed()))
      }
    }
    for (_, falls) in found { for fall in falls { try await logAccess(actor, fall, page: "fallzugang") } }
    return found.map { SimilarPerson(readable: $0.1.isEmpty ? nil : $0) }
  }

  /// A former client comes back: the person and the earlier cases the account may open. Reading them is logged.
  /// - Throws: `Forbidden`, `NotFound`, `Eingeschraenkt`.
  public func wiederzugang(_ aktenzeichen: String, _ actor: Actor) async throws -> Wiederzugang {
    try actor.require(.fallEroeffnen)
    let tenant = actor.tenant.id
    let (found, fall) = try await rows(of: tenant).read { session in
      guard let found = try Office.find(aktenzeichen, tenant: tenant, session) else { throw NotFound() }
      let fall = try Office.fall(found.id, .fallLesen, actor, session)
      let reader = FallakteReader(session: session, tenant: tenant)
      let file = try Folded<PersonFile>(
        id: fall.person.rawValue, entries: try reader.entries(.person, fall.person.rawValue)
      ).state
      guard let data = file.data else { throw NotFound() }
      let faelle = try FallQueries.ofPerson(fall.person, tenant: tenant, session).filter { actor.may(.fallLesen, $0) }
      return (Wiederzugang(nr: fall.aktenzeichen, person: data, faelle: faelle.reversed()), fall)
    }
    try await logAccess(actor, fall, page: "fallzugang")
    return found
  }
}

/// A person who was a client before.
public struct Wiederzugang: Sendable {
  /// The case by which the person was named.
  public let nr: String
  public let person: PersonData
  /// Those the account may open, the latest first.
  public let faelle: [FallRow]
}
