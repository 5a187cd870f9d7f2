import Kernel
import SQL
public import Store

extension Office {
  /// Most filters that an account keeps.
  public static let mostAnsichten = 30
  /// Longest name of one.
  public static let longestAnsichtname = 60

  /// The filters that the account gave a name, by name.
  public func fallansichten(_ actor: Actor) async throws -> [FallansichtRow] {
    try actor.require(.fallLesen)
    let tenant = actor.tenant.id
    return try await rows(of: tenant).read { try FallansichtRow.all(konto: actor.konto, tenant: tenant, $0) }
  }

  /// Keeps a filter under a name; one of the same name is replaced.
  /// - Throws: `ansicht.name_fehlt`, `ansicht.name_lang`, `ansicht.zu_viele`.
  public func keepFallansicht(_ ansicht: FallansichtRow, _ actor: Actor) async throws {
    try actor.require(.fallLesen)
    guard !ansicht.name.isEmpty else { throw Rejection("ansicht.name_fehlt", field: "name") }
    guard ansicht.name.count <= Office.longestAnsichtname, !ansicht.name.contains(where: \.isNewline) else {
      throw Rejection("ansicht.name_lang", field: "name", details: ["zeichen": "\(Office.longestAnsichtname)"])
    }
    let tenant = actor.tenant.id
    try await rows(of: tenant).write { session in
      let kept = try FallansichtRow.all(konto: actor.konto, tenant: tenant, session)
      guard kept.count < Office.mostAnsichten || kept.contains(where: { $0.name == ansicht.name }) else {
        throw Rejection("ansicht.zu_viele", field: "name", details: ["anzahl": "\(Office.mostAnsichten)"])
      }
      try ansicht.put(konto: actor.konto, tenant: tenant, session)
    }
  }

  public func dropFallansicht(_ name: String, _ actor: Actor) async throws {
    try actor.require(.fallLesen)
    let tenant = actor.tenant.id
    try await rows(of: tenant).write { try FallansichtRow.delete(name, konto: actor.konto, tenant: tenant, $0) }
  }
}
