public import Casework
public import Kernel
import SQL
import Store

extension Office {
  /// Whether protection hides the address of a case's person from the account.
  static func verbirgtAnschrift(
    _ person: PersonFile, of fall: FallRow, _ actor: Actor, _ today: Day, _ session: any SQLSession
  ) throws -> Bool {
    guard !actor.may(.schutzadresse, fall) else { return false }
    return try FallakteReader(session: session, tenant: actor.tenant.id).istGeschuetzt(person, today: today)
  }

  /// Records what changed of a case's person from a day on.
  /// - Parameter seen: version of the person's stream that the form was filled from.
  /// - Throws: `Rejection`, also if somebody recorded something about the person since; `NotFound`, `Forbidden`,
  ///   `SQLError`.
  public func changePerson(
    _ change: ChangePerson, of id: CaseID, seen: Int64, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    try await write(actor, submission) { ledger, session in
      let person = try Office.fall(id, .fallBearbeiten, actor, ledger, session).person.rawValue
      try Office.check(change.data, seen: seen, person, ledger)
      try ledger.record(change, on: person)
    }
  }

  private static func check(_ data: PersonData, seen: Int64, _ person: Int64, _ ledger: Ledger) throws {
    guard try ledger.version(of: PersonFile.self, person) == seen else { throw Rejection("person.inzwischen") }
    guard try ledger.state(PersonFile.self, person).data != data else { throw Rejection("person.unveraendert") }
  }

  /// Mends what was wrong in the data of a case's person from the beginning.
  /// - Throws: as `changePerson`.
  public func mendPerson(
    _ mend: MendPerson, of id: CaseID, seen: Int64, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    let (law, today) = (law, today(actor.tenant))
    return try await write(actor, submission) { ledger, session in
      let person = try Office.fall(id, .fallBearbeiten, actor, ledger, session).person.rawValue
      try Office.check(mend.data, seen: seen, person, ledger)
      let file = try ledger.state(PersonFile.self, person)
      for correction in try mend.decide(file, in: DecisionContext(law: law, today: today)) {
        try ledger.correct(correction, on: person)
      }
    }
  }
}
