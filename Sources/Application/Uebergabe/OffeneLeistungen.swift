import Casework
import Journal
public import Kernel
import SQL
import Store

extension Office {
  /// How much of what was agreed is open in each of some cases, so that whoever takes them over loses nothing of it.
  /// Only counts are told.
  public func offeneLeistungen(_ ids: [CaseID], _ actor: Actor) async throws -> [CaseID: Int] {
    try actor.require(.fallLesen)
    let tenant = actor.tenant.id
    return try await rows(of: tenant).read { session in
      let reader = FallakteReader(session: session, tenant: tenant)
      var counts: [CaseID: Int] = [:]
      for id in ids {
        let entries = try reader.entries(.caseFile, id.rawValue)
        counts[id] = try Folded<CaseFile>(id: id.rawValue, entries: entries).state.offeneLeistungen
      }
      return counts
    }
  }
}
