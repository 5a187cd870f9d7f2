public import Kernel
public import SQL

/// Typed values of a profiling that a provider has not sent yet; sealed.
public enum ProfilingentwurfRow {
  public static func put(
    konto: Int64, fall: CaseID, values: [UInt8], at now: Instant, tenant: Int64, _ session: any SQLSession
  ) throws {
    try session.execute(
      """
      INSERT INTO profilingentwurf (tenant, konto, fall, werte, am) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (tenant, konto, fall) DO UPDATE SET werte = ?4, am = ?5
      """,
      [.integer(tenant), .integer(konto), .integer(fall.rawValue), .blob(values), .integer(now.rawValue)])
  }

  /// The draft, if it was kept since `limit`.
  public static func find(
    konto: Int64, fall: CaseID, since limit: Instant, tenant: Int64, _ session: any SQLSession
  ) throws -> [UInt8]? {
    try session.first(
      "SELECT werte FROM profilingentwurf WHERE tenant = ?1 AND konto = ?2 AND fall = ?3 AND am >= ?4",
      [.integer(tenant), .integer(konto), .integer(fall.rawValue), .integer(limit.rawValue)]
    ) { $0.blob(0) }
  }

  /// The result was sent: nobody needs a draft of it any more.
  public static func delete(fall: CaseID, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM profilingentwurf WHERE tenant = ?1 AND fall = ?2", [.integer(tenant), .integer(fall.rawValue)])
  }

  public static func deleteOld(before limit: Instant, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM profilingentwurf WHERE tenant = ?1 AND am < ?2", [.integer(tenant), .integer(limit.rawValue)])
  }
}
