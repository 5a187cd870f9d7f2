import Journal
import Kernel
import SQL
import Store

let noon = Instant(day: Day(rawValue: 13_847), hour: 12)

extension NewEntry {
  static func gespraech(_ note: String = "") -> NewEntry {
    NewEntry(
      type: "gespraech.gefuehrt.v1", effectiveOn: Day(rawValue: 13_847), payload: "{\"notiz\":\"\(note)\"}")
  }
}

extension Stream {
  static func fall(_ id: Int64) -> Stream { Stream(kind: .caseFile, id: id) }
  static func person(_ id: Int64) -> Stream { Stream(kind: .person, id: id) }
}

extension Database {
  /// One transaction on the journal of `tenant`.
  func journal<T: Sendable>(
    tenant: Int64 = 1, _ body: @escaping @Sendable (JournalWriter) throws -> T
  ) async throws -> T {
    try await write { session in
      let writer = try JournalWriter(session, tenant: tenant, actor: 7, recordedAt: noon, salts: .seeded(1))
      let answer = try body(writer)
      try writer.finish()
      return answer
    }
  }

  /// Appends to case `id` behind whatever is there.
  func append(to id: Int64, entries: Int = 1, bytes: Int = 10) async throws {
    let notes = [NewEntry](repeating: .gespraech(String(repeating: "x", count: bytes)), count: entries)
    try await write { session in
      let version = try JournalReader(session, tenant: 1).head(of: .fall(id)).version
      let writer = try JournalWriter(session, tenant: 1, actor: 7, recordedAt: noon)
      try writer.append(to: .fall(id), expectedVersion: version, entries: notes)
      try writer.finish()
    }
  }

  func verify(tenant: Int64 = 1) async throws -> JournalSummary {
    try await read { session in try JournalVerification.run(session, tenant: tenant) }
  }
}
