public import Casework
import Journal
public import Kernel
import SQL
import Store

extension Office {
  /// Most entries of one act; more were recorded by others since.
  private static let mostOfOneAct = 40

  /// What the entries of a case after a version of it changed; `nil` if there are none.
  /// - Throws: `NotFound`, `Forbidden`, `SQLError`.
  public func folgen(_ id: CaseID, since version: Int64, _ actor: Actor) async throws -> Folgen? {
    let law = law
    return try await rows(of: actor.tenant.id).read { session in
      _ = try Office.fall(id, .fallLesen, actor, session)
      let entries = try FallakteReader(session: session, tenant: actor.tenant.id).entries(.caseFile, id.rawValue)
      let earlier = entries.filter { $0.version <= version }
      guard !earlier.isEmpty, (1...Office.mostOfOneAct).contains(entries.count - earlier.count) else { return nil }
      let before = try Folded<CaseFile>(id: id.rawValue, entries: earlier).state
      let after = try Folded<CaseFile>(id: id.rawValue, entries: entries).state
      return Folgen(before: before, after: after, law: law)
    }
  }
}
