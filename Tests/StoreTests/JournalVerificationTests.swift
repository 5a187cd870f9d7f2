import Journal
import Kernel
import SQL
import Store
import Testing

/// What somebody with access to the tables could do, and what verification says. Case 1 holds
/// positions 1, 3, 5; case 2 positions 2, 4, 6.
@Suite struct JournalVerificationTests {
  private func damage(after sql: String, _ engine: TestDatabase) async throws -> JournalDamage? {
    var found: JournalDamage?
    try await engine.useStore { database in
      for _ in 0..<3 { for id in [1, 2] as [Int64] { try await database.append(to: id) } }
      #expect(try await database.verify().entries == 6)
      try await database.write { session in try session.script(sql) }
      do {
        _ = try await database.verify()
      } catch let damage as JournalDamage {
        found = damage
      }
    }
    return found
  }

  @Test("one changed byte in one payload is named", arguments: TestDatabase.all)
  func changedByte(engine: TestDatabase) async throws {
    let sql = "UPDATE journal SET payload = replace(payload, 'xxxxx', 'xxyxx') WHERE position = 4"
    let damage = try await damage(after: sql, engine)
    #expect(damage == JournalDamage(.payload, stream: .fall(2), version: 2, position: 4))
    #expect(damage?.sentence.contains("case 2") == true)
  }

  @Test("two swapped positions are named", arguments: TestDatabase.all)
  func swapped(engine: TestDatabase) async throws {
    let sql = """
      UPDATE journal SET position = -1 WHERE position = 2; UPDATE journal SET position = 2 WHERE position = 3;
      UPDATE journal SET position = 3 WHERE position = -1;
      """
    #expect(
      try await damage(after: sql, engine) == JournalDamage(.chain, stream: .fall(1), version: 2, position: 2))
  }

  @Test("a removed entry is named", arguments: TestDatabase.all)
  func removed(engine: TestDatabase) async throws {
    let damage = try await damage(after: "DELETE FROM journal WHERE position = 3", engine)
    #expect(damage == JournalDamage(.missing, stream: .fall(1), version: 2, position: 3))
  }

  @Test("a renumbered version is named", arguments: TestDatabase.all)
  func renumbered(engine: TestDatabase) async throws {
    let damage = try await damage(after: "UPDATE journal SET version = 9 WHERE position = 6", engine)
    #expect(damage == JournalDamage(.order(expected: 3), stream: .fall(2), version: 9, position: 6))
  }

  @Test("a counter that was turned back or forth is found", arguments: TestDatabase.all)
  func counter(engine: TestDatabase) async throws {
    for number in [5, 7] as [Int64] {
      let damage = try await damage(after: "UPDATE tenant_counter SET position = \(number)", engine)
      #expect(damage == JournalDamage(.counter(number), position: 6))
    }
  }

  @Test("a blanked payload that no erasure names is tampering", arguments: TestDatabase.all)
  func blanked(engine: TestDatabase) async throws {
    let damage = try await damage(after: "UPDATE journal SET payload = NULL, salt = NULL WHERE position = 5", engine)
    #expect(damage == JournalDamage(.blank, stream: .fall(1), version: 3, position: 5))
  }

  @Test("a stream kind that no program writes is named by its column", arguments: TestDatabase.all)
  func unknownKind(engine: TestDatabase) async throws {
    let damage = try await damage(after: "UPDATE journal SET stream_kind = 'kase' WHERE position = 5", engine)
    #expect(damage == JournalDamage(.unreadable(column: "stream_kind"), position: 5))
  }

  @Test("an erasure that names its entries keeps the journal whole", arguments: TestDatabase.all)
  func erased(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      try await database.append(to: 1, entries: 2)
      let erasure = LoeschungVollzogen(stroeme: [.init(.fall(1), versionen: [2])], faktenSHA256: "00")
      let payload = try PayloadCoding.encode(erasure)
      try await database.journal { writer in
        let entry = NewEntry(type: LoeschungVollzogen.type, effectiveOn: noon.day, payload: payload)
        try writer.append(to: .person(1), expectedVersion: 0, entries: [entry])
      }
      try await database.write { session in
        try session.execute("UPDATE journal SET payload = NULL, salt = NULL WHERE position = 2", [])
      }
      #expect(try await database.verify() == JournalSummary(entries: 3, streams: 2, erased: 1))
      try await database.append(to: 1)
      #expect(try await database.verify().entries == 4)
    }
  }

  @Test("bytes that are no UTF-8 are damage, not silently repaired")
  func invalidText() async throws {
    let sql = "UPDATE journal SET payload = CAST(x'7bff7d' AS TEXT) WHERE position = 2"
    let damage = try await damage(after: sql, TestDatabase.all[0])
    #expect(damage == JournalDamage(.unreadable(column: "payload"), stream: .fall(2), version: 1, position: 2))
  }
}
