import Journal
import Kernel
import SQL

/// Compares `facts_erased` with the hashes that the erasures of the journal name.
enum ErasedFactsCheck {
  /// - Throws: `ReadModelDamage` for the first difference; `SQLError`.
  static func run(_ session: any SQLSession, tenant: Int64) throws {
    var kept: [Int64: [Fact]] = [:]
    try ErasedFactRows.forEach(session, tenant: tenant) { kept[$0.position, default: []].append($0) }
    for (position, seal) in try seals(session, tenant) {
      guard FaktenSiegel.sha256(kept.removeValue(forKey: position) ?? []) == seal else { throw damage(position) }
    }
    if let stray = kept.keys.min() { throw damage(stray) }
  }

  /// Hash by position of the erasure, in order.
  private static func seals(_ session: any SQLSession, _ tenant: Int64) throws -> [(Int64, String)] {
    try session.query(
      "SELECT position, payload FROM journal WHERE tenant = ?1 AND type = ?2 ORDER BY position",
      [.integer(tenant), .text(LoeschungVollzogen.type.rawValue)]
    ) { row in
      (row.int(0), try PayloadCoding.decode(LoeschungVollzogen.self, from: row.text(1)).faktenSHA256)
    }
  }

  private static func damage(_ position: Int64) -> ReadModelDamage {
    ReadModelDamage(
      sentence: "Die vergröberten Tatsachen der Löschung bei Position \(position) sind nicht die, die sie nennt. "
        + "Bitte spielen Sie eine Sicherung zurück und melden Sie den Vorfall.")
  }
}
