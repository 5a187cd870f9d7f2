import Casework
import Journal
public import Kernel
import SQL
import Store

/// What the account saved last and may still take back.
public struct Ruecknahmeangebot: Sendable, Hashable {
  /// The cause that all entries of the submission carry.
  public let vorgang: Int64
  public let aktenzeichen: String
  /// By the real clock.
  public let at: Instant
  public let until: Instant
}

extension Office {
  /// How long a submission can be taken back.
  public static let undoMinutes: Int64 = 10
  private static func undoLimit(_ now: Instant) -> Instant { now.adding(milliseconds: -undoMinutes * 60_000) }
  /// Pages that are printed and handed out.
  private static let printed = ["/faelle/{nr}/vereinbarungen/{vereinbarung}.pdf"]

  /// What the account saved last, if it was within ten minutes and can be taken back.
  public func ruecknahmeangebot(_ actor: Actor) async throws -> Ruecknahmeangebot? {
    let (tenant, limit) = (actor.tenant.id, Office.undoLimit(realNow))
    return try await rows(of: tenant).read { session in
      guard let row = try RuecknahmeRow.last(konto: actor.konto, since: limit, tenant: tenant, session),
        let fall = try FallQueries.find(row.fall, tenant: tenant, session)?.fall,
        let right = Recht(rawValue: row.recht), actor.may(right, fall)
      else { return nil }
      return Ruecknahmeangebot(
        vorgang: row.vorgang, aktenzeichen: fall.aktenzeichen, at: row.at,
        until: row.at.adding(milliseconds: Office.undoMinutes * 60_000))
    }
  }

  /// Takes back all that one submission of the account wrote, in whatever streams: in one transaction, by new entries.
  /// - Parameter target: where the browser goes on, from the Aktenzeichen.
  /// - Throws: `Rejection` with `ruecknahme.*` if it cannot be taken back any more; `NotFound` or `Forbidden` if the
  ///   account may no longer write there; `Eingeschraenkt`; `SQLError`. Then nothing is changed.
  public func takeBack(
    _ vorgang: Int64, as actor: Actor, key: String?, target: @escaping @Sendable (String) -> String
  ) async throws -> Receipt {
    let (tenant, now) = (actor.tenant.id, realNow)
    return try await writeAndGo(actor, Submission(key: key, expected: nil, target: "")) { ledger, session in
      guard let row = try RuecknahmeRow.find(vorgang, konto: actor.konto, tenant: tenant, session) else {
        throw Rejection("ruecknahme.nicht_mehr")
      }
      guard row.at >= Office.undoLimit(now) else { throw Rejection("ruecknahme.zu_spaet") }
      guard let right = Recht(rawValue: row.recht) else { throw NotFound() }
      let fall = try Office.fall(row.fall, right, actor, session)
      let entries = try JournalReader(session, tenant: tenant).entries(cause: vorgang)
      if entries.contains(where: { $0.type.topic == "vereinbarung" }),
        try ZugriffRow.wasOpened(Office.printed, of: fall.id, since: row.at, tenant: tenant, session)
      {
        throw Rejection("ruecknahme.gedruckt")
      }
      try Office.takeBack(entries, ledger)
      try RuecknahmeRow.delete(vorgang, konto: actor.konto, tenant: tenant, session)
      return target(fall.aktenzeichen)
    }
  }

  /// Puts the offer to take back aside, with those before it.
  public func declineUndo(_ vorgang: Int64, as actor: Actor) async throws {
    let (tenant, konto) = (actor.tenant.id, actor.konto)
    try await rows(of: tenant).write { try RuecknahmeRow.delete(upTo: vorgang, konto: konto, tenant: tenant, $0) }
  }

  private static func takeBack(_ entries: [Entry], _ ledger: Ledger) throws {
    // Streams that came last first: a member leaves the household before the person goes.
    var streams: [Stream] = []
    for entry in entries.reversed() where !streams.contains(entry.stream) { streams.append(entry.stream) }
    for stream in streams {
      let versions = entries.filter { $0.stream == stream }.map(\.version)
      switch stream.kind {
      case .person: try ledger.takeBack(TakeBack<PersonFile>(versions: versions), on: stream.id)
      case .household: try ledger.takeBack(TakeBack<HouseholdFile>(versions: versions), on: stream.id)
      case .caseFile: try ledger.takeBack(TakeBack<CaseFile>(versions: versions), on: stream.id)
      case .beratung: try ledger.takeBack(TakeBack<BeratungFile>(versions: versions), on: stream.id)
      case .schutz: try ledger.takeBack(TakeBack<SchutzFile>(versions: versions), on: stream.id)
      case .jugendhilfe: try ledger.takeBack(TakeBack<JugendhilfeFile>(versions: versions), on: stream.id)
      // A setting that is planned is taken back on its own page.
      case .einstellung: throw Rejection(Ruecknahme.Hindernis.aussen.rawValue)
      }
    }
  }

  /// Keeps in mind what was written a moment ago, if it can be taken back at all.
  func keepForUndo(_ ledger: Ledger, _ actor: Actor, _ session: any SQLSession) throws {
    guard let subject = ledger.subject else { return }
    let entries = try JournalReader(session, tenant: actor.tenant.id).entries(cause: ledger.cause)
    guard !entries.isEmpty, try entries.allSatisfy({ try Office.canBeTakenBack($0) }) else { return }
    let now = realNow
    let row = RuecknahmeRow(
      konto: actor.konto, vorgang: ledger.cause, fall: subject.fall, recht: subject.right, at: now)
    try row.insert(tenant: actor.tenant.id, dropping: Office.undoLimit(now), session)
  }

  private static func canBeTakenBack(_ entry: Entry) throws -> Bool {
    let content: (any RecordedPayload)? =
      switch entry.stream.kind {
      case .person: try PersonFile.content(of: entry)
      case .household: try HouseholdFile.content(of: entry)
      case .caseFile: try CaseFile.content(of: entry)
      case .beratung: try BeratungFile.content(of: entry)
      case .schutz: try SchutzFile.content(of: entry)
      case .jugendhilfe: try JugendhilfeFile.content(of: entry)
      case .einstellung: nil
      }
    return content.map { Ruecknahme.hindernis($0) == nil } ?? false
  }
}

extension StoredState {
  /// What an entry records; `nil` for one that takes back or replaces another.
  fileprivate static func content(of entry: Entry) throws -> (any RecordedPayload)? {
    guard case .content(let content) = try read(entry) else { return nil }
    return content as? any RecordedPayload
  }
}
