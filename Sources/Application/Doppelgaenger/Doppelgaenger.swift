import Journal
public import Kernel
import SQL
public import Store

/// Who on file may be the person somebody is about to add, as far as the account may know it.
public struct Doppelgaenger: Sendable {
  /// A person with a case that the account may read.
  public struct Treffer: Sendable {
    public let person: PersonRow
    /// Those the account may read, the latest first; at least one.
    public let faelle: [FallRow]
    public let vergleich: Namensvergleich
    public let urteil: Namensvergleich.Urteil
  }

  /// The likeliest first.
  public let treffer: [Treffer]
  /// Whether there are others of whom the account may know nothing but that there is one.
  public let verdeckt: Bool
  /// Stands for exactly these persons, and tells nothing of them: whoever compared them compared no others.
  public let fassung: String

  public var isEmpty: Bool { treffer.isEmpty && !verdeckt }
}

extension Office {
  /// The possible doubles of a person. The cases shown are logged; whoever may open no case gets no answer.
  /// - Parameter page: name of the page that shows them.
  /// - Throws: `Forbidden`, `SQLError`.
  public func doppelgaenger(_ angabe: Personenangabe, _ actor: Actor, page: String) async throws -> Doppelgaenger {
    try actor.require(.fallEroeffnen)
    let found = try await rows(of: actor.tenant.id).read { try Office.doppelgaenger(angabe, actor, $0) }
    try await logShown(found, actor, page: page)
    return found
  }

  /// Notes which cases are shown to the account as those of possible doubles.
  public func logShown(_ found: Doppelgaenger, _ actor: Actor, page: String) async throws {
    for fall in found.treffer.flatMap(\.faelle) { try await logAccess(actor, fall, page: page) }
  }

  /// The same within a transaction that is under way; nothing is logged.
  static func doppelgaenger(_ angabe: Personenangabe, _ actor: Actor, _ session: any SQLSession) throws
    -> Doppelgaenger
  {
    let tenant = actor.tenant.id
    var treffer: [Doppelgaenger.Treffer] = []
    var verdeckt: [PersonID] = []
    for kandidat in try PersonQueries.doppelgaenger(angabe, tenant: tenant, session) {
      let falls = try FallQueries.ofPerson(kandidat.person.id, tenant: tenant, session)
      let readable = falls.filter { actor.may(.fallLesen, $0) }
      if !readable.isEmpty {
        treffer.append(
          Doppelgaenger.Treffer(
            person: kandidat.person, faelle: readable.reversed(), vergleich: kandidat.vergleich,
            urteil: kandidat.urteil))
      } else if actor.mayKnow(falls) {
        verdeckt.append(kandidat.person.id)
      }
    }
    let persons = (treffer.map(\.person.id) + verdeckt).map(\.rawValue).sorted()
    let text = (["\(tenant)"] + persons.map { "\($0)" }).joined(separator: " ")
    return Doppelgaenger(
      treffer: treffer, verdeckt: !verdeckt.isEmpty, fassung: Bytesiegel.hexadecimal(Office.digest(text)))
  }

  /// Nobody else has this number, as far as the account may know.
  /// - Throws: `Rejection` with the case where the account may read it.
  static func refuseTaken(
    _ nummer: Versicherungsnummer, but person: PersonID?, _ actor: Actor, _ session: any SQLSession
  ) throws {
    let field = "versicherungsnummer"
    for other in try PersonQueries.withNumber(nummer, tenant: actor.tenant.id, session) where other != person {
      let falls = try FallQueries.ofPerson(other, tenant: actor.tenant.id, session)
      if let fall = falls.last(where: { actor.may(.fallLesen, $0) }) {
        throw Rejection("versicherungsnummer.vergeben", field: field, details: ["nr": fall.aktenzeichen])
      }
      if actor.mayKnow(falls) { throw Rejection("versicherungsnummer.vergeben_anderswo", field: field) }
    }
  }
}

extension Actor {
  /// Whether the account may know that the person of these cases is on file. A person all of whose cases are absent for
  /// the account is absent too.
  fileprivate func mayKnow(_ falls: [FallRow]) -> Bool { falls.isEmpty || !falls.allSatisfy(isAbsent) }
}
