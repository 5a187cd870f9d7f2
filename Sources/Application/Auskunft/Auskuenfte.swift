import Casework
public import Kernel
import Law
import SQL
import Store

extension Office {
  /// The name under which readings for an answer stand in the access log.
  static let auskunftszweck = "Auskunft Art. 15"
  /// Requests that the list shows.
  static let mostAuskuenfte = 100

  /// Access requests, the open ones first.
  /// - Throws: `Forbidden`.
  public func auskunftsersuchen(_ actor: Actor) async throws -> [Auskunftsersuchen] {
    try actor.require(.auskunft)
    let tenant = actor.tenant.id
    return try await rows(of: actor.tenant.id).read { session in
      let names = try KontoRow.names(tenant: tenant, session)
      return try AuskunftRow.all(tenant: tenant, limit: Office.mostAuskuenfte, session).map { row in
        let faelle = try row.person.map { try FallQueries.ofPerson($0, tenant: tenant, session) } ?? []
        return Auskunftsersuchen(
          row: row, aktenzeichen: faelle.last?.aktenzeichen,
          bearbeitetVon: names.name(ofKonto: row.bearbeitetVon))
      }
    }
  }

  /// Takes in a request about the person of a case; its clock starts. A request that is open already stays the one.
  /// - Throws: `Rejection` if the day is ahead or there is no such case; `Forbidden`.
  public func beginAuskunft(_ aktenzeichen: String, eingegangen: Day, as actor: Actor, _ submission: Submission)
    async throws -> Receipt
  {
    try actor.require(.auskunft)
    let today = today(actor.tenant)
    guard eingegangen <= today else {
      throw Rejection(
        "datum.zukunft", field: "eingegangen", details: ["tag": eingegangen.german, "heute": today.german])
    }
    let frist = law.dueDay(.auskunft, after: eingegangen)
    return try await writeOnce(actor, submission) { session in
      let tenant = actor.tenant.id
      guard let id = Aktenzeichen.caseID(aktenzeichen),
        let fall = try FallQueries.find(id, tenant: tenant, session)?.fall, fall.aktenzeichen == aktenzeichen
      else { throw Rejection("auskunft.kein_fall", field: "nr", details: ["nr": aktenzeichen]) }
      let open = try AuskunftRow.ofPerson(fall.person, tenant: tenant, session).contains { $0.erledigt == nil }
      guard !open else { return }
      try AuskunftRow.insert(
        fall.person, eingegangen: eingegangen, frist: frist, von: actor.konto, tenant: tenant, session)
    }
  }

  /// Everything about the person of a case. Reading it is logged with its purpose.
  ///
  /// Whoever may not see where a protected person lives reads it with the addresses covered.
  /// - Parameter isComplete: for the person, who is told everything: nothing may be covered.
  /// - Throws: `NotFound`; `Forbidden`, also if something would be covered that must not be.
  public func auskunft(_ id: CaseID, isComplete: Bool = false, _ actor: Actor) async throws -> Auskunft {
    try actor.require(.auskunft)
    let (tenant, now) = (actor.tenant.id, now(actor.tenant))
    let (fall, found) = try await rows(of: actor.tenant.id).read { session in
      guard let fall = try FallQueries.find(id, tenant: tenant, session)?.fall else { throw NotFound() }
      let reader = AuskunftReader(
        session: session, tenant: tenant, now: now, siehtSchutz: actor.reach(.schutzadresse) > .none)
      var found = try reader.read(fall.person)
      found.entwuerfe = try typed(found, tenant, session)
      return (fall, found)
    }
    guard !isComplete || !found.isVerdeckt else { throw Forbidden(.schutzadresse) }
    try await logAccess(actor, fall, page: Office.auskunftszweck)
    return found
  }

  private func typed(_ found: Auskunft, _ tenant: Int64, _ session: any SQLSession) throws -> [Auskunft.Entwurf] {
    let accounts = try KontoRow.all(tenant: tenant, session)
    return try drafts(about: found.person.id, tenant: tenant, session).map { row, sheet in
      let role = accounts.first { $0.id == row.konto }.flatMap { Rolle(rawValue: $0.rolle)?.name }
      let values = sheet.values.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }
      return Auskunft.Entwurf(
        path: row.path, at: row.at, von: role ?? Auskunft.unbekannteRolle,
        werte: values.flatMap { name, texts in texts.map { (name, found.schwaerzung.applied(to: $0)) } })
    }
  }

  /// The answer was given: the clock of the person's open request stops.
  /// - Throws: `Rejection` if none is open; `NotFound`, `Forbidden`.
  public func finishAuskunft(_ id: CaseID, as actor: Actor, _ submission: Submission) async throws -> Receipt {
    try actor.require(.auskunft)
    let today = today(actor.tenant)
    return try await writeOnce(actor, submission) { session in
      let tenant = actor.tenant.id
      guard let fall = try FallQueries.find(id, tenant: tenant, session)?.fall else { throw NotFound() }
      guard try AuskunftRow.finish(fall.person, am: today, von: actor.konto, tenant: tenant, session) else {
        throw Rejection("auskunft.keine_offen")
      }
    }
  }
}
