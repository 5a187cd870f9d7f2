import Journal
import Kernel
import SQL
import Store
import Testing

@Suite struct JournalWriterTests {
  @Test("what was appended is read back, numbered within stream and tenant", arguments: TestDatabase.all)
  func roundTrip(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      let written = try await database.journal { writer in
        let begun = try writer.append(to: .fall(17), expectedVersion: 0, entries: [.gespraech("a"), .gespraech("ü")])
        let caused = try writer.append(to: .person(4), expectedVersion: 0, entries: [.gespraech()], cause: 2)
        return begun + caused
      }
      let read = try await database.read { session in try JournalReader(session, tenant: 1).entries(after: 0, limit: 9)
      }
      #expect(read == written)
      #expect(read.map(\.position) == [1, 2, 3])
      #expect(read.map(\.version) == [1, 2, 1])
      #expect(read.map(\.cause) == [nil, nil, 2])
      #expect(read[1].payload == "{\"notiz\":\"ü\"}")
      #expect(try await database.verify() == JournalSummary(entries: 3, streams: 2, erased: 0))
    }
  }

  @Test("the reader pages by position and by version", arguments: TestDatabase.all)
  func reading(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      for id in [1, 2, 1, 1, 2] as [Int64] { try await database.append(to: id) }
      let found = try await database.read { session in
        let reader = JournalReader(session, tenant: 1)
        return (
          stream: try reader.entries(of: .fall(1), after: 1).map(\.position),
          page: try reader.entries(after: 1, limit: 2).map(\.position),
          head: try reader.head(of: .fall(2)).version, empty: try reader.head(of: .fall(3)), count: try reader.count(),
          position: try reader.position()
        )
      }
      #expect(found.stream == [3, 4])
      #expect(found.page == [2, 3])
      #expect(found.head == 2)
      #expect(found.empty == .empty)
      #expect(found.count == 5)
      #expect(found.position == 5)
    }
  }

  @Test("a stale version is a conflict that names the stream and both versions", arguments: TestDatabase.all)
  func conflict(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      try await database.append(to: 17, entries: 2)
      for expected in [0, 1] as [Int64] {
        await #expect(throws: Conflict(stream: .fall(17), expected: expected, actual: 2)) {
          try await database.journal { writer in
            try writer.append(to: .person(1), expectedVersion: 0, entries: [.gespraech()])
            try writer.append(to: .fall(17), expectedVersion: expected, entries: [.gespraech()])
          }
        }
      }
      await #expect(throws: Conflict(stream: .fall(17), expected: 3, actual: 2)) {
        try await database.journal { try $0.append(to: .fall(17), expectedVersion: 3, entries: [.gespraech()]) }
      }
      #expect(try await database.verify().entries == 2)
    }
  }

  @Test(
    "a head remembered from before is caught by the primary key when someone was faster", arguments: TestDatabase.all)
  func staleHead(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      try await database.append(to: 17)
      let head = try await database.read { session in try JournalReader(session, tenant: 1).head(of: .fall(17)) }
      try await database.append(to: 17)
      await #expect(throws: Conflict(stream: .fall(17), expected: 1, actual: 2)) {
        try await database.journal { writer in
          try writer.append(to: .fall(5), expectedVersion: 0, entries: [.gespraech()])
          let hash = head.chainHash
          try writer.append(to: .fall(17), expectedVersion: 1, previousHash: hash, entries: [.gespraech()])
        }
      }
      #expect(try await database.verify() == JournalSummary(entries: 2, streams: 1, erased: 0))
    }
  }

  @Test(
    "within one transaction a stream goes on without asking, and a wrong version is still a conflict",
    arguments: TestDatabase.all)
  func sameTransaction(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      try await database.journal { writer in
        try writer.append(to: .fall(1), expectedVersion: 0, entries: [.gespraech()])
        try writer.append(to: .fall(1), expectedVersion: 1, entries: [.gespraech()])
        #expect(throws: Conflict(stream: .fall(1), expected: 1, actual: 2)) {
          try writer.append(to: .fall(1), expectedVersion: 1, entries: [.gespraech()])
        }
      }
      #expect(try await database.verify().entries == 2)
    }
  }

  @Test("of two writers on one stream exactly one wins, every time", arguments: TestDatabase.all)
  func race(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      for round in 0..<20 as Range<Int64> {
        let wins = await withTaskGroup(of: Bool.self) { group in
          for _ in 0..<2 {
            group.addTask {
              let written = try? await database.journal { writer in
                try writer.append(to: .fall(1), expectedVersion: round, entries: [.gespraech()])
              }
              return written != nil
            }
          }
          return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(wins == 1)
      }
      let summary = try await database.verify()
      #expect(summary.entries == 20)
    }
  }

  @Test("a transaction given up leaves no hole in positions and numbers", arguments: TestDatabase.all)
  func noHole(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      struct GivenUp: Error {}
      let ids = try await database.journal { writer in [writer.nextID(), writer.nextID()] }
      await #expect(throws: GivenUp.self) {
        try await database.journal { writer in
          _ = writer.nextID()
          try writer.append(to: .fall(1), expectedVersion: 0, entries: [.gespraech()])
          try writer.flush()
          throw GivenUp()
        }
      }
      let next = try await database.journal { writer in writer.nextID() }
      try await database.append(to: 1)
      #expect(ids == [1, 2])
      #expect(next == 3)
      #expect(try await database.verify().entries == 1)
    }
  }

  @Test("each tenant counts for itself", arguments: TestDatabase.all)
  func tenants(engine: TestDatabase) async throws {
    try await engine.useStore { database in
      try await database.addTenant(2)
      try await database.append(to: 1, entries: 3)
      let entries = try await database.journal(tenant: 2) { writer in
        try writer.append(to: .fall(1), expectedVersion: 0, entries: [.gespraech()])
      }
      #expect(entries.map(\.position) == [1])
      #expect(try await database.verify(tenant: 2).entries == 1)
      #expect(try await database.verify(tenant: 1).entries == 3)
      await #expect(throws: UnknownTenant(tenant: 3)) { try await database.journal(tenant: 3) { $0.nextID() } }
    }
  }

  @Test(
    "random histories in random batches verify, read back by stream and by position", arguments: TestDatabase.all,
    [1, 2, 3, 4] as [UInt64])
  func randomHistories(engine: TestDatabase, seed: UInt64) async throws {
    try await engine.useStore { database in
      var numbers = SeededNumbers(state: seed)
      var versions: [Stream: Int64] = [:]
      for _ in 0..<30 {
        var acts: [(Stream, Int64, Int)] = []
        for _ in 0..<Int.random(in: 0...80, using: &numbers) {
          let kind = StreamKind.allCases.randomElement(using: &numbers) ?? .person
          let stream = Stream(kind: kind, id: Int64.random(in: 1...15, using: &numbers))
          let count = Int.random(in: 1...3, using: &numbers)
          acts.append((stream, versions[stream, default: 0], count))
          versions[stream, default: 0] += Int64(count)
        }
        let batch = acts
        try await database.journal { writer in
          for (stream, version, count) in batch {
            try writer.append(
              to: stream, expectedVersion: version, entries: [NewEntry](repeating: .gespraech("n"), count: count))
          }
        }
      }
      let total = versions.values.reduce(0, +)
      let expected = JournalSummary(entries: total, streams: versions.count, erased: 0)
      #expect(try await database.verify() == expected)
      let final = versions
      let found = try await database.read { session in
        let reader = JournalReader(session, tenant: 1)
        return try final.keys.map { (stream: $0, versions: try reader.entries(of: $0).map(\.version)) }
      }
      for (stream, numbers) in found { #expect(numbers == Array(1...(final[stream] ?? 0))) }
    }
  }

  @Test("a seeded salt depends on seed and position alone; a random one never repeats")
  func salts() {
    #expect(SaltSource.seeded(1).salt(at: 5) == SaltSource.seeded(1).salt(at: 5))
    #expect(SaltSource.seeded(1).salt(at: 5) != SaltSource.seeded(1).salt(at: 6))
    #expect(SaltSource.seeded(1).salt(at: 5) != SaltSource.seeded(2).salt(at: 5))
    #expect(SaltSource.random.salt(at: 5) != SaltSource.random.salt(at: 5))
    #expect(SaltSource.seeded(1).salt(at: 1).count == 16)
    #expect(SaltSource.random.salt(at: 1).count == 16)
  }
}

/// Numbers that look random and come out the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 32) | (state << 32)
  }
}
