import Journal
import Kernel
import SQL

/// How an entry lies in its row.
enum JournalRow {
  static let columns = """
    stream_kind, stream_id, version, position, type, effective_on, recorded_at, actor, cause, salt, payload, \
    payload_hash, chain_hash
    """
  static let insert = """
    INSERT INTO journal (tenant, \(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
    """

  static func values(_ entry: Entry) -> [SQLValue] {
    [
      .integer(entry.tenant), .text(entry.stream.kind.rawValue), .integer(entry.stream.id), .integer(entry.version),
      .integer(entry.position), .text(entry.type.rawValue), .integer(Int64(entry.effectiveOn.rawValue)),
      .integer(entry.recordedAt.rawValue), .integer(entry.actor), .optional(entry.cause),
      entry.salt.map { .blob($0) } ?? .null, .optional(entry.payload), .blob(entry.payloadHash),
      .blob(entry.chainHash),
    ]
  }

  /// - Throws: `JournalDamage` if the row holds what no program writes.
  static func entry(_ row: any SQLRow, tenant: Int64) throws -> Entry {
    let (id, version, position) = (row.int(1), row.int(2), row.int(3))
    guard let kind = StreamKind(rawValue: row.text(0)) else {
      throw JournalDamage(.unreadable(column: "stream_kind"), position: position)
    }
    let stream = Stream(kind: kind, id: id)
    func unreadable(_ column: String) -> JournalDamage {
      JournalDamage(.unreadable(column: column), stream: stream, version: version, position: position)
    }
    guard let day = Int32(exactly: row.int(5)) else { throw unreadable("effective_on") }
    // Damaged bytes must not be repaired on the way to the hash.
    let payload = row.withBytes(10) { String(validating: $0, as: UTF8.self) }
    guard let payload else { throw unreadable("payload") }
    return Entry(
      tenant: tenant, stream: stream, version: version, position: position, type: EntryType(rawValue: row.text(4)),
      effectiveOn: Day(rawValue: day), recordedAt: Instant(rawValue: row.int(6)), actor: row.int(7),
      cause: row.optionalInt(8), salt: row.optionalBlob(9), payload: row.isNull(10) ? nil : payload,
      payloadHash: row.blob(11), chainHash: row.blob(12))
  }
}
