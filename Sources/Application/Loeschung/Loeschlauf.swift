import Casework
import Controlling
public import Kernel
import Law
import SQL
import Store

/// What a run did.
public struct Loeschergebnis: Sendable, Hashable {
  public let geloescht: Int
  /// Persons whose data had to stay after all: something was recorded since the proposal.
  public let uebergangen: Int
  /// Figures of the year tables that are another than before.
  public let abweichungen: Int
  /// Whether the files of the database hold no remains.
  public let istBereinigt: Bool
}

extension Office {
  /// Proposes to erase everybody for whom it is due on a day that is not ahead.
  /// - Throws: `Rejection` if the day is ahead, nobody is to be erased, or another run is open; `Forbidden`.
  public func proposeLoeschlauf(_ stichtag: Day, as actor: Actor, _ submission: Submission) async throws -> Receipt {
    try actor.require(.loeschung)
    let (today, now, law) = (today(actor.tenant), now(actor.tenant), law)
    guard stichtag <= today else {
      throw Rejection(
        "datum.zukunft", field: "stichtag", details: ["tag": stichtag.german, "heute": today.german])
    }
    return try await writeOnce(actor, submission) { session in
      let tenant = actor.tenant.id
      let open = try LoeschlaufRow.all(tenant: tenant, session).first(where: \.isOpen)
      if let open { throw Rejection("loeschung.lauf_offen", details: ["nr": String(open.nr)]) }
      let pruefung = Loeschpruefung(session, tenant: tenant, law: law, stichtag: stichtag)
      let vorschau = Loeschvorschau(stichtag: stichtag, kandidaten: try pruefung.kandidaten())
      let personen = vorschau.imLauf.map(\.person)
      guard !personen.isEmpty else { throw Rejection("loeschung.niemand", details: ["tag": stichtag.german]) }
      _ = try LoeschlaufRow.propose(
        personen, stichtag: stichtag, von: actor.konto, at: now, tenant: tenant, session)
    }
  }

  /// Gives up a proposed run; nothing is erased. Whoever proposed it may do so too.
  public func discardLoeschlauf(_ nr: Int64, as actor: Actor) async throws {
    try actor.require(.loeschung)
    let now = now(actor.tenant)
    try await rows(of: actor.tenant.id).write { session in
      let done = try LoeschlaufRow.decide(
        nr, from: [.vorgeschlagen], to: .verworfen, von: actor.konto, at: now, tenant: actor.tenant.id, session)
      guard done else { throw Rejection("loeschung.schon_entschieden") }
    }
  }

  /// Approves a run that another account proposed, and carries it out: one transaction per person, then the retention
  /// of the logs, then the files of the database. A run that was broken off is taken up again by approving once more.
  /// - Throws: `Rejection` for the account that proposed it, or if it was decided; `NotFound`, `Forbidden`.
  public func approveLoeschlauf(_ nr: Int64, as actor: Actor) async throws -> Loeschergebnis {
    try actor.require(.loeschung)
    let stichtag = try await approve(nr, actor)
    let before = try await figures(actor.tenant)
    let erased = try await eraseAll(nr, stichtag: stichtag, actor)
    try await clearLogs(actor.tenant)
    let changed = before.difference(try await figures(actor.tenant))
    let isClean = try await database.scrub()
    let (tenant, now) = (actor.tenant.id, now(actor.tenant))
    try await rows(of: actor.tenant.id).write {
      try LoeschlaufRow.end(nr, abweichungen: changed, istBereinigt: isClean, at: now, tenant: tenant, $0)
    }
    return Loeschergebnis(
      geloescht: erased.done, uebergangen: erased.left, abweichungen: changed, istBereinigt: isClean)
  }

  /// The second pair of eyes.
  private func approve(_ nr: Int64, _ actor: Actor) async throws -> Day {
    let now = now(actor.tenant)
    return try await rows(of: actor.tenant.id).write { session in
      guard let row = try LoeschlaufRow.find(nr, tenant: actor.tenant.id, session) else { throw NotFound() }
      try VierAugen.check(
        vorgeschlagenVon: row.vorgeschlagenVon, freigabeVon: actor.konto, section: "§ 84 SGB X, Vier-Augen-Prinzip")
      let done = try LoeschlaufRow.decide(
        nr, from: [.vorgeschlagen, .freigegeben], to: .freigegeben, von: actor.konto, at: now,
        tenant: actor.tenant.id, session)
      guard done else { throw Rejection("loeschung.schon_entschieden") }
      return row.stichtag
    }
  }

  private func eraseAll(_ nr: Int64, stichtag: Day, _ actor: Actor) async throws -> (done: Int, left: Int) {
    let (tenant, law, now) = (actor.tenant.id, law, now(actor.tenant))
    let personen = try await rows(of: actor.tenant.id).read { try LoeschlaufRow.open(nr, tenant: tenant, $0) }
    var counts = (done: 0, left: 0)
    for person in personen {
      let position = try await eraser.scoped(to: tenant).write { session in
        let vollzug = try Loeschvollzug(session, tenant: tenant, law: law, actor: actor.konto, now: now)
        let position = try vollzug.run(person, stichtag: stichtag)
        try LoeschlaufRow.note(person, position: position, in: nr, tenant: tenant, session)
        return position
      }
      if position == nil { counts.left += 1 } else { counts.done += 1 }
    }
    return counts
  }

  /// Lines of the logs whose own retention is over, of whomever they tell.
  private func clearLogs(_ tenant: Mandant) async throws {
    let day = realNow.day
    let (zugriffe, schluessel, auskuenfte) = (
      law.beginning(.zugriffsprotokoll, on: day), law.beginning(.formularschluessel, on: day),
      law.beginning(.auskunftsersuchen, on: day)
    )
    let id = tenant.id
    try await eraser.scoped(to: id).write { session in
      try Loeschungen.anonymizeZugriffe(before: Instant(day: zugriffe), tenant: id, session)
      try Loeschungen.deleteEinreichungen(before: Instant(day: schluessel), tenant: id, session)
      try Loeschungen.anonymizeAuskuenfte(before: auskuenfte, tenant: id, session)
    }
  }
}
