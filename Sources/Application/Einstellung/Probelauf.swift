public import Casework
public import Kernel
public import Law
import SQL
public import Store

/// What a planned change would do to the whole caseload; nothing is recorded.
public struct Probelauf: Sendable {
  /// Counts of one team.
  public struct Teamzeile: Sendable, Hashable {
    /// `nil` = cases that belong to no team.
    public let team: TeamID?
    public let name: String
    public let verschoben: Int
    public let ueberfaellig: Int
  }
  /// A case the reader may open.
  public struct Fallzeile: Sendable, Hashable {
    public let line: FallLine
    public let verschiebung: Fristverschiebung
  }

  /// The law before and after.
  public let bisher: Law
  public let neu: Law
  /// Open cases that were looked at; 0 where the change moves no deadline.
  public let faelle: Int
  public let verschoben: Int
  public let ueberfaellig: Int
  /// In the order of the teams' names.
  public let teams: [Teamzeile]
  /// Deadlines that become overdue, of cases within the reach of the reader; empty without that right.
  public let zeilen: [Fallzeile]
  /// What other rules of the routing would have done; `nil` for other lists.
  public let zuordnung: Zuordnungsprobe?
}

extension Office {
  /// Tries a setting on the whole caseload. Reads only; writers do not wait for it.
  /// - Throws: `Forbidden`, `Rejection` as the setting itself would be refused.
  public func probelauf(_ command: SetEinstellung, _ actor: Actor) async throws -> Probelauf {
    try actor.require(.einstellungenSehen)
    let (tenant, today, base) = (actor.tenant.id, today(actor.tenant), law)
    let probe = try await rows(of: tenant).read { session in
      let law = try Rechtsstand.law(session, tenant: tenant, over: base)
      let file = try Rechtsstand.settings(session, tenant: tenant).state
      let changed = try command.trial(file, in: DecisionContext(law: law, today: today))
      let moved = try Umstellung(session, tenant: tenant, from: law, to: changed)
      let routing =
        command.ziel.liste == .zuordnung
        ? try Zuordnungsprobe(session, tenant: tenant, from: law, to: changed, on: command.ab) : nil
      return try Probelauf(moved, from: law, to: changed, on: command.ab, routing, actor, session)
    }
    for zeile in probe.zeilen { try await logAccess(actor, zeile.line.fall, page: "einstellung") }
    return probe
  }
}

extension Probelauf {
  /// Most cases that are named.
  static let mostNamed = 50

  init(
    _ moved: Umstellung, from old: Law, to new: Law, on day: Day, _ routing: Zuordnungsprobe?, _ actor: Actor,
    _ session: any SQLSession
  ) throws {
    let tenant = actor.tenant.id
    let late = moved.verschiebungen.filter { $0.wirdUeberfaellig(am: day) }
    let names = try OrganisationRows.load(tenant: tenant, session).teams
    let byTeam = Dictionary(grouping: moved.verschiebungen, by: \.team)
    zuordnung = routing
    bisher = old
    neu = new
    faelle = moved.faelle
    verschoben = moved.verschiebungen.count
    ueberfaellig = late.count
    teams = byTeam.map { team, items in
      Teamzeile(
        team: team, name: team.flatMap { names[$0] } ?? "ohne Team", verschoben: items.count,
        ueberfaellig: items.count { $0.wirdUeberfaellig(am: day) })
    }
    .sorted { ($0.name, $0.team?.rawValue ?? 0) < ($1.name, $1.team?.rawValue ?? 0) }
    guard actor.reach(.fallLesen) > .none else {
      zeilen = []
      return
    }
    var found: [Fallzeile] = []
    for item in late where found.count < Probelauf.mostNamed {
      guard let line = try FallQueries.find(item.fall, tenant: tenant, session), actor.may(.fallLesen, line.fall),
        try Sperrvermerk.einschraenkung(of: item.fall, tenant: tenant, session) == nil
      else { continue }
      found.append(Fallzeile(line: line, verschiebung: item))
    }
    zeilen = found
  }
}
