import Casework
import Journal
public import Kernel
import SQL
import Store

/// What was ordered from a provider for one person, and is waited for.
public struct Auftrag: Sendable, Hashable {
  public let name: String
  /// Name of the measure; `nil` = a profiling.
  public let massnahme: String?
  public let seit: Day
  /// When the result is due.
  public let bis: Day?
}

extension Office {
  /// The open orders of the provider whose account it is, the most urgent first. Every person named is logged.
  /// - Throws: `NotFound` if the account belongs to no provider.
  public func auftraege(_ actor: Actor, page: String) async throws -> (traeger: String, offen: [Auftrag]) {
    let tenant = actor.tenant.id
    guard actor.role == .traeger, let traeger = actor.reichweiten.traeger else { throw NotFound() }
    let found = try await rows(of: tenant).read { session in
      let name = try OrganisationRows.load(tenant: tenant, session).traeger[traeger]
      let reader = FallakteReader(session: session, tenant: tenant)
      var filter = FallFilter()
      filter.partei = .traeger
      filter.open = true
      let waiting = try FallQueries.list(filter, tenant: tenant, limit: Int(Int32.max), session)
      let orders = try waiting.compactMap { line -> (FallRow, Auftrag)? in
        let entries = try reader.entries(.caseFile, line.fall.id.rawValue)
        let file = try Folded<CaseFile>(id: line.fall.id.rawValue, entries: entries).state
        return Auftrag(of: traeger, line, file).map { (line.fall, $0) }
      }
      return (name, orders)
    }
    guard let name = found.0 else { throw NotFound() }
    try await logAccess(actor, found.1.map(\.0), page: page, as: .auftrag)
    return (name, found.1.map(\.1))
  }
}

extension Auftrag {
  /// What the case waits for from this provider, if anything.
  fileprivate init?(of traeger: Int64, _ line: FallLine, _ file: CaseFile) {
    name = line.person.fullName
    if let nr = line.fall.schrittNr, let item = file.teilnahme.items.first(where: { $0.nr == nr }) {
      guard item.traeger == traeger else { return nil }
      (massnahme, seit, bis) = (item.bezeichnung, item.beginn, item.geplantesEnde)
    } else {
      guard let order = file.profiling.order, order.traeger == traeger else { return nil }
      (massnahme, seit, bis) = (nil, order.am, order.bis)
    }
  }
}
