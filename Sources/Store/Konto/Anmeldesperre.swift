public import Kernel
public import SQL

/// Failed sign-ins of one name or one address, and what holds once and was used, under a keyed hash.
public enum Anmeldesperre {
  /// Counts one more attempt and returns how many there were, and from when on the next was allowed before this one.
  ///
  /// The row stays locked to the end of the transaction, so attempts that come together are counted one by one.
  public static func count(_ key: [UInt8], at now: Instant, forgetBefore: Instant, _ session: any SQLSession) throws
    -> (failures: Int64, freeFrom: Instant)
  {
    let row = try session.first(
      """
      INSERT INTO anmeldesperre (schluessel, fehler, zuletzt, frei_ab) VALUES (?1, 1, ?2, 0)
      ON CONFLICT (schluessel) DO UPDATE SET zuletzt = ?2,
        fehler = CASE WHEN anmeldesperre.zuletzt < ?3 THEN 1 ELSE anmeldesperre.fehler + 1 END
      RETURNING fehler, frei_ab
      """, [.blob(key), .integer(now.rawValue), .integer(forgetBefore.rawValue)]
    ) { (failures: $0.int(0), freeFrom: Instant(rawValue: $0.int(1))) }
    return row ?? (1, Instant(rawValue: 0))
  }

  public static func block(_ key: [UInt8], until: Instant, _ session: any SQLSession) throws {
    try session.execute(
      "UPDATE anmeldesperre SET frei_ab = ?2 WHERE schluessel = ?1", [.blob(key), .integer(until.rawValue)])
  }

  /// Takes the last counted attempt back.
  public static func discount(_ key: [UInt8], _ session: any SQLSession) throws {
    try session.execute(
      "UPDATE anmeldesperre SET fehler = fehler - 1, frei_ab = 0 WHERE schluessel = ?1 AND fehler > 0", [.blob(key)])
  }

  /// Notes that something that holds once was used; `false` if it was before.
  public static func use(_ key: [UInt8], at now: Instant, _ session: any SQLSession) throws -> Bool {
    try session.first(
      """
      INSERT INTO anmeldesperre (schluessel, fehler, zuletzt, frei_ab) VALUES (?1, 0, ?2, 0)
      ON CONFLICT (schluessel) DO NOTHING RETURNING fehler
      """, [.blob(key), .integer(now.rawValue)]
    ) { $0.int(0) } != nil
  }

  public static func clear(_ key: [UInt8], _ session: any SQLSession) throws {
    try session.execute("DELETE FROM anmeldesperre WHERE schluessel = ?1", [.blob(key)])
  }

  public static func deleteOld(before limit: Instant, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM anmeldesperre WHERE zuletzt < ?1", [.integer(limit.rawValue)])
  }
}
