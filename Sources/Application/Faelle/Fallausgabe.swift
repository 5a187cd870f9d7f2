import Kernel
import SQL
public import Store

extension Office {
  /// Most cases in one file.
  public static let mostInFile = 5_000

  /// The cases of the filter for a file that leaves the program. Each case in it stands in the access log before the file
  /// is handed out.
  /// - Throws: `Forbidden`; `liste.zu_lang` for more cases than `mostInFile`.
  public func fallausgabe(_ filter: FallFilter, page: String, _ actor: Actor) async throws -> [FallLine] {
    try actor.require(.fallAusgeben)
    var own = actor.visible(filter)
    own.reach = actor.listReach
    let (reachable, tenant) = (own, actor.tenant.id)
    let lines = try await rows(of: tenant).read { session in
      try FallQueries.list(reachable, tenant: tenant, limit: Office.mostInFile + 1, session)
    }
    guard lines.count <= Office.mostInFile else {
      throw Rejection("liste.zu_lang", details: ["anzahl": "\(Office.mostInFile)"])
    }
    // Reading a list reaches as far as the right to read; a file holds what the narrower right reaches.
    let allowed = lines.filter { actor.may(.fallAusgeben, $0.fall) }
    try await logAccess(actor, allowed.map(\.fall), page: page)
    return allowed
  }
}
