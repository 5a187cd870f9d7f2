public import Casework
import Foundation
public import Kernel
import SQL
import Store

/// The order of a profiling as the provider sees it: the person and the days, nothing else of the case.
public struct Profilingauftrag: Sendable {
  public let aktenzeichen: String
  public let name: String
  public let seit: Day
  public let bis: Day
  /// What the account typed and kept before.
  public let entwurf: [String: [String]]?
}

extension Office {
  /// How long a provider's draft is kept.
  static let providerDraftDays: Int64 = 14
  private var draftLimit: Instant { realNow.adding(milliseconds: -Office.providerDraftDays * 86_400_000) }

  /// The open order of an Aktenzeichen, if it is one of the provider whose account it is. Reading it is logged.
  /// - Throws: `NotFound` for what is foreign as for what is not there.
  public func profilingauftrag(_ aktenzeichen: String, _ actor: Actor, page: String) async throws -> Profilingauftrag {
    let (tenant, konto, limit) = (actor.tenant.id, actor.konto, draftLimit)
    let (fall, sealed, auftrag) = try await rows(of: tenant).read { session in
      let (row, line) = try Office.eigenerAuftrag(aktenzeichen, actor, session)
      let sealed = try ProfilingentwurfRow.find(
        konto: konto, fall: row.fall, since: limit, tenant: tenant, session)
      return (line.fall, sealed, (name: line.person.fullName, seit: row.seit, bis: row.bis))
    }
    try await logAccess(actor, [fall], page: page, as: .auftrag)
    let draft = sealed.flatMap { regeln.siegel.open($0, for: Office.purpose(konto, fall.id)) }
    return Profilingauftrag(
      aktenzeichen: fall.aktenzeichen, name: auftrag.name, seit: auftrag.seit, bis: auftrag.bis,
      entwurf: draft.flatMap { try? JSONDecoder().decode([String: [String]].self, from: Data($0)) })
  }

  /// Keeps what a provider typed; nothing is recorded.
  /// - Throws: `NotFound`; `Rejection` if it is too long.
  public func keepProfilingentwurf(_ values: [String: [String]], _ aktenzeichen: String, _ actor: Actor) async throws {
    let plain = try JSONEncoder().encode(values)
    guard plain.count <= Office.longestDraft else { throw Rejection("profiling.entwurf_zu_lang") }
    let (tenant, konto, limit, now, siegel) = (actor.tenant.id, actor.konto, draftLimit, realNow, regeln.siegel)
    try await rows(of: tenant).write { session in
      let (row, _) = try Office.eigenerAuftrag(aktenzeichen, actor, session)
      try ProfilingentwurfRow.deleteOld(before: limit, tenant: tenant, session)
      let sealed = try siegel.seal(Array(plain), for: Office.purpose(konto, row.fall))
      try ProfilingentwurfRow.put(konto: konto, fall: row.fall, values: sealed, at: now, tenant: tenant, session)
    }
  }

  /// Records the result of an own open order; the account of the provider is the one that recorded it.
  /// - Throws: `NotFound`, `Rejection`, `SQLError`.
  public func recordProfil(
    _ ergebnis: ProfilingErhoben, _ aktenzeichen: String, as actor: Actor, _ submission: Submission
  ) async throws -> Receipt {
    let tenant = actor.tenant.id
    return try await write(actor, submission) { ledger, session in
      let (row, _) = try Office.eigenerAuftrag(aktenzeichen, actor, session)
      try ledger.record(RecordProfil(ergebnis), on: row.fall.rawValue)
      try ProfilingentwurfRow.delete(fall: row.fall, tenant: tenant, session)
    }
  }

  private static func purpose(_ konto: Int64, _ fall: CaseID) -> String { "profiling \(konto) \(fall.rawValue)" }

  private static func eigenerAuftrag(_ aktenzeichen: String, _ actor: Actor, _ session: any SQLSession) throws
    -> (AuftragRow, FallLine)
  {
    let tenant = actor.tenant.id
    guard actor.role == .traeger, let traeger = actor.reichweiten.traeger,
      let fall = try Office.find(aktenzeichen, tenant: tenant, session),
      let row = try AuftragRow.profiling(of: traeger, fall: fall.id, tenant: tenant, session),
      let line = try FallQueries.find(fall.id, tenant: tenant, session),
      try Sperrvermerk.einschraenkung(of: fall.id, tenant: tenant, session) == nil
    else { throw NotFound() }
    return (row, line)
  }
}

extension Office {
  /// The providers from which a profiling can be ordered, with their places today.
  /// - Throws: `Forbidden`.
  public func traegerangebot(_ actor: Actor) async throws -> Traegerregister {
    try actor.require(.fallBearbeiten)
    let (tenant, today) = (actor.tenant.id, today(actor.tenant))
    return try await rows(of: tenant).read { try Traegerregister.read(on: today, tenant: tenant, $0) }
  }
}
