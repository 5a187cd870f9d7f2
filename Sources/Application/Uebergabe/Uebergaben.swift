import Casework
public import Kernel
import SQL
public import Store

/// What became of handing over several cases: each one by itself.
public struct Uebergabebericht: Sendable {
  public struct Zeile: Sendable {
    public let line: FallLine
    /// `nil` = done.
    public let rejection: Rejection?
  }
  public let zeilen: [Zeile]
}

extension Office {
  /// Most cases that are handed over in one go.
  public static let mostAtOnce = 100

  /// Cases of the own team, the most urgent first, for handing over.
  public func uebergebbar(_ filter: FallFilter, _ actor: Actor) async throws -> [FallLine] {
    try actor.require(.uebergeben)
    var own = actor.visible(filter)
    own.open = true
    own.reach = FallFilter.Reach(team: actor.team, staff: [])
    let (reachable, tenant) = (own, actor.tenant.id)
    async let logged: Void = logAccess(actor, nil, page: "uebergabe")
    let lines = try await rows(of: tenant).read { session in
      try FallQueries.list(reachable, tenant: tenant, limit: Office.mostAtOnce, session)
    }
    try await logged
    return lines
  }

  /// Offers cases to somebody, who has to accept them. Cases that cannot be offered are named; the others are.
  /// - Returns: `nil` if the form with that key was answered before.
  /// - Throws: `Forbidden`; `NotFound` if a case is not of the own team, or there is no such person.
  public func uebergeben(_ ids: [CaseID], an staff: StaffID, grund: String, as actor: Actor, key: String?) async throws
    -> Uebergabebericht?
  {
    try actor.require(.uebergeben)
    let (tenant, today) = (actor.tenant.id, today(actor.tenant))
    let (zeilen, _) = try await transact(actor, key: key) { ledger, session in
      guard let team = try Office.team(of: staff, tenant, on: today, session) else { throw NotFound() }
      let command = OfferUebergabe(an: staff, anTeam: team, grund: grund)
      let zeilen = try ids.map { id in try Office.offer(command, id, actor, ledger, session) }
      return (zeilen, "")
    }
    return zeilen.map { Uebergabebericht(zeilen: $0) }
  }

  /// Offers one case to somebody, who has to accept it. A case with data of staff is handed over in no other way: those who
  /// redistribute cases must not know of it (§ 35 Abs. 1 Satz 3 SGB I).
  /// - Throws: `NotFound` without relation to the case; `Rejection` if the person is not there, or may not know of the case.
  public func uebergeben(_ id: CaseID, an staff: StaffID, grund: String, as actor: Actor, _ submission: Submission)
    async throws -> Receipt
  {
    let (tenant, today) = (actor.tenant.id, today(actor.tenant))
    return try await write(actor, submission) { ledger, session in
      let fall = try Office.fall(id, .fallBearbeiten, actor, session)
      guard let team = try Office.team(of: staff, tenant, on: today, session) else {
        throw Rejection("uebergabe.niemand", field: "an")
      }
      guard try !fall.beschaeftigte || Office.mayKnowOfStaff(staff, tenant, on: today, session) else {
        throw Rejection("uebergabe.personalentscheidung", field: "an")
      }
      let command = OfferUebergabe(an: staff, anTeam: team, grund: grund)
      try ledger.record(command, on: id.rawValue, expected: submission.expected)
    }
  }

  /// The team of somebody who works here on that day; `nil` for nobody.
  private static func team(of staff: StaffID, _ tenant: Int64, on day: Day, _ session: any SQLSession) throws
    -> TeamID?
  {
    let organisation = try OrganisationRows.load(tenant: tenant, session)
    return organisation.isEmployed(staff, on: day) ? organisation.staff[staff]?.team : nil
  }

  /// Whether one of the person's accounts takes no part in personnel decisions.
  private static func mayKnowOfStaff(_ staff: StaffID, _ tenant: Int64, on day: Day, _ session: any SQLSession) throws
    -> Bool
  {
    try KontoRow.all(tenant: tenant, session).contains { konto in
      guard konto.staff == staff, let role = Rolle(rawValue: konto.rolle) else { return false }
      let words = try KontomerkmalRow.words(of: konto.id, on: day, tenant: tenant, session)
      return !Actor.entscheidetPersonal(role, Set(words.compactMap(Kontomerkmal.init(rawValue:))))
    }
  }

  private static func offer(
    _ command: OfferUebergabe, _ id: CaseID, _ actor: Actor, _ ledger: Ledger, _ session: any SQLSession
  ) throws -> Uebergabebericht.Zeile {
    let line = try line(id, .uebergeben, actor, session)
    do {
      try ledger.record(command, on: id.rawValue)
      return Uebergabebericht.Zeile(line: line, rejection: nil)
    } catch let rejection as Rejection {
      return Uebergabebericht.Zeile(line: line, rejection: rejection)
    }
  }

  /// Cases that wait for the account to accept them.
  public func angeboteneUebergaben(_ actor: Actor) async throws -> [FallLine] {
    try actor.require(.fallBearbeiten)
    guard let staff = actor.staff else { return [] }
    let tenant = actor.tenant.id
    async let logged: Void = logAccess(actor, nil, page: "uebergaben")
    let lines = try await rows(of: tenant).read { try FallQueries.offered(to: staff, tenant: tenant, $0) }
    try await logged
    return lines.filter { !actor.isAbsent($0.fall) }
  }

  /// Accepts offered cases, or declines them with a reason: all of them or none.
  /// - Throws: `Forbidden`; `NotFound` if a case is not offered to the account; `Rejection`.
  public func beantworten(_ ids: [CaseID], ablehnung: String?, as actor: Actor, key: String?) async throws {
    try actor.require(.fallBearbeiten)
    guard let staff = actor.staff else { throw NotFound() }
    let tenant = actor.tenant.id
    _ = try await write(actor, Submission(key: key, expected: nil, target: "")) { ledger, session in
      for id in ids {
        let fall = try FallQueries.find(id, tenant: tenant, session)?.fall
        guard let fall, fall.uebergabeAn == staff, !actor.isAbsent(fall) else { throw NotFound() }
        try ledger.record(AnswerUebergabe(von: staff, ablehnung: ablehnung), on: id.rawValue)
      }
    }
  }

  /// As `fall`, with its person.
  static func line(_ id: CaseID, _ right: Recht, _ actor: Actor, _ session: any SQLSession) throws -> FallLine {
    _ = try fall(id, right, actor, session)
    guard let line = try FallQueries.find(id, tenant: actor.tenant.id, session) else { throw NotFound() }
    return line
  }
}
