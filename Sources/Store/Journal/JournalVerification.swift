import Journal
public import SQL

/// What a verification went through.
public struct JournalSummary: Hashable, Sendable {
  public let entries: Int64
  public let streams: Int
  /// Entries whose payload was erased by right.
  public let erased: Int

  public init(entries: Int64, streams: Int, erased: Int) {
    self.entries = entries
    self.streams = streams
    self.erased = erased
  }
}

/// Proof that a tenant's journal is what was written.
public enum JournalVerification {
  /// Recomputes every chain of the tenant in one pass over the journal.
  /// - Throws: `JournalDamage` at the first damage; `SQLError`.
  public static func run(_ session: any SQLSession, tenant: Int64) throws -> JournalSummary {
    var check = JournalCheck()
    let reader = JournalReader(session, tenant: tenant)
    try reader.forEach(after: 0) { try check.add($0) }
    try check.finish(counter: try reader.position())
    return JournalSummary(entries: check.entries, streams: check.streams, erased: check.blankEntries)
  }
}
