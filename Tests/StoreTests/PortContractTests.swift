import SQL
import Testing

/// What every engine behind the port must do alike.
@Suite struct PortContractTests {
  private func withTable(_ engine: TestDatabase, _ body: (any Database) async throws -> Void) async throws {
    try await engine.use { database in
      try await database.write { session in
        let blob = session.dialect == .sqlite ? "BLOB" : "BYTEA"
        let number = session.dialect == .sqlite ? "INTEGER" : "BIGINT"
        try session.script(
          """
          CREATE TABLE parent (id \(number) NOT NULL PRIMARY KEY);
          CREATE TABLE probe (
            id \(number) NOT NULL PRIMARY KEY, name TEXT UNIQUE, data \(blob),
            parent \(number) REFERENCES parent (id), small \(number) CHECK (small < 10)
          )\(session.dialect == .sqlite ? " STRICT" : "");
          """)
      }
      try await body(database)
    }
  }

  private static let insert = "INSERT INTO probe (id, name, data) VALUES (?1, ?2, ?3)"

  @Test("values come back as they went in", arguments: TestDatabase.all)
  func roundTrip(engine: TestDatabase) async throws {
    let texts = ["", "Grüße – ß „€“", "a\u{0}b", "👩🏽‍⚖️", String(repeating: "x", count: 100_000)]
    let numbers: [Int64] = [0, -1, .min, .max, 3_000_000_000]
    let blobs: [[UInt8]] = [[], [0], Array(0...255), [0xff, 0xfe], [UInt8](repeating: 7, count: 70_000)]
    try await withTable(engine) { database in
      // PostgreSQL holds no zero byte in a text.
      let texts = database.dialect == .sqlite ? texts : texts.map { $0 == "a\u{0}b" ? "ab" : $0 }
      try await database.write { session in
        for index in numbers.indices {
          let row: [SQLValue] = [.integer(numbers[index]), .text(texts[index]), .blob(blobs[index])]
          try session.execute(PortContractTests.insert, row)
        }
      }
      let found = try await database.read { session in
        try session.query("SELECT id, name, data FROM probe") { ($0.int(0), $0.text(1), $0.blob(2)) }
      }
      #expect(found.count == numbers.count)
      for index in numbers.indices {
        let row = found.first { $0.0 == numbers[index] }
        #expect(row?.1 == texts[index])
        #expect(row?.2 == blobs[index])
      }
    }
  }

  @Test("null is neither 0 nor an empty text nor no bytes", arguments: TestDatabase.all)
  func nulls(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      try await database.write { session in
        try session.executeMany(PortContractTests.insert, [[1, .null, .null], [2, "", .blob([])]])
      }
      let found = try await database.read { session in
        try session.query("SELECT name, data, parent FROM probe ORDER BY id") {
          ($0.optionalText(0), $0.optionalBlob(1), $0.optionalInt(2), $0.isNull(0))
        }
      }
      #expect(found[0] == (nil, nil, nil, true))
      #expect(found[1] == ("", [], nil, false))
    }
  }

  @Test("placeholders go by number, in whatever order they appear, and may be used twice", arguments: TestDatabase.all)
  func placeholders(engine: TestDatabase) async throws {
    try await engine.use { database in
      let found = try await database.read { session in
        try session.first("SELECT CAST(?2 AS TEXT), CAST(?1 AS TEXT), CAST(?2 AS TEXT)", ["first", "second"]) {
          [$0.text(0), $0.text(1), $0.text(2)]
        }
      }
      #expect(found == ["second", "first", "second"])
    }
  }

  @Test("a missing or surplus argument is an error of the program", arguments: TestDatabase.all)
  func argumentCount(engine: TestDatabase) async throws {
    try await engine.use { database in
      for arguments: [SQLValue] in [[], [1, 2]] {
        let reason = try await reason {
          try await database.read { session in try session.forEach("SELECT ?1", arguments) { _ in } }
        }
        #expect(reason == .statement)
      }
    }
  }

  @Test("a statement the engine does not understand is told as such", arguments: TestDatabase.all)
  func badStatement(engine: TestDatabase) async throws {
    try await engine.use { database in
      for sql in ["SELEKT 1", "SELECT * FROM nirgends"] {
        let reason = try await reason { try await database.read { session in try session.forEach(sql, []) { _ in } } }
        #expect(reason == .statement)
      }
    }
  }

  @Test("execute tells how many rows it changed", arguments: TestDatabase.all)
  func changes(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      let counts = try await database.write { session in
        try session.executeMany(PortContractTests.insert, [[1, "a", .null], [2, "b", .null], [3, "c", .null]])
        return [
          try session.execute("UPDATE probe SET small = 1 WHERE id > ?1", [1]),
          try session.execute("UPDATE probe SET small = 1 WHERE id > ?1", [9]),
          try session.execute("DELETE FROM probe", []),
        ]
      }
      #expect(counts == [2, 0, 3])
    }
  }

  @Test("a statement with RETURNING answers", arguments: TestDatabase.all)
  func returning(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      let names = try await database.write { session in
        try session.query("INSERT INTO probe (id, name) VALUES (?1, ?2) RETURNING name", [1, "a"]) { $0.text(0) }
      }
      #expect(names == ["a"])
    }
  }

  @Test("a query may ask the same query for each of its rows", arguments: TestDatabase.all)
  func nestedQueries(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      try await database.write { session in
        try session.executeMany(PortContractTests.insert, [[1, "a", .null], [2, "b", .null]])
      }
      let found = try await database.read { session in
        var pairs: [String] = []
        let sql = "SELECT name FROM probe WHERE id < ?1 ORDER BY id"
        try session.forEach(sql, [9]) { outer in
          let own = outer.text(0)
          try session.forEach(sql, [3]) { pairs.append(own + $0.text(0)) }
        }
        return pairs
      }
      #expect(found == ["aa", "ab", "ba", "bb"])
    }
  }

  @Test("constraints have their own reasons", arguments: TestDatabase.all)
  func constraints(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      try await database.write { session in try session.execute(PortContractTests.insert, [1, "a", .null]) }
      let cases: [(String, SQLError.Reason)] = [
        ("INSERT INTO probe (id, name) VALUES (1, 'b')", .duplicate),
        ("INSERT INTO probe (id, name) VALUES (2, 'a')", .duplicate),
        ("INSERT INTO probe (id, parent) VALUES (2, 77)", .constraint),
        ("INSERT INTO probe (id, small) VALUES (2, 10)", .constraint),
      ]
      for (sql, expected) in cases {
        let reason = try await reason { _ = try await database.write { session in try session.execute(sql, []) } }
        #expect(reason == expected, "\(sql)")
      }
      #expect(try await database.number("SELECT count(*) FROM probe") == 1)
    }
  }

  private struct GivenUp: Error {}

  @Test("a transaction whose closure throws leaves nothing behind, and the next one works", arguments: TestDatabase.all)
  func rollback(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      await #expect(throws: GivenUp.self) {
        try await database.write { session in
          try session.execute(PortContractTests.insert, [1, "a", .null])
          throw GivenUp()
        }
      }
      #expect(try await database.number("SELECT count(*) FROM probe") == 0)
      try await database.write { session in try session.execute(PortContractTests.insert, [1, "a", .null]) }
      #expect(try await database.number("SELECT count(*) FROM probe") == 1)
    }
  }

  @Test("a reading lease cannot write", arguments: TestDatabase.all)
  func readOnlyLease(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      let reason = try await reason {
        _ = try await database.read { session in try session.execute(PortContractTests.insert, [1, "a", .null]) }
      }
      #expect(reason != nil)
      #expect(try await database.number("SELECT count(*) FROM probe") == 0)
    }
  }

  @Test("many writers at once lose nothing", arguments: TestDatabase.all)
  func concurrentWriters(engine: TestDatabase) async throws {
    try await withTable(engine) { database in
      try await database.write { session in try session.execute("INSERT INTO parent (id) VALUES (0)", []) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 {
          group.addTask {
            _ = try await database.write { session in try session.execute("UPDATE parent SET id = id + 1", []) }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await database.number("SELECT id FROM parent") == 50)
    }
  }
}
