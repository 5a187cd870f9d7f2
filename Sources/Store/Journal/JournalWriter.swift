public import Journal
public import Kernel
public import SQL

/// Appends to one tenant's journal within one write transaction.
///
/// Opening it takes the tenant's row lock, so positions become visible in order. Rows are buffered:
/// call `flush` before reading what was appended, and `finish` once at the end of the transaction.
public final class JournalWriter {
  /// The account that records, and when; a batch sets them anew for each act.
  public var actor: Int64
  public var recordedAt: Instant

  let session: any SQLSession
  let tenant: Int64
  private let salts: SaltSource
  /// Streams this transaction has appended to.
  private var heads: [Stream: StreamHead] = [:]
  private var buffer: [Entry] = []
  private var nextNumber: Int64
  private let firstNumber: Int64
  /// The last position given out before this transaction, and by it.
  private let start: Int64
  public private(set) var position: Int64

  private static let bufferSize = 500

  /// - Throws: `UnknownTenant`, `SQLError`.
  public init(
    _ session: any SQLSession, tenant: Int64, actor: Int64, recordedAt: Instant, salts: SaltSource = .random
  ) throws {
    let sql = "UPDATE tenant_counter SET position = position + ?2 WHERE tenant = ?1 RETURNING position, next_id"
    let counter = try session.first(sql, [.integer(tenant), .integer(0)]) { ($0.int(0), $0.int(1)) }
    guard let counter else { throw UnknownTenant(tenant: tenant) }
    (start, firstNumber) = counter
    (position, nextNumber) = counter
    self.session = session
    self.tenant = tenant
    self.actor = actor
    self.recordedAt = recordedAt
    self.salts = salts
  }

  /// A new number for a person, a case or a household.
  public func nextID() -> Int64 {
    defer { nextNumber += 1 }
    return nextNumber
  }

  /// Appends `entries` behind `expectedVersion` and returns them as they will stand in the journal.
  /// - Parameters:
  ///   - previousHash: the stream's last chain hash, if the caller knows it from committed entries or
  ///     from this transaction; without it the stream's last entry is read and compared.
  ///   - cause: position of the first entry of the submission to which these belong.
  /// - Throws: `Conflict`, here or in `flush`, if the stream has moved on; `SQLError`.
  @discardableResult
  public func append(
    to stream: Stream, expectedVersion: Int64, previousHash: [UInt8]? = nil, entries: [NewEntry], cause: Int64? = nil
  ) throws -> [Entry] {
    var head = try head(of: stream, expectedVersion, previousHash)
    var written: [Entry] = []
    written.reserveCapacity(entries.count)
    for new in entries {
      let entry = chained(new, stream, head, cause)
      head = StreamHead(version: entry.version, chainHash: entry.chainHash)
      written.append(entry)
    }
    heads[stream] = head
    buffer.append(contentsOf: written)
    if buffer.count >= JournalWriter.bufferSize { try flush() }
    return written
  }

  private func head(of stream: Stream, _ expected: Int64, _ previousHash: [UInt8]?) throws -> StreamHead {
    let known: StreamHead
    if let own = heads[stream] {
      known = own
    } else if let previousHash {
      return StreamHead(version: expected, chainHash: previousHash)
    } else if expected == 0 {
      return .empty
    } else {
      known = try JournalReader(session, tenant: tenant).head(of: stream)
    }
    guard known.version == expected else {
      throw Conflict(stream: stream, expected: expected, actual: known.version)
    }
    return known
  }

  private func chained(_ new: NewEntry, _ stream: Stream, _ head: StreamHead, _ cause: Int64?) -> Entry {
    position += 1
    let salt = salts.salt(at: position)
    let payloadHash = Chain.payloadHash(salt: salt, payload: new.payload)
    let chainHash = Chain.chainHash(
      previous: head.chainHash, tenant: tenant, stream: stream, version: head.version + 1, position: position,
      type: new.type, effectiveOn: new.effectiveOn, recordedAt: recordedAt, actor: actor, cause: cause,
      payloadHash: payloadHash)
    return Entry(
      tenant: tenant, stream: stream, version: head.version + 1, position: position, type: new.type,
      effectiveOn: new.effectiveOn, recordedAt: recordedAt, actor: actor, cause: cause, salt: salt,
      payload: new.payload, payloadHash: payloadHash, chainHash: chainHash)
  }

  /// Writes what is buffered.
  /// - Throws: `Conflict` if a version is taken; the transaction is then to be given up. `SQLError`.
  public func flush() throws {
    guard !buffer.isEmpty else { return }
    do {
      try session.executeMany(JournalRow.insert, buffer.map(JournalRow.values))
    } catch let error as SQLError where error.reason == .duplicate {
      throw conflict() ?? error
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is buffered and moves the counter. Nothing may be appended afterwards.
  public func finish() throws {
    try flush()
    guard position != start || nextNumber != firstNumber else { return }
    try session.execute(
      "UPDATE tenant_counter SET position = ?2, next_id = ?3 WHERE tenant = ?1",
      [.integer(tenant), .integer(position), .integer(nextNumber)])
  }

  /// Which of the buffered streams had moved on; `nil` if none had. An engine that refuses questions
  /// after an error leaves it at the first one.
  private func conflict() -> Conflict? {
    for entry in buffer {
      let expected = entry.version - 1
      guard let last = try? lastVersion(of: entry.stream) else {
        return Conflict(stream: entry.stream, expected: expected, actual: nil)
      }
      if last > expected { return Conflict(stream: entry.stream, expected: expected, actual: last) }
    }
    return nil
  }

  /// The stream's last version as it was before this transaction; 0 for none.
  private func lastVersion(of stream: Stream) throws -> Int64 {
    try session.first(
      """
      SELECT max(version) FROM journal
      WHERE tenant = ?1 AND stream_kind = ?2 AND stream_id = ?3 AND position <= ?4
      """, [.integer(tenant), .text(stream.kind.rawValue), .integer(stream.id), .integer(start)]
    ) { $0.int(0) } ?? 0
  }
}

/// No such tenant, or one without a counter.
public struct UnknownTenant: Error, Hashable, Sendable {
  public let tenant: Int64
  public init(tenant: Int64) { self.tenant = tenant }
}
