public import Casework
public import Kernel
import Law
import SQL
public import Store

/// Who is in charge of a new case, and why.
struct Zustaendigkeitswahl: Sendable {
  let staff: StaffID
  let team: TeamID
  /// What the rules propose; `nil` if nobody of any unit is there.
  let vorschlag: Routing?

  /// - Parameter bisher: an earlier case of the person, whose recorded traits count too.
  /// - Throws: `Rejection` for a person who takes no cases; `Forbidden` if nobody is left.
  init(_ new: NewCase, bisher: FallRow?, law: Law, today: Day, _ actor: Actor, _ session: any SQLSession) throws {
    let tenant = actor.tenant.id
    let organisation = try OrganisationRows.load(tenant: tenant, session)
    let person = Zielgruppenmerkmale(
      geburt: new.person.geburt, geschlecht: new.person.geschlecht,
      staatsangehoerigkeit: new.person.staatsangehoerigkeit,
      merkmale: try bisher.flatMap {
        try FallakteReader(session: session, tenant: tenant).zielgruppenmerkmale(of: $0.person)?.merkmale
      } ?? [])
    vorschlag = Routing.propose(
      person, on: new.zugang, law: law, plan: law.organisationsplan(organisation.zuordnungen),
      try Zustaendigkeitswahl.people(organisation, today: today, tenant: tenant, session))
    switch new.zustaendig {
    case .fachkraft(let staff):
      guard let member = organisation.staff[staff], organisation.isEmployed(staff, on: today) else {
        throw Rejection("fallzugang.niemand", field: "zustaendig")
      }
      self.staff = staff
      team = member.team
    case .vorschlag where vorschlag != nil:
      guard let person = vorschlag?.fachkraft else { throw Forbidden(.fallEroeffnen) }
      (staff, team) = (person.staff, person.team)
    case .vorschlag, .selbst:
      guard let staff = actor.staff, let team = actor.team else { throw Forbidden(.fallEroeffnen) }
      self.staff = staff
      self.team = team
    }
  }

  /// Everybody with an account in Fallmanagement, with the open cases and whether they are there today.
  static func people(
    _ organisation: OrganisationRows, today: Day, tenant: Int64, _ session: any SQLSession
  ) throws -> [Routing.Fachkraft] {
    let cases = try FallQueries.openByStaff(tenant: tenant, session)
    let away = Set(try VertretungRow.absentees(on: today, tenant: tenant, session))
    let accounts = try KontoRow.all(tenant: tenant, session).filter {
      $0.rolle == Rolle.fallmanagement.rawValue && !$0.istGesperrt
    }
    return Set(accounts.compactMap(\.staff)).compactMap { staff in
      guard let member = organisation.staff[staff] else { return nil }
      return Routing.Fachkraft(
        staff: staff, team: member.team, faelle: cases[staff] ?? 0,
        istDa: organisation.isEmployed(staff, on: today) && !away.contains(staff))
    }
  }
}

/// What the check page of intake shows before anything is written.
public struct Aufnahmepruefung: Sendable {
  public let organisation: OrganisationRows
  public let staff: StaffID
  public let team: TeamID
  /// What the rules propose, with the reasons.
  public let vorschlag: Routing?
  /// Whether the case goes to whom the rules propose.
  public var folgtVorschlag: Bool { vorschlag?.fachkraft.staff == staff }
}

extension Office {
  /// Everything that opening the case would check, without writing.
  /// - Throws: as `openCase`.
  public func checkIntake(_ new: NewCase, as actor: Actor) async throws -> Aufnahmepruefung {
    try actor.require(.fallEroeffnen)
    let (law, today) = (law, today(actor.tenant))
    let context = DecisionContext(law: law, today: today)
    return try await rows(of: actor.tenant.id).read { session in
      let bisher = try Office.former(new, actor, session)
      try Office.refuseDouble(new, bisher, actor, session)
      _ = try RegisterPerson(new.person, nummer: new.versicherungsnummer).decide(PersonFile(id: 0), in: context)
      _ = try RecordFallzugang(person: PersonID(0), am: new.zugang, anlass: new.anlass).decide(
        CaseFile(id: 0), in: context)
      let wahl = try Zustaendigkeitswahl(new, bisher: bisher, law: law, today: today, actor, session)
      return Aufnahmepruefung(
        organisation: try OrganisationRows.load(tenant: actor.tenant.id, session), staff: wahl.staff, team: wahl.team,
        vorschlag: wahl.vorschlag)
    }
  }
}
