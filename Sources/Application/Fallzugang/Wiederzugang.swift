public import Casework
import Kernel
import SQL
public import Store

extension Office {
  /// A former client comes back: the person and the earlier cases the account may open. Reading them is logged.
  /// - Throws: `Forbidden`, `NotFound`, `Eingeschraenkt`.
  public func wiederzugang(_ aktenzeichen: String, _ actor: Actor) async throws -> Wiederzugang {
    try actor.require(.fallEroeffnen)
    let (tenant, today) = (actor.tenant.id, today(actor.tenant))
    let (found, fall) = try await rows(of: tenant).read { session in
      guard let found = try Office.find(aktenzeichen, tenant: tenant, session) else { throw NotFound() }
      let fall = try Office.fall(found.id, .fallLesen, actor, session)
      let file = try FallakteReader(session: session, tenant: tenant).person(fall.person)
      guard let data = file.data else { throw NotFound() }
      let isHidden = try Office.verbirgtAnschrift(file, of: fall, actor, today, session)
      let faelle = try FallQueries.ofPerson(fall.person, tenant: tenant, session).filter { actor.may(.fallLesen, $0) }
      return (
        Wiederzugang(
          nr: fall.aktenzeichen, person: isHidden ? data.ohneAnschrift : data, faelle: faelle.reversed()), fall
      )
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
