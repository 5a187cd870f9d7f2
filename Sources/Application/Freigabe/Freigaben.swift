public import Casework
import Journal
public import Kernel
import SQL
public import Store

/// Something that waits for a second person, with what it is about.
public struct Freigabe: Sendable {
  public let line: FallLine
  public let hinweis: SicherheitState.Item
  /// Name of the account that proposed it.
  public let von: String
  /// Whether the reader proposed it and so may not decide.
  public let istEigene: Bool
}

extension Office {
  /// What waits for the approval of the Teamleitung, in cases that its right reaches. Every person named is logged.
  /// - Throws: `Forbidden`.
  public func freigaben(_ actor: Actor) async throws -> [Freigabe] {
    try actor.require(.freigeben)
    let tenant = actor.tenant.id
    let found = try await rows(of: tenant).read { session in
      let names = try KontoRow.names(tenant: tenant, session)
      return try FreigabeRow.all(tenant: tenant, session).compactMap { row -> Freigabe? in
        guard let line = try FallQueries.find(row.fall, tenant: tenant, session), actor.may(.freigeben, line.fall),
          try Sperrvermerk.einschraenkung(of: row.fall, tenant: tenant, session) == nil,
          let item = try Office.hinweis(row, tenant, session)
        else { return nil }
        return Freigabe(
          line: line, hinweis: item, von: names.name(ofKonto: row.von), istEigene: row.von == actor.konto)
      }
    }
    if !found.isEmpty {
      for one in found { try await logAccess(actor, one.line.fall, page: "/team/freigaben") }
    }
    return found
  }

  private static func hinweis(_ row: FreigabeRow, _ tenant: Int64, _ session: any SQLSession) throws
    -> SicherheitState.Item?
  {
    let id = row.person.rawValue
    let entries = try FallakteReader(session: session, tenant: tenant).entries(.schutz, id)
    return try Folded<SchutzFile>(id: id, entries: entries).state.sicherheit.item(row.nr)
  }

  /// Approves or declines what waits in a case.
  /// - Throws: `Rejection`, also for whoever proposed it; `NotFound` if nothing of that number waits there; `Forbidden`.
  public func entscheiden(_ nr: Int, in id: CaseID, gibtFrei: Bool, as actor: Actor, _ submission: Submission)
    async throws -> Receipt
  {
    try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .freigeben, actor, session)
      guard try ledger.state(SchutzFile.self, fall.person.rawValue).sicherheit.item(nr)?.fall == id else {
        throw NotFound()
      }
      try ledger.record(
        DecideSicherheitshinweis(nr: nr, gibtFrei: gibtFrei, von: actor.konto), on: fall.person.rawValue)
    }
  }
}
