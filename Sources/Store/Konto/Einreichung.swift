public import Kernel
public import SQL

/// A form that was taken: sent again with the same key, it is answered with the same address. Two accounts may use the
/// same key without knowing of each other.
public enum Einreichung {
  public static func target(tenant: Int64, key: String, konto: Int64, _ session: any SQLSession) throws -> String? {
    try session.first(
      "SELECT ziel FROM einreichung WHERE tenant = ?1 AND schluessel = ?2 AND konto = ?3",
      [.integer(tenant), .text(key), .integer(konto)]
    ) { $0.text(0) }
  }

  public static func insert(
    tenant: Int64, key: String, konto: Int64, target: String, at now: Instant, _ session: any SQLSession
  ) throws {
    try session.execute(
      "INSERT INTO einreichung (tenant, schluessel, konto, ziel, at) VALUES (?1, ?2, ?3, ?4, ?5)",
      [.integer(tenant), .text(key), .integer(konto), .text(target), .integer(now.rawValue)])
  }
}
