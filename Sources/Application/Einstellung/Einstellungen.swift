public import Casework
import Journal
public import Kernel
public import Law
import SQL
import Store

/// A setting with who made it and what became of it.
public struct Einstellungszeile: Sendable {
  public let einstellung: Einstellung
  public let grund: String
  public let wer: String
  public let wann: Instant
  /// Taken back before it began: by whom and why.
  public let zurueckgenommen: (wer: String, wann: Instant, grund: String)?
}

/// All settings of a tenant, and the law that follows.
public struct Einstellungsuebersicht: Sendable {
  /// The latest first.
  public let zeilen: [Einstellungszeile]
  public let law: Law
  public let today: Day

  /// Settings of one list and key that were not taken back, the latest first.
  public func gueltige(_ ziel: Einstellungsziel) -> [Einstellungszeile] {
    zeilen.filter { $0.einstellung.ziel == ziel && $0.zurueckgenommen == nil }
  }

  /// What is planned and has not begun, by its day.
  public var geplant: [Einstellungszeile] {
    zeilen.filter { $0.zurueckgenommen == nil && $0.einstellung.ab > today }
      .sorted { ($0.einstellung.ab, $0.einstellung.nr) < ($1.einstellung.ab, $1.einstellung.nr) }
  }
}

extension Office {
  /// The settings of the account's job centre.
  /// - Throws: `Forbidden`.
  public func einstellungen(_ actor: Actor) async throws -> Einstellungsuebersicht {
    try actor.require(.einstellungenSehen)
    let (tenant, today, base) = (actor.tenant.id, today(actor.tenant), law)
    return try await rows(of: tenant).read { session in
      let law = try Rechtsstand.law(session, tenant: tenant, over: base)
      let zeilen = try Office.zeilen(session, tenant)
      return Einstellungsuebersicht(zeilen: zeilen.reversed(), law: law, today: today)
    }
  }

  private static func zeilen(_ session: any SQLSession, _ tenant: Int64) throws -> [Einstellungszeile] {
    let names = try KontoRow.names(tenant: tenant, session)
    func name(_ konto: Int64) -> String { konto == 0 ? "Einrichtung" : names.name(ofKonto: konto) }
    var made: [(EinstellungFestgelegt, Entry)] = []
    var taken: [Int: (wer: String, wann: Instant, grund: String)] = [:]
    for entry in try JournalReader(session, tenant: tenant).entries(of: Rechtsstand.stream) {
      guard case .content(let content) = try EinstellungFile.read(entry) else { continue }
      if let set = content as? EinstellungFestgelegt { made.append((set, entry)) }
      if let back = content as? EinstellungZurueckgenommen {
        taken[back.nr] = (name(entry.actor), entry.recordedAt, back.grund)
      }
    }
    return made.map { set, entry in
      Einstellungszeile(
        einstellung: set.einstellung, grund: set.grund, wer: name(entry.actor), wann: entry.recordedAt,
        zurueckgenommen: taken[set.nr])
    }
  }

  /// Sets a value from a day on; deadlines of open cases follow within the same transaction.
  /// - Throws: `Forbidden`, `Rejection`, `SQLError`.
  public func festlegen(_ command: SetEinstellung, as actor: Actor, _ submission: Submission) async throws -> Receipt {
    try actor.require(.einstellungen)
    let planned = try await umstellung(actor) { try command.trial($0, in: $1) }
    return try await einstellen(command, planned, actor, submission)
  }

  /// Takes back a planned value before its day.
  /// - Throws: `Forbidden`, `Rejection`, `SQLError`.
  public func zuruecknehmen(_ command: WithdrawEinstellung, as actor: Actor, _ submission: Submission) async throws
    -> Receipt
  {
    try actor.require(.einstellungen)
    let planned = try await umstellung(actor) { file, context in try command.trial(file, in: context) }
    return try await einstellen(command, planned, actor, submission)
  }

  private func einstellen<C: Command>(
    _ command: C, _ planned: Umstellung, _ actor: Actor, _ submission: Submission
  ) async throws -> Receipt where C.State == EinstellungFile {
    let receipt = try await write(actor, submission) { ledger, _ in
      try ledger.record(command, on: EinstellungFile.number)
      try ledger.follow(planned)
    }
    rechtsgedaechtnis.forget(actor.tenant.id)
    return receipt
  }

  /// What a change does to the open cases, worked out in a reading lease.
  func umstellung(
    _ actor: Actor, _ trial: @escaping @Sendable (EinstellungFile, DecisionContext) throws -> Law
  ) async throws -> Umstellung {
    let (tenant, today, base) = (actor.tenant.id, today(actor.tenant), law)
    return try await rows(of: tenant).read { session in
      let law = try Rechtsstand.law(session, tenant: tenant, over: base)
      let file = try Rechtsstand.settings(session, tenant: tenant).state
      let changed = try trial(file, DecisionContext(law: law, today: today))
      return try Umstellung(session, tenant: tenant, from: law, to: changed)
    }
  }
}
