public import Casework
public import Kernel
import SQL
import Store

/// A safety note as it was typed.
public struct NeuerHinweis: Sendable {
  public let art: Vorfallart
  public let am: Day
  public let satz: String
  public let bis: Day

  public init(art: Vorfallart, am: Day, satz: String, bis: Day) {
    self.art = art
    self.am = am
    self.satz = satz
    self.bis = bis
  }
}

extension Office {
  /// Proposes a safety note about the person of a case; nobody sees it on the case before it is approved.
  /// - Throws: `Rejection`, `NotFound`, `Forbidden`, `Eingeschraenkt`.
  public func propose(_ new: NeuerHinweis, in id: CaseID, as actor: Actor, _ submission: Submission) async throws
    -> Receipt
  {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .fallBearbeiten, actor, ledger, session)
      let command = ProposeSicherheitshinweis(
        fall: id, art: new.art, am: new.am, satz: new.satz, bis: new.bis, von: actor.konto)
      try ledger.record(command, on: fall.person.rawValue)
    }
  }

  /// Takes a safety note away.
  /// - Throws: `Rejection`, `NotFound`, `Forbidden`, `Eingeschraenkt`.
  public func liftHinweis(_ nr: Int, in id: CaseID, as actor: Actor, _ submission: Submission) async throws -> Receipt {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .fallBearbeiten, actor, ledger, session)
      try ledger.record(LiftSicherheitshinweis(nr: nr), on: fall.person.rawValue)
    }
  }
}
