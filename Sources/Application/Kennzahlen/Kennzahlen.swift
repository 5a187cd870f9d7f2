public import Controlling
public import Kernel
import SQL
public import Store

extension Office {
  /// The figures of a tenant as known on a day.
  /// - Parameter knownOn: `nil` = each month after its waiting time, at the latest the working day.
  public func auswertung(_ tenant: Mandant, knownOn: Day? = nil) async throws -> Auswertung {
    Auswertung(
      columns: try await columns.current(tenant.id), definitions: Definitions(law),
      stand: Kenntnisstand(workingDay: today(tenant), knownOn: knownOn))
  }

  /// As `auswertung` for a signed-in account.
  /// - Throws: `Forbidden` without the right to see figures.
  public func kennzahlen(_ actor: Actor, knownOn: Day?) async throws -> Auswertung {
    try actor.require(.kennzahlen)
    return try await auswertung(actor.tenant, knownOn: knownOn)
  }

  /// The cases behind a figure, as much of them as the account may see; always as many as the figure says.
  /// - Throws: `Forbidden`, `NotFound` if there is no such figure or the account sees counts alone.
  public func drilldown(_ address: FigureAddress, knownOn: Day?, _ actor: Actor) async throws -> Drillpage {
    let auswertung = try await kennzahlen(actor, knownOn: knownOn)
    guard let drilldown = auswertung.open(address) else { throw NotFound() }
    let depth = Rechtetabelle.depth(actor.role)
    guard depth == .faelle else { return Drillpage(drilldown: drilldown, depth: depth, cases: [:]) }
    let ids = Set(drilldown.members.compactMap(\.caseID))
    let tenant = actor.tenant.id
    let cases = try await database.read { session in
      var readable: [CaseID: FallLine] = [:]
      for id in ids {
        if let line = try FallQueries.find(id, tenant: tenant, session), actor.may(.fallLesen, line.fall) {
          readable[id] = line
        }
      }
      return readable
    }
    try await logAccess(actor, nil, page: "kennzahl")
    return Drillpage(drilldown: drilldown, depth: depth, cases: cases)
  }
}

/// The members of a figure, and which of their cases the account may read.
public struct Drillpage: Sendable {
  public let drilldown: Drilldown
  public let depth: Drilltiefe
  public let cases: [CaseID: FallLine]
}
