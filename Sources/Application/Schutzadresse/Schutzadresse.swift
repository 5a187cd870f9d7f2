public import Casework
public import Kernel
import SQL
import Store

extension Office {
  /// Records what protects the person of a case; also after the case was closed, since people stay protected.
  /// - Throws: `Rejection`, `Forbidden` without the right; `NotFound` if it does not reach this case.
  public func record<C: Command>(
    _ command: C, protectingPersonOf id: CaseID, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt where C.State == SchutzFile {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .schutzadresse, actor, ledger, session)
      try ledger.record(command, on: fall.person.rawValue)
    }
  }
}
