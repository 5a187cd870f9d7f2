public import Casework
public import Kernel
import Store

extension Office {
  /// Mends what was wrong in the data of a case's person from the beginning.
  /// - Throws: `Rejection`; `NotFound` without relation to the case, `Forbidden`, `SQLError`.
  public func mendPerson(_ mend: MendPerson, of id: CaseID, as actor: Actor, _ submission: Submission) async throws
    -> Receipt
  {
    let (law, today) = (law, today(actor.tenant))
    return try await write(actor, submission) { ledger, session in
      let person = try Office.fall(id, .fallBearbeiten, actor, ledger, session).person.rawValue
      let file = try ledger.state(PersonFile.self, person)
      guard file.data != mend.data else { throw Rejection("person.unveraendert") }
      for correction in try mend.decide(file, in: DecisionContext(law: law, today: today)) {
        try ledger.correct(correction, on: person)
      }
    }
  }
}
