public import Kernel
import SQL
public import Store

/// Why processing is restricted, or why data must not be erased. The raw value is stored.
public enum Sperrgrund: String, Sendable, CaseIterable {
  case richtigkeitBestritten = "richtigkeit_bestritten"
  case unrechtmaessig
  case rechtsansprueche
  case widerspruch
  case widerspruchsverfahren
  case erstattung
  case pruefung
  case esf

  public var art: Sperrvermerk.Art {
    switch self {
    case .richtigkeitBestritten, .unrechtmaessig, .rechtsansprueche, .widerspruch: .einschraenkung
    case .widerspruchsverfahren, .erstattung, .pruefung, .esf: .verfahren
    }
  }

  /// As people read it.
  public var label: String {
    switch self {
    case .richtigkeitBestritten: "Richtigkeit der Daten wird bestritten"
    case .unrechtmaessig: "Verarbeitung war unrechtmäßig, die Person wünscht keine Löschung"
    case .rechtsansprueche: "Die Person braucht die Daten für eigene Rechtsansprüche"
    case .widerspruch: "Die Person hat der Verarbeitung widersprochen"
    case .widerspruchsverfahren: "Widerspruch, Klage oder Eilverfahren läuft"
    case .erstattung: "Erstattung oder Ersatzanspruch läuft"
    case .pruefung: "Prüfung durch Aufsicht oder Rechnungshof läuft"
    case .esf: "Förderung aus dem ESF mit längerer Aufbewahrung"
    }
  }

  public var section: String {
    switch self {
    case .richtigkeitBestritten: "Art. 18 Abs. 1 Buchst. a DSGVO"
    case .unrechtmaessig: "Art. 18 Abs. 1 Buchst. b DSGVO"
    case .rechtsansprueche: "Art. 18 Abs. 1 Buchst. c DSGVO"
    case .widerspruch: "Art. 18 Abs. 1 Buchst. d DSGVO"
    case .widerspruchsverfahren, .erstattung, .pruefung: "Art. 17 Abs. 3 Buchst. b und e DSGVO, § 84 SGB X"
    case .esf: "Art. 17 Abs. 3 Buchst. b DSGVO, Vorgaben der Förderung"
    }
  }
}

/// The processing of the case is restricted (Art. 18 DSGVO): it is shown with its ground alone and takes no entries.
public struct Eingeschraenkt: Error, Sendable {
  public let aktenzeichen: String
  public let grund: Sperrgrund?
  public let seit: Day

  init(_ sperre: Sperrvermerk, aktenzeichen: String) {
    self.aktenzeichen = aktenzeichen
    grund = Sperrgrund(rawValue: sperre.grund)
    seit = sperre.seit
  }
}

extension Office {
  /// Restricts the processing of a case, or notes a proceeding that forbids to erase.
  /// - Throws: `Rejection` for a day that is ahead, or if a note of that kind is in force; `NotFound`, `Forbidden`.
  public func restrict(_ id: CaseID, grund: Sperrgrund, seit: Day, as actor: Actor, _ submission: Submission)
    async throws
    -> Receipt
  {
    try actor.require(.auskunft)
    guard seit <= today(actor.tenant) else {
      throw Rejection(
        "datum.zukunft", field: "seit", details: ["tag": seit.german, "heute": today(actor.tenant).german])
    }
    return try await writeOnce(actor, submission) { session in
      guard let line = try FallQueries.find(id, tenant: actor.tenant.id, session) else { throw NotFound() }
      let inForce = try Sperrvermerk.inForce(for: line.fall.person, tenant: actor.tenant.id, session)
      guard !inForce.contains(where: { $0.fall == id && $0.art == grund.art }) else {
        throw Rejection("einschraenkung.besteht", section: grund.section, field: "grund")
      }
      try Sperrvermerk.insert(
        grund.art, grund: grund.rawValue, seit: seit, on: line.fall, von: actor.konto, tenant: actor.tenant.id, session)
    }
  }

  /// Lifts a restriction or hold of a case.
  public func lift(_ nr: Int64, as actor: Actor, _ submission: Submission) async throws -> Receipt {
    try actor.require(.auskunft)
    let today = today(actor.tenant)
    return try await writeOnce(actor, submission) { session in
      guard try Sperrvermerk.lift(nr, am: today, von: actor.konto, tenant: actor.tenant.id, session) else {
        throw Rejection("einschraenkung.schon_aufgehoben")
      }
    }
  }

  /// One write transaction of an account beside the journal, answered once per key.
  func writeOnce(
    _ actor: Actor, _ submission: Submission, _ body: @escaping @Sendable (any SQLSession) throws -> Void
  ) async throws -> Receipt {
    let (tenant, now) = (actor.tenant.id, now(actor.tenant))
    return try await rows(of: actor.tenant.id).write { session in
      if let key = submission.key,
        let target = try Einreichung.target(tenant: tenant, key: key, konto: actor.konto, session)
      {
        return Receipt(target: target, isNew: false)
      }
      try body(session)
      if let key = submission.key {
        try Einreichung.insert(
          tenant: tenant, key: key, konto: actor.konto, target: submission.target, at: now, session)
      }
      return Receipt(target: submission.target, isNew: true)
    }
  }
}

extension Office {
  /// Restrictions and holds in force for a case. Reading them is logged.
  /// - Throws: `NotFound`, `Forbidden`.
  public func sperrvermerke(_ id: CaseID, _ aktenzeichen: String, _ actor: Actor) async throws -> [Sperrvermerk] {
    try actor.require(.auskunft)
    let tenant = actor.tenant.id
    let (fall, found) = try await rows(of: actor.tenant.id).read { session in
      guard let fall = try FallQueries.find(id, tenant: tenant, session)?.fall, fall.aktenzeichen == aktenzeichen
      else { throw NotFound() }
      let all = try Sperrvermerk.inForce(for: fall.person, tenant: tenant, session)
      return (fall, all.filter { $0.fall == id })
    }
    try await logAccess(actor, fall, page: "Einschränkung Art. 18")
    return found
  }
}
