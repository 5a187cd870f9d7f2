public import Journal
public import SQL

/// The last entry of a stream: what the next one is chained to.
public struct StreamHead: Hashable, Sendable {
  public let version: Int64
  public let chainHash: [UInt8]

  public init(version: Int64, chainHash: [UInt8]) {
    self.version = version
    self.chainHash = chainHash
  }
  /// A stream without entries.
  public static let empty = StreamHead(version: 0, chainHash: Chain.start)
}

/// Reads one tenant's journal within a lease. All calls throw `SQLError`, or `JournalDamage` for a
/// row that no program wrote.
public struct JournalReader {
  private let session: any SQLSession
  private let tenant: Int64

  public init(_ session: any SQLSession, tenant: Int64) {
    self.session = session
    self.tenant = tenant
  }

  /// The entries of a stream behind `version`, in order.
  public func entries(of stream: Stream, after version: Int64 = 0) throws -> [Entry] {
    try session.query(
      """
      SELECT \(JournalRow.columns) FROM journal
      WHERE tenant = ?1 AND stream_kind = ?2 AND stream_id = ?3 AND version > ?4 ORDER BY version
      """, [.integer(tenant), .text(stream.kind.rawValue), .integer(stream.id), .integer(version)]
    ) { try JournalRow.entry($0, tenant: tenant) }
  }

  /// At most `limit` entries of all streams behind `position`, in order.
  public func entries(after position: Int64, limit: Int) throws -> [Entry] {
    try session.query(
      "SELECT \(JournalRow.columns) FROM journal WHERE tenant = ?1 AND position > ?2 ORDER BY position LIMIT ?3",
      [.integer(tenant), .integer(position), .integer(Int64(limit))]
    ) { try JournalRow.entry($0, tenant: tenant) }
  }

  /// What one submission wrote, in order. Its entries stand side by side, since it holds the tenant's lock.
  public func entries(cause: Int64) throws -> [Entry] {
    try session.query(
      """
      SELECT \(JournalRow.columns) FROM journal
      WHERE tenant = ?1 AND position >= ?2 AND position < ?3 AND cause = ?2 ORDER BY position
      """, [.integer(tenant), .integer(cause), .integer(cause + JournalReader.longestSubmission)]
    ) { try JournalRow.entry($0, tenant: tenant) }
  }
  private static let longestSubmission: Int64 = 1_000

  /// Calls `body` for every entry of all streams behind `position`, in order, one at a time in memory.
  public func forEach(after position: Int64 = 0, _ body: (Entry) throws -> Void) throws {
    try session.scan(
      "SELECT \(JournalRow.columns) FROM journal WHERE tenant = ?1 AND position > ?2 ORDER BY position",
      [.integer(tenant), .integer(position)]
    ) { try body(try JournalRow.entry($0, tenant: tenant)) }
  }

  /// Version and hash of the last entry, or `.empty`.
  public func head(of stream: Stream) throws -> StreamHead {
    try session.first(
      """
      SELECT version, chain_hash FROM journal
      WHERE tenant = ?1 AND stream_kind = ?2 AND stream_id = ?3 ORDER BY version DESC LIMIT 1
      """, [.integer(tenant), .text(stream.kind.rawValue), .integer(stream.id)]
    ) { StreamHead(version: $0.int(0), chainHash: $0.blob(1)) } ?? .empty
  }

  /// How many entries the tenant has.
  public func count() throws -> Int64 {
    try session.first("SELECT count(*) FROM journal WHERE tenant = ?1", [.integer(tenant)]) { $0.int(0) } ?? 0
  }

  /// The last position given out.
  public func position() throws -> Int64 {
    try session.first("SELECT position FROM tenant_counter WHERE tenant = ?1", [.integer(tenant)]) { $0.int(0) } ?? 0
  }
}
