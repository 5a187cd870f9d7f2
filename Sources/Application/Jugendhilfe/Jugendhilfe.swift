public import Casework
import Journal
public import Kernel
import Law
import SQL
public import Store

/// One case of Jugendberufshilfe with its history.
public struct Jugendfall: Sendable {
  public let row: JugendfallRow
  public let file: JugendhilfeFile
  /// Name of the account in charge.
  public let zustaendig: String
  /// All entries, latest first.
  public let verlauf: [VerlaufLine]
}

/// Who works on cases of Jugendberufshilfe.
public struct Jugendhilfekonto: Sendable, Hashable {
  public let nr: Int64
  public let name: String
}

extension Office {
  /// All cases of Jugendberufshilfe with the name of who is in charge: whoever has the right sees all of them. Reading
  /// the list is logged.
  /// - Throws: `Forbidden`.
  public func jugendfaelle(_ actor: Actor, page: String) async throws -> [(row: JugendfallRow, zustaendig: String)] {
    try actor.require(.jugendhilfe)
    let tenant = actor.tenant.id
    let found = try await rows(of: tenant).read { session in
      let names = try KontoRow.names(tenant: tenant, session)
      return try JugendfallRow.all(tenant: tenant, session).map { ($0, names.name(ofKonto: $0.zustaendig)) }
    }
    try await logAccess(actor, nil, page: page)
    return found
  }

  /// One case. Reading it is logged.
  /// - Throws: `Forbidden`, `NotFound`.
  public func jugendfall(_ id: JugendfallID, _ actor: Actor, page: String) async throws -> Jugendfall {
    try actor.require(.jugendhilfe)
    let tenant = actor.tenant.id
    let found = try await rows(of: tenant).read { session in
      guard let row = try JugendfallRow.find(id, tenant: tenant, session) else { throw NotFound() }
      let reader = FallakteReader(session: session, tenant: tenant)
      let names = try KontoRow.names(tenant: tenant, session)
      let entries = try reader.entries(.jugendhilfe, id.rawValue)
      return Jugendfall(
        row: row, file: try Folded<JugendhilfeFile>(id: id.rawValue, entries: entries).state,
        zustaendig: names.name(ofKonto: row.zustaendig),
        verlauf: try reader.lines(entries, JugendhilfeFile.self, names) { .jugendhilfeEntry($0) }.reversed())
    }
    try await logAccess(actor, id, page: page)
    return found
  }

  /// The accounts that may be in charge.
  /// - Throws: `Forbidden`.
  public func jugendhilfekonten(_ actor: Actor) async throws -> [Jugendhilfekonto] {
    try actor.require(.jugendhilfe)
    let tenant = actor.tenant.id
    return try await rows(of: tenant).read { try Office.jugendhilfekonten(tenant, $0) }
  }

  private static func jugendhilfekonten(_ tenant: Int64, _ session: any SQLSession) throws -> [Jugendhilfekonto] {
    try KontoRow.all(tenant: tenant, session)
      .filter { $0.rolle == Rolle.jugendberufshilfe.rawValue && !$0.istGesperrt }
      .map { Jugendhilfekonto(nr: $0.id, name: $0.anzeigename) }
  }

  /// Takes a young person in.
  /// - Parameter target: where the browser goes on, from the number of the case.
  /// - Throws: `Rejection` (`jugendhilfe.niemand` if the account in charge has not the role), `Forbidden`.
  public func openJugendfall(
    _ aufnahme: JugendhilfeAufgenommen, as actor: Actor, key: String?,
    target: @escaping @Sendable (JugendfallID) -> String
  ) async throws -> Receipt {
    try actor.require(.jugendhilfe)
    let tenant = actor.tenant.id
    return try await writeAndGo(actor, Submission(key: key, expected: nil, target: "")) { ledger, session in
      try Office.checkZustaendig(aufnahme, tenant, session)
      let id = JugendfallID(ledger.newID())
      try ledger.record(OpenJugendhilfe(aufnahme), on: id.rawValue)
      return target(id)
    }
  }

  private static func checkZustaendig(
    _ aufnahme: JugendhilfeAufgenommen, _ tenant: Int64, _ session: any SQLSession
  ) throws {
    guard try jugendhilfekonten(tenant, session).contains(where: { $0.nr == aufnahme.zustaendig }) else {
      throw Rejection("jugendhilfe.niemand", field: "zustaendig")
    }
  }

  /// Puts right what was recorded when the person was taken in, by the rules of taking in.
  /// - Throws: `Rejection`, `Forbidden`, `NotFound`.
  public func correct(
    _ aufnahme: JugendhilfeAufgenommen, reason: String, in id: JugendfallID, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    let tenant = actor.tenant.id
    return try await writeJugendfall(id, actor, submission) { ledger, session in
      try Office.checkZustaendig(aufnahme, tenant, session)
      _ = try OpenJugendhilfe(aufnahme).decide(JugendhilfeFile(id: id.rawValue), in: ledger.context)
      // Nothing stands before it.
      let correction = CorrectEntry<JugendhilfeFile>(version: 1, reason: reason, replacement: aufnahme)
      return try ledger.correct(correction, on: id.rawValue)
    }
  }

  /// Records a step in a case.
  /// - Throws: `Rejection`, `Forbidden`, `NotFound`.
  public func record(
    _ schritt: any JugendhilfeSchritt, in id: JugendfallID, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    try await writeJugendfall(id, actor, submission) { ledger, _ in
      try ledger.record(RecordJugendhilfe(schritt), on: id.rawValue)
    }
  }

  /// Cancels an entry of a case.
  /// - Throws: `Rejection`, `Forbidden`, `NotFound`.
  public func cancel(
    version: Int64, reason: String, in id: JugendfallID, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    try await writeJugendfall(id, actor, submission) { ledger, _ in
      try ledger.correct(CorrectEntry<JugendhilfeFile>(version: version, reason: reason), on: id.rawValue)
    }
  }

  private func writeJugendfall(
    _ id: JugendfallID, _ actor: Actor, _ submission: Submission,
    _ body: @escaping @Sendable (Ledger, any SQLSession) throws -> Int64
  ) async throws -> Receipt {
    try actor.require(.jugendhilfe)
    let tenant = actor.tenant.id
    return try await write(actor, submission) { ledger, session in
      guard try JugendfallRow.find(id, tenant: tenant, session) != nil else { throw NotFound() }
      _ = try body(ledger, session)
    }
  }
}
