import Casework
import Journal
public import Kernel
import SQL
public import Store

/// A file that was sent in as the signed paper of an agreement.
public struct NewAblichtung: Sendable {
  /// The agreement's number.
  public let vereinbarung: Int64
  /// The day on which both sides signed.
  public let am: Day
  /// The file's name as it was sent.
  public let name: String
  public let inhalt: [UInt8]
  /// Why it takes the place of the one on file; `nil` = there is none yet.
  public let ersatzgrund: String?

  public init(vereinbarung: Int64, am: Day, name: String, inhalt: [UInt8], ersatzgrund: String? = nil) {
    self.vereinbarung = vereinbarung
    self.am = am
    self.name = name
    self.inhalt = inhalt
    self.ersatzgrund = ersatzgrund
  }
}

extension Office {
  /// Puts the signed paper on file: entry and bytes in one transaction. One that was there is struck with the reason,
  /// and its bytes are removed.
  /// - Throws: `Rejection` (`ablichtung.*`, `vereinbarung.*`, …), `NotFound`, `Forbidden`, `Conflict`, `SQLError`.
  public func ablichten(_ new: NewAblichtung, in id: CaseID, as actor: Actor, _ submission: Submission) async throws
    -> Receipt
  {
    guard let kind = Medientyp(bytes: new.inhalt) else { throw Rejection("ablichtung.format", field: "datei") }
    let command = RecordAblichtung(
      nr: new.vereinbarung, am: new.am, medientyp: kind, groesse: Int64(new.inhalt.count),
      sha256: Bytesiegel.sha256(new.inhalt))
    return try await write(actor, submission) { ledger, session in
      _ = try Office.fall(id, .fallBearbeiten, actor, session)
      let struck = try Office.strike(new, in: id, ledger, expected: submission.expected)
      let version = try ledger.record(command, on: id.rawValue, expected: struck ? nil : submission.expected)
      try DokumentRow(nr: version, name: Dateiname.cleaned(new.name), inhalt: new.inhalt)
        .insert(fall: id, tenant: actor.tenant.id, session)
    }
  }

  /// Strikes the copy on file where a reason is given; whether there was one.
  private static func strike(_ new: NewAblichtung, in id: CaseID, _ ledger: Ledger, expected: Int64?) throws -> Bool {
    guard let reason = new.ersatzgrund else { return false }
    let file = try ledger.state(CaseFile.self, id.rawValue)
    guard let old = file.vereinbarung.item(new.vereinbarung)?.ablichtung else { return false }
    try ledger.correct(CorrectEntry<CaseFile>(version: old.nr, reason: reason), on: id.rawValue, expected: expected)
    return true
  }

  /// A file of a case with its bytes, for who reads the case or answers for all that is stored (Art. 15 DSGVO). The
  /// reading is logged where the case or the answer is read.
  /// - Parameter right: `fallLesen` or `auskunft`.
  /// - Throws: `NotFound` if the entry has no file or the account does not reach the case; `Forbidden`, `SQLError`.
  public func dokument(_ nr: Int64, in id: CaseID, right: Recht = .fallLesen, _ actor: Actor) async throws
    -> DokumentRow
  {
    let tenant = actor.tenant.id
    try actor.require(right)
    return try await rows(of: tenant).read { session in
      // An answer is given of restricted data too.
      if right != .auskunft { _ = try Office.fall(id, right, actor, session) }
      guard let row = try DokumentRow.find(nr, fall: id, tenant: tenant, session) else { throw NotFound() }
      return row
    }
  }
}
