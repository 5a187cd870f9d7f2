public import Controlling
public import Kernel
import SQL
public import Store

extension Office {
  /// The figures of a tenant as known on a day.
  /// - Parameter knownOn: `nil` = each month after its waiting time, at the latest the working day.
  public func auswertung(_ tenant: Mandant, knownOn: Day? = nil) async throws -> Auswertung {
    try await columns.auswertung(
      tenant.id, Kenntnisstand(workingDay: today(tenant), knownOn: knownOn), law, today: today(tenant))
  }

  /// As `auswertung` for a signed-in account.
  /// - Throws: `Forbidden` without the right to see figures.
  public func kennzahlen(_ actor: Actor, knownOn: Day?) async throws -> Auswertung {
    try actor.require(.kennzahlen)
    return try await auswertung(actor.tenant, knownOn: knownOn)
  }

  /// The cases behind a figure, as much of them as the account may see; always as many as the figure says.
  /// - Parameter page: from 1; numbers beyond the end give the last page.
  /// - Throws: `Forbidden`; `NotFound` if there is no such figure, or if the cell is hidden from the account.
  public func drilldown(_ address: FigureAddress, knownOn: Day?, page: Int, _ actor: Actor) async throws -> Drillpage {
    let auswertung = try await kennzahlen(actor, knownOn: knownOn)
    guard let drilldown = auswertung.open(address), !isHidden(address, auswertung, actor) else { throw NotFound() }
    var found = Drillpage(drilldown, page: page, depth: Rechtetabelle.depth(actor.role))
    guard found.depth == .faelle else { return found }
    let ids = Set(found.members.compactMap(\.caseID))
    let tenant = actor.tenant.id
    found.cases = try await rows(of: tenant).read { session in
      var readable: [CaseID: FallLine] = [:]
      for id in ids {
        if let line = try FallQueries.find(id, tenant: tenant, session), actor.may(.fallLesen, line.fall) {
          readable[id] = line
        }
      }
      return readable
    }
    for line in found.cases.values { try await logAccess(actor, line.fall, page: "kennzahl") }
    return found
  }

  private func isHidden(_ address: FigureAddress, _ auswertung: Auswertung, _ actor: Actor) -> Bool {
    guard let cell = address.cell, Rechtetabelle.depth(actor.role) != .faelle,
      let split = auswertung.aufteilung(address.key, year: address.year, by: cell.dimension)
    else { return false }
    return Geheimhaltung.hidden(split).contains(cell.group)
  }
}

/// A page of the members of a figure, and which of their cases the account may read.
public struct Drillpage: Sendable {
  /// Members on a page.
  public static let size = 100

  /// As many as the figure says.
  public let total: Int
  /// From 1.
  public let page: Int
  public let members: [Drilldown.Member]
  public let depth: Drilltiefe
  public fileprivate(set) var cases: [CaseID: FallLine] = [:]

  /// Number of the first member of the page, from 1.
  public var first: Int { (page - 1) * Drillpage.size + 1 }

  init(_ drilldown: Drilldown, page wanted: Int, depth: Drilltiefe) {
    total = drilldown.total
    page = min(max(1, wanted), max(1, (total + Drillpage.size - 1) / Drillpage.size))
    let start = (page - 1) * Drillpage.size
    members = drilldown.members(in: start..<min(start + Drillpage.size, total))
    self.depth = depth
  }
}
