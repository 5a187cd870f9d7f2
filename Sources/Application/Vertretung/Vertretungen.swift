public import Kernel
import SQL
import Store

/// A planned deputy for an absence.
public struct NewVertretung: Sendable {
  public let staff: StaffID
  public let vertretung: StaffID
  public let von: Day
  /// The last day of the absence.
  public let bis: Day

  public init(staff: StaffID, vertretung: StaffID, von: Day, bis: Day) {
    self.staff = staff
    self.vertretung = vertretung
    self.von = von
    self.bis = bis
  }
}

extension Office {
  /// Longest planned absence, in days.
  static let longestAbsence = 400

  /// Sets who stands in for an absent member of the own team. The deputy has that person's rights on these days.
  /// - Throws: `Forbidden`; `NotFound` for a person of another team; `Rejection`.
  public func setVertretung(_ new: NewVertretung, as actor: Actor) async throws {
    try actor.require(.vertretung)
    let (tenant, today, now, konto) = (actor.tenant.id, today(actor.tenant), realNow, actor.konto)
    try check(new, today: today)
    let period = Period(from: new.von, to: new.bis + 1)
    try await rows(of: tenant).write { session in
      let organisation = try OrganisationRows.load(tenant: tenant, session)
      let people = organisation.staff
      guard organisation.isEmployed(new.vertretung, on: new.von) else { throw NotFound() }
      guard people[new.staff]?.team == actor.team, people[new.vertretung] != nil else { throw NotFound() }
      guard try VertretungRow.overlapping(period, of: new.staff, tenant: tenant, session).isEmpty else {
        throw Rejection("vertretung.ueberschneidung", field: "von")
      }
      // Who is away that day could not act: a chain of deputies would leave the work with nobody.
      guard try VertretungRow.overlapping(period, of: new.vertretung, tenant: tenant, session).isEmpty else {
        throw Rejection("vertretung.selbst_abwesend", field: "vertretung")
      }
      try VertretungRow.insert(
        new.staff, by: new.vertretung, period, konto: konto, at: now, tenant: tenant, session)
    }
    recentSessions.forgetAll()
  }

  private func check(_ new: NewVertretung, today: Day) throws {
    if new.staff == new.vertretung { throw Rejection("vertretung.dieselbe_person", field: "vertretung") }
    if new.bis < new.von { throw Rejection("datum.ende_vor_beginn", field: "bis") }
    if new.bis < today { throw Rejection("vertretung.vergangen", field: "bis") }
    if new.bis - new.von > Office.longestAbsence { throw Rejection("vertretung.zu_lang", field: "bis") }
  }

  /// Ends a deputy's rights at once.
  /// - Throws: `NotFound` if there is no running one of the own team with that number.
  public func endVertretung(_ nr: Int64, as actor: Actor) async throws {
    try actor.require(.vertretung)
    let (tenant, now) = (actor.tenant.id, realNow)
    try await rows(of: tenant).write { session in
      let people = try OrganisationRows.load(tenant: tenant, session).staff
      let row = try VertretungRow.all(tenant: tenant, session).first { $0.nr == nr }
      guard let row, people[row.staff]?.team == actor.team,
        try VertretungRow.end(nr, at: now, tenant: tenant, session)
      else { throw NotFound() }
    }
    recentSessions.forgetAll()
  }
}
