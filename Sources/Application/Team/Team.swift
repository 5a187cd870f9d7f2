public import Kernel
public import Law
import SQL
public import Store

/// What a Teamleitung sees of its team: who carries how much, what is late, who stands in for whom.
public struct Team: Sendable {
  public let today: Day
  public let organisation: OrganisationRows
  public let team: TeamID?
  /// In the order of names; people without cases are there too while they work here, those who left while they have cases.
  public let lasten: [Fallast]
  public let fallzahl: Dated<Fallzahl>
  /// The agreement that lets the load be shown person by person.
  public let vereinbarung: Dated<Auswertungsregel>
  /// Those that run today or begin later, the next first.
  public let vertretungen: [VertretungRow]
}

/// No Dienstvereinbarung is on record that lets something be evaluated person by person.
public struct DienstvereinbarungFehlt: Error, Sendable {
  /// What the law layer says instead.
  public let regel: Dated<Auswertungsregel>

  /// What is missing, and how to mend it.
  public var sentence: String {
    "Auswertungen nach einzelnen Beschäftigten gibt es nur mit einer Dienstvereinbarung. Hinterlegt ist: "
      + "\(regel.value.name) (\(regel.citation.section)). Die Technik hinterlegt sie mit Geltungstag und Fundstelle."
  }
}

extension Office {
  /// - Throws: `Forbidden` without the right to hand cases over; `DienstvereinbarungFehlt`.
  public func team(_ actor: Actor) async throws -> Team {
    try actor.require(.uebergeben)
    let (tenant, today, team) = (actor.tenant.id, today(actor.tenant), actor.team)
    let vereinbarung = law.auswertungsregel(on: today)
    guard vereinbarung.value.proPerson else { throw DienstvereinbarungFehlt(regel: vereinbarung) }
    let (rows, lasten, vertretungen) = try await rows(of: tenant).read { session in
      let days = Faelligkeiten(today: today, criticalBefore: today - Fallast.criticalDays)
      return (
        try OrganisationRows.load(tenant: tenant, session),
        try TeamQueries.load(of: team ?? TeamID(0), days, tenant: tenant, session),
        try VertretungRow.all(tenant: tenant, session)
      )
    }
    let members = rows.members(of: team, on: today)
    let known = Dictionary(uniqueKeysWithValues: lasten.compactMap { last in last.staff.map { ($0, last) } })
    return Team(
      today: today, organisation: rows, team: team,
      lasten: members.map { known[$0] ?? Fallast(empty: $0) }
        + lasten.filter { $0.staff.map(members.contains) != true },
      fallzahl: law.fallzahl(on: today), vereinbarung: vereinbarung,
      vertretungen: vertretungen.planned(for: members, from: today))
  }

  /// Who stands in for whom in the own team: no evaluation of anybody, so no agreement is asked for.
  /// - Throws: `Forbidden` without the right to set deputies.
  public func vertretungsplan(_ actor: Actor) async throws -> Vertretungsplan {
    try actor.require(.vertretung)
    let (tenant, today, team) = (actor.tenant.id, today(actor.tenant), actor.team)
    return try await rows(of: tenant).read { session in
      let rows = try OrganisationRows.load(tenant: tenant, session)
      let all = try VertretungRow.all(tenant: tenant, session)
      return Vertretungsplan(
        organisation: rows, team: team, vertretungen: all.planned(for: rows.members(of: team, on: today), from: today))
    }
  }
}

/// The deputies of a team.
public struct Vertretungsplan: Sendable {
  public let organisation: OrganisationRows
  public let team: TeamID?
  /// Those that run today or begin later, the next first.
  public let vertretungen: [VertretungRow]
}

extension [VertretungRow] {
  /// Of the latest first those that run on a day or begin later, the next first.
  fileprivate func planned(for members: [StaffID], from day: Day) -> [VertretungRow] {
    filter { $0.beendetAm == nil && $0.period.to > day && members.contains($0.staff) }.reversed()
  }
}

extension Fallast {
  /// Overdue for longer than this is critical.
  public static let criticalDays = 14

  init(empty staff: StaffID) {
    self.init(staff: staff, faelle: 0, u25: 0, ueberfaellig: 0, kritisch: 0, wartet: 0, uebergabe: 0)
  }
}

extension OrganisationRows {
  /// The people of a team in the order of their names.
  public func members(of team: TeamID?) -> [StaffID] {
    staff.filter { $0.value.team == team }.sorted {
      ($0.value.name, $0.key.rawValue) < ($1.value.name, $1.key.rawValue)
    }
    .map(\.key)
  }

  /// Those of them who work here on a day.
  public func members(of team: TeamID?, on day: Day) -> [StaffID] {
    members(of: team).filter { isEmployed($0, on: day) }
  }
}
