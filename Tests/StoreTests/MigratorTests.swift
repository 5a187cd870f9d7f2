import SQL
import Store
import Testing

@Suite struct MigratorTests {
  private func migration(_ number: Int64, _ name: String, _ sql: String) -> Migration {
    Migration(number: number, name: name, sql: [.sqlite: sql, .postgres: sql])
  }
  private var first: Migration { migration(1, "eins", "CREATE TABLE a (x TEXT); CREATE TABLE b (x TEXT)") }
  private var second: Migration { migration(2, "zwei", "CREATE TABLE c (x TEXT)") }

  @Test("runs each missing step once", arguments: TestDatabase.all)
  func steps(engine: TestDatabase) async throws {
    try await engine.use { database in
      let steps = [
        try await Migrator([first]).migrate(database), try await Migrator([first, second]).migrate(database),
        try await Migrator([first, second]).migrate(database),
      ]
      #expect(steps == [1, 1, 0])
      #expect(try await database.number("SELECT count(*) FROM c") == 0)
    }
  }

  @Test("programs that start together run each step once", arguments: TestDatabase.all)
  func together(engine: TestDatabase) async throws {
    try await engine.use { database in
      let migrator = try Migrator([first, second])
      let steps = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 { group.addTask { try await migrator.migrate(database) } }
        return try await group.reduce(0, +)
      }
      #expect(steps == 2)
    }
  }

  @Test("numbers with a gap, out of order or twice are refused")
  func gaps() {
    #expect(throws: SchemaError.gap(number: 3)) { try Migrator([first, migration(3, "drei", "")]) }
    #expect(throws: SchemaError.gap(number: 2)) { try Migrator([second]) }
    #expect(throws: SchemaError.gap(number: 1)) { try Migrator([first, first]) }
  }

  @Test("a database of a newer program is refused and left as it is", arguments: TestDatabase.all)
  func newer(engine: TestDatabase) async throws {
    try await engine.use { database in
      try await Migrator([first, second]).migrate(database)
      let expected = SchemaError.newer(found: 2, known: 1)
      await #expect(throws: expected) { try await Migrator([first]).migrate(database) }
      await #expect(throws: expected) { try await Migrator([first]).check(database) }
      #expect(try await database.number("SELECT count(*) FROM schema_version") == 2)
    }
  }

  @Test("check refuses an older database and changes nothing", arguments: TestDatabase.all)
  func older(engine: TestDatabase) async throws {
    try await engine.use { database in
      await #expect(throws: SchemaError.older(found: 0, known: 1)) { try await Migrator([first]).check(database) }
      try await Migrator([first]).migrate(database)
      try await Migrator([first]).check(database)
      let both = try Migrator([first, second])
      await #expect(throws: SchemaError.older(found: 1, known: 2)) { try await both.check(database) }
    }
  }

  @Test("a step that fails half-way leaves nothing behind", arguments: TestDatabase.all)
  func failing(engine: TestDatabase) async throws {
    try await engine.use { database in
      let broken = migration(2, "kaputt", "CREATE TABLE c (x TEXT); INSERT INTO nirgends VALUES (1)")
      let reason = try await reason { _ = try await Migrator([first, broken]).migrate(database) }
      #expect(reason == .statement)
      #expect(try await database.number("SELECT max(version) FROM schema_version") == 1)
      #expect(try await Migrator([first, second]).migrate(database) == 1)
    }
  }

  @Test("a database of another program is refused", arguments: TestDatabase.all)
  func foreign(engine: TestDatabase) async throws {
    try await engine.use { database in
      try await database.write { session in try session.script("CREATE TABLE rechnungen (x TEXT)") }
      await #expect(throws: SchemaError.foreign) { try await Migrator([first]).migrate(database) }
    }
  }

  @Test("another migration under the same number is refused", arguments: TestDatabase.all)
  func altered(engine: TestDatabase) async throws {
    try await engine.use { database in
      try await Migrator([first]).migrate(database)
      let other = try Migrator([migration(1, "anders", "CREATE TABLE d (x TEXT)")])
      await #expect(throws: SchemaError.altered(number: 1)) { try await other.migrate(database) }
    }
  }

  @Test("the program's own schema is brought in and then found complete", arguments: TestDatabase.all)
  func ownSchema(engine: TestDatabase) async throws {
    try await engine.use { database in
      await #expect(throws: SchemaError.self) { try await Migrations.check(database) }
      try await Migrations.run(on: database)
      try await Migrations.check(database)
      let versions = try await database.number("SELECT count(*) FROM schema_version")
      #expect(versions == Int64(Migrations.all.count))
    }
  }
}
