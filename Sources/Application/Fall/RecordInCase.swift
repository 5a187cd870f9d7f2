public import Casework
public import Kernel
import SQL
import Store

/// How a form was answered.
public struct Receipt: Sendable {
  /// Where the browser goes on.
  public let target: String
  /// `false` if the same form had been taken before.
  public let isNew: Bool
}

/// What a form carries besides its fields.
public struct Submission: Sendable {
  /// Made with the form; the same key is answered once.
  public let key: String?
  /// The version of the stream that the person saw; `nil` = whatever stands now.
  public let expected: Int64?
  /// Where the browser goes on.
  public let target: String
  /// Where it goes on if others recorded something meanwhile that stands beside; `nil` = to the same.
  public var besides: String?

  public init(key: String?, expected: Int64?, target: String) {
    self.key = key
    self.expected = expected
    self.target = target
  }
}

extension Office {
  /// Records a command in a case file.
  /// - Throws: `NotFound` without relation to the case, `Rejection`, `Conflict`, `SQLError`.
  public func record<C: Command>(_ command: C, in id: CaseID, as actor: Actor, _ submission: Submission) async throws
    -> Receipt where C.State == CaseFile
  {
    try await write(actor, submission) { ledger, session in
      _ = try Office.fall(id, .fallBearbeiten, actor, ledger, session)
      try ledger.record(command, on: id.rawValue, expected: submission.expected)
    }
  }

  /// Cancels an entry of a case file.
  public func cancel(version: Int64, reason: String, in id: CaseID, as actor: Actor, _ submission: Submission)
    async throws
    -> Receipt
  {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .fallBearbeiten, actor, session)
      let correction = CorrectEntry<CaseFile>(version: version, reason: reason)
      try ledger.correct(correction, on: id.rawValue, expected: submission.expected)
      let reopens = try fall.geschlossen != nil && ledger.state(CaseFile.self, id.rawValue).isOpen
      if reopens { try Office.refuseOpen(of: fall.person, but: id, actor, session) }
    }
  }

  /// Cancels an entry about the person of a case.
  /// - Throws: `NotFound` without relation to the case, `Rejection`, `SQLError`.
  public func cancelAboutPerson(
    version: Int64, reason: String, of id: CaseID, right: Recht, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, right, actor, ledger, session)
      try ledger.correct(CorrectEntry<PersonFile>(version: version, reason: reason), on: fall.person.rawValue)
    }
  }

  /// Records a command about the person of a case.
  public func record<C: Command>(
    _ command: C, aboutPersonOf id: CaseID, right: Recht = .fallBearbeiten, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt where C.State == PersonFile {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, right, actor, ledger, session)
      try ledger.record(command, on: fall.person.rawValue)
    }
  }

  /// One write transaction of an account, answered once per key.
  func write(
    _ actor: Actor, _ submission: Submission,
    _ body: @escaping @Sendable (Ledger, any SQLSession) throws -> Void
  ) async throws -> Receipt {
    try await writeAndGo(actor, submission) { ledger, session in
      try body(ledger, session)
      return ledger.passedOthers ? submission.besides ?? submission.target : submission.target
    }
  }

  /// As `write`; the body names the address at which the browser goes on.
  func writeAndGo(
    _ actor: Actor, _ submission: Submission,
    _ body: @escaping @Sendable (Ledger, any SQLSession) throws -> String
  ) async throws -> Receipt {
    try await transact(actor, key: submission.key) { ledger, session in ((), try body(ledger, session)) }.receipt
  }

  /// One write transaction of an account, answered once per key; what the body found is `nil` for a key that
  /// was answered before.
  func transact<Found: Sendable>(
    _ actor: Actor, key: String?,
    _ body: @escaping @Sendable (Ledger, any SQLSession) throws -> (found: Found, target: String)
  ) async throws -> (found: Found?, receipt: Receipt) {
    do {
      return try await transactOnce(actor, key: key, body)
    } catch let error as SQLError where error.reason == .unknownOutcome && key != nil {
      // The key settles it: if the first try was committed it is answered as before, else it is done now.
      return try await transactOnce(actor, key: key, body)
    }
  }

  private func transactOnce<Found: Sendable>(
    _ actor: Actor, key: String?,
    _ body: @escaping @Sendable (Ledger, any SQLSession) throws -> (found: Found, target: String)
  ) async throws -> (found: Found?, receipt: Receipt) {
    let law = law
    let now = now(actor.tenant)
    let tenant = actor.tenant
    return try await rows(of: tenant.id).write { session in
      let ledger = try Ledger(session, tenant: tenant, law: law, actor: actor.konto, now: now)
      if let key,
        let target = try Einreichung.target(tenant: tenant.id, key: key, konto: actor.konto, session)
      {
        return (nil, Receipt(target: target, isNew: false))
      }
      let (found, target) = try body(ledger, session)
      try ledger.finish()
      try keepForUndo(ledger, actor, session)
      if let key {
        try Einreichung.insert(tenant: tenant.id, key: key, konto: actor.konto, target: target, at: now, session)
      }
      return (found, Receipt(target: target, isNew: true))
    }
  }

  /// The case, if the account has the right and the relation to it. Every reading and every entry passes here.
  /// - Throws: `Forbidden` if the role lacks the right altogether; `NotFound` if it does not reach this case;
  ///   `Eingeschraenkt` if its processing is restricted.
  static func fall(_ id: CaseID, _ right: Recht, _ actor: Actor, _ session: any SQLSession) throws -> FallRow {
    try actor.require(right)
    guard let line = try FallQueries.find(id, tenant: actor.tenant.id, session), actor.may(right, line.fall) else {
      throw NotFound()
    }
    if let sperre = try Sperrvermerk.einschraenkung(of: id, tenant: actor.tenant.id, session) {
      throw Eingeschraenkt(sperre, aktenzeichen: line.fall.aktenzeichen)
    }
    return line.fall
  }

  /// As `fall`, for what is written now: the ledger learns whose case it is and with which right.
  static func fall(_ id: CaseID, _ right: Recht, _ actor: Actor, _ ledger: Ledger, _ session: any SQLSession) throws
    -> FallRow
  {
    let found = try fall(id, right, actor, session)
    ledger.subject = (found.id, right.rawValue)
    return found
  }
}
