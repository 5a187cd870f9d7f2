import Journal
public import Kernel
public import SQL

/// Questions about erasures that were carried out.
public enum Loeschungen {
  /// Whether one was recorded behind that position.
  public static func any(_ session: any SQLSession, tenant: Int64, after position: Int64) throws -> Bool {
    try session.first(
      "SELECT position FROM journal WHERE tenant = ?1 AND position > ?2 AND type = ?3 LIMIT 1",
      [.integer(tenant), .integer(position), .text(LoeschungVollzogen.type.rawValue)]
    ) { $0.int(0) } != nil
  }

  /// Takes persons and cases out of lines of the access log that are older than `limit`; the lines stay.
  public static func anonymizeZugriffe(before limit: Instant, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      """
      UPDATE zugriff SET person = NULL, fall = NULL
      WHERE tenant = ?1 AND at < ?2 AND (person IS NOT NULL OR fall IS NOT NULL)
      """, [.integer(tenant), .integer(limit.rawValue)])
  }

  /// Deletes keys of forms that were taken before `limit`.
  public static func deleteEinreichungen(before limit: Instant, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "DELETE FROM einreichung WHERE tenant = ?1 AND at < ?2", [.integer(tenant), .integer(limit.rawValue)])
  }

  /// Takes the person out of access requests that were received before `limit`.
  public static func anonymizeAuskuenfte(before limit: Day, tenant: Int64, _ session: any SQLSession) throws {
    try session.execute(
      "UPDATE auskunft SET person = NULL WHERE tenant = ?1 AND eingegangen < ?2 AND erledigt IS NOT NULL",
      [.integer(tenant), .integer(Int64(limit.rawValue))])
  }
}
