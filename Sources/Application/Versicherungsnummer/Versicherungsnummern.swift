import Casework
public import Kernel
import Store

extension Office {
  /// Records the number of the pension insurance of a case's person.
  /// - Throws: `Rejection`, also if another person has it; `NotFound`, `Forbidden`, `SQLError`.
  public func recordVersicherungsnummer(
    _ nummer: Versicherungsnummer, in id: CaseID, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .fallBearbeiten, actor, ledger, session)
      try Office.refuseTaken(nummer, but: fall.person, actor, session)
      try ledger.record(RecordVersicherungsnummer(nummer), on: fall.person.rawValue)
    }
  }

  /// Takes the entry of the number that holds back; the one before it, if there is one, holds again.
  /// - Throws: `Rejection` if there is none; `NotFound`, `Forbidden`, `SQLError`.
  public func cancelVersicherungsnummer(
    reason: String, in id: CaseID, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    try await write(actor, submission) { ledger, session in
      let person = try Office.fall(id, .fallBearbeiten, actor, session).person.rawValue
      guard let stored = try ledger.state(PersonFile.self, person).versicherungsnummer.eintrag else {
        throw Rejection("versicherungsnummer.keine")
      }
      try ledger.correct(CorrectEntry<PersonFile>(version: stored.version, reason: reason), on: person)
    }
  }
}
