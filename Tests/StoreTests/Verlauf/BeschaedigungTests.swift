import Kernel
import SQL
import Store
import Testing

/// Changes behind the program's back, in the tables that follow from the journal.
@Suite("A row that does not follow from the journal")
struct BeschaedigungTests {
  /// One change, and what the sentence must name.
  static let changes: [(sql: String, names: String)] = [
    ("UPDATE facts SET to_day = to_day - 1 WHERE tenant = 1 AND kind = 1 AND closed_position IS NULL", "Tatsachen"),
    ("UPDATE facts SET known_from = known_from + 1 WHERE tenant = 1 AND kind = 2", "Tatsachen"),
    ("UPDATE facts SET value = value + 1 WHERE tenant = 1 AND kind = 7", "Tatsachen"),
    ("DELETE FROM facts WHERE tenant = 1 AND position = (SELECT max(position) FROM facts)", "Tatsachen"),
    ("UPDATE fall SET faellig = coalesce(faellig, 0) + 1 WHERE tenant = 1", "„fall“"),
    ("DELETE FROM fall WHERE tenant = 1 AND id = (SELECT max(id) FROM fall)", "„fall“"),
    ("UPDATE person SET sortierung = 'zzz' WHERE tenant = 1", "„person“"),
    ("DELETE FROM mitglied WHERE tenant = 1", "„mitglied“"),
    ("UPDATE mitglied SET bis = bis - 1 WHERE tenant = 1 AND bis = 2147483647", "„mitglied“"),
  ]

  @Test("is found by verify, named in a sentence, and mended by a rebuild", arguments: changes.indices)
  func found(index: Int) async throws {
    let change = BeschaedigungTests.changes[index]
    let engine = try #require(TestDatabase.all.last)
    try await engine.useStore { database in
      let tenant = try #require(try await database.read { try Mandant.find(id: 1, $0) })
      let law = try Spiel.law.get()
      var spiel = Spiel(seed: 3)
      for _ in 0..<80 {
        spiel = try await database.write { [spiel] session in
          var next = spiel
          try next.transaction(session, tenant)
          return next
        }
      }
      try await database.read { try ReadModels.verify($0, tenant: 1, law: law) }
      let changed = try await database.write { try $0.execute(change.sql) }
      #expect(changed > 0)
      let damage = await #expect(throws: ReadModelDamage.self) {
        try await database.read { try ReadModels.verify($0, tenant: 1, law: law) }
      }
      #expect(damage?.sentence.contains(change.names) == true && damage?.sentence.contains("fallwerk rebuild") == true)
      try await database.write { try ReadModels.rebuild($0, tenant: 1, law: law) }
      try await database.read { try ReadModels.verify($0, tenant: 1, law: law) }
    }
  }
}
