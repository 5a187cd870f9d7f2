public import Kernel
public import Law
import SQL
public import Store

/// What a Teamleitung sees of its team: who carries how much, what is late, who stands in for whom.
public struct Team: Sendable {
  public let today: Day
  public let organisation: OrganisationRows
  public let team: TeamID?
  /// In the order of names; people without cases are there too.
  public let lasten: [Fallast]
  public let fallzahl: Dated<Fallzahl>
  /// Those that run today or begin later, the next first.
  public let vertretungen: [VertretungRow]
}

extension Office {
  /// - Throws: `Forbidden` without the right to hand cases over.
  public func team(_ actor: Actor) async throws -> Team {
    try actor.require(.uebergeben)
    let (tenant, today, team) = (actor.tenant.id, today(actor.tenant), actor.team)
    let (rows, lasten, vertretungen) = try await rows(of: tenant).read { session in
      let days = Faelligkeiten(today: today, criticalBefore: today - Fallast.criticalDays)
      return (
        try OrganisationRows.load(tenant: tenant, session),
        try TeamQueries.load(of: team ?? TeamID(0), days, tenant: tenant, session),
        try VertretungRow.all(tenant: tenant, session)
      )
    }
    let members = rows.members(of: team)
    let known = Dictionary(uniqueKeysWithValues: lasten.compactMap { last in last.staff.map { ($0, last) } })
    return Team(
      today: today, organisation: rows, team: team,
      lasten: members.map { known[$0] ?? Fallast(empty: $0) }
        + lasten.filter { $0.staff.map(members.contains) != true },
      fallzahl: law.fallzahl(on: today),
      vertretungen: vertretungen.filter {
        $0.beendetAm == nil && $0.period.to > today && members.contains($0.staff)
      }.reversed())
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
}
