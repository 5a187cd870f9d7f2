public import Kernel
public import SQL

/// Typed values of a form that came after its session had run out; sealed.
public enum EntwurfRow {
  public static func put(
    konto: Int64, path: String, values: [UInt8], at now: Instant, _ session: any SQLSession
  ) throws {
    try session.execute(
      """
      INSERT INTO entwurf (konto, pfad, werte, at) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (konto, pfad) DO UPDATE SET werte = ?3, at = ?4
      """, [.integer(konto), .text(path), .blob(values), .integer(now.rawValue)])
  }

  public static func find(konto: Int64, path: String, _ session: any SQLSession) throws -> [UInt8]? {
    try session.first(
      "SELECT werte FROM entwurf WHERE konto = ?1 AND pfad = ?2", [.integer(konto), .text(path)]
    ) { $0.blob(0) }
  }

  public static func deleteOld(before limit: Instant, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM entwurf WHERE at < ?1", [.integer(limit.rawValue)])
  }
}
