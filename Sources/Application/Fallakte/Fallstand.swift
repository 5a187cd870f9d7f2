import Casework
import Journal
import Kernel
import SQL
import Store

extension Office {
  /// A case file that was just read, with its case as it stood at an earlier version. Person and household stay as they
  /// are now; what is shown of it was logged with the reading.
  public func fallakte(_ akte: Fallakte, at version: Int64, _ actor: Actor) async throws -> Fallakte {
    let (tenant, id) = (actor.tenant.id, akte.line.fall.id)
    return try await rows(of: tenant).read { session in
      _ = try Office.fall(id, .fallLesen, actor, session)
      let entries = try FallakteReader(session: session, tenant: tenant).entries(.caseFile, id.rawValue)
      let earlier = try Folded<CaseFile>(id: id.rawValue, entries: entries.filter { $0.version <= version })
      var found = akte
      (found.file, found.version) = (earlier.state, earlier.version)
      return found
    }
  }
}
