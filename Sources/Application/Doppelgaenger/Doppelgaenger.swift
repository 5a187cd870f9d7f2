public import Kernel
import SQL
public import Store

/// Who on file may be the person somebody is about to add, as far as the account may know it.
public struct Doppelgaenger: Sendable {
  /// A person with a case that the account may read.
  public struct Treffer: Sendable {
    public let person: PersonRow
    public let fall: FallRow
    public let vergleich: Namensvergleich
    public let urteil: Namensvergleich.Urteil
  }

  /// The likeliest first.
  public let treffer: [Treffer]
  /// Whether there are others of whom the account may know nothing but that there is one.
  public let verdeckt: Bool

  public var isEmpty: Bool { treffer.isEmpty && !verdeckt }
}

extension Office {
  /// The possible doubles of a person. The cases shown are logged; whoever may open no case gets no answer.
  /// - Parameter page: name of the page that shows them.
  /// - Throws: `Forbidden`, `SQLError`.
  public func doppelgaenger(_ angabe: Personenangabe, _ actor: Actor, page: String) async throws -> Doppelgaenger {
    try actor.require(.fallEroeffnen)
    let found = try await rows(of: actor.tenant.id).read { try Office.doppelgaenger(angabe, actor, $0) }
    for treffer in found.treffer { try await logAccess(actor, treffer.fall, page: page) }
    return found
  }

  /// The same within a transaction that is under way; nothing is logged.
  static func doppelgaenger(_ angabe: Personenangabe, _ actor: Actor, _ session: any SQLSession) throws
    -> Doppelgaenger
  {
    let tenant = actor.tenant.id
    var (treffer, verdeckt): ([Doppelgaenger.Treffer], Bool) = ([], false)
    for kandidat in try PersonQueries.doppelgaenger(angabe, tenant: tenant, session) {
      let falls = try FallQueries.ofPerson(kandidat.person.id, tenant: tenant, session)
      if let fall = falls.last(where: { actor.may(.fallLesen, $0) }) {
        treffer.append(
          Doppelgaenger.Treffer(
            person: kandidat.person, fall: fall, vergleich: kandidat.vergleich, urteil: kandidat.urteil))
      } else if falls.isEmpty || !falls.allSatisfy(actor.isAbsent) {
        // A person all of whose cases are absent for the account is absent too.
        verdeckt = true
      }
    }
    return Doppelgaenger(treffer: treffer, verdeckt: verdeckt)
  }
}
