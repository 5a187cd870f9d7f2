import Casework
import Journal
import Kernel
import Law
import SQL
import SQLiteDriver
import Store
import Testing

/// The whole ledger, read models and facts included, on a disk that gets full. `SQLiteFileTests` looks at
/// the journal alone.
@Suite("A full disk while cases are recorded")
struct VollerSpeicherTests {
  private static let persons = 400

  @Test("leaves nothing half-written, says so in a sentence, and with room again the same entries are taken")
  func full() async throws {
    try await use { database in
      try await record(1...20, in: database)
      let before = try await rows(database)
      try await limit(database, pagesMore: 40)
      let error = await #expect(throws: SQLError.self) { try await record(21...Self.persons, in: database) }
      #expect(error?.reason == .full)
      #expect(error?.sentence.contains("Speicherplatz ist voll. Es wurde nichts gespeichert") == true)
      #expect(try await rows(database) == before)
      try await verify(database)

      try await database.write { _ = try $0.first("PRAGMA max_page_count = 1000000") { $0.int(0) } }
      try await record(21...Self.persons, in: database)
      #expect(try await database.number("SELECT count(*) FROM fall") == Int64(Self.persons))
      try await verify(database)
      #expect(try await rows(database) != before)
    }
  }

  @Test("wherever in the append the room ends, the outcome is the same", arguments: [0, 1, 2, 4, 8, 16, 24, 32])
  func anywhere(pages: Int) async throws {
    try await use { database in
      try await record(1...20, in: database)
      let before = try await rows(database)
      try await limit(database, pagesMore: pages)
      #expect(try await reason { try await record(21...Self.persons, in: database) } == .full)
      #expect(try await rows(database) == before)
      try await verify(database)
    }
  }

  @Test("a small entry that still fits is taken after a big one was refused")
  func small() async throws {
    try await use { database in
      try await record(1...20, in: database)
      try await limit(database, pagesMore: 12)
      #expect(try await reason { try await record(21...Self.persons, in: database) } == .full)
      try await record(21...21, in: database)
      #expect(try await database.number("SELECT count(*) FROM person") == 21)
      try await verify(database)
    }
  }

  @Test("what was kept for the next transaction is not kept from a refused one")
  func cache() async throws {
    try await use { database in
      let cache = FoldCache()
      try await record(1...20, in: database, cache)
      try await limit(database, pagesMore: 12)
      #expect(try await reason { try await record(1...Self.persons, in: database, cache) } == .full)
      try await database.write { _ = try $0.first("PRAGMA max_page_count = 1000000") { $0.int(0) } }
      try await record(1...Self.persons, in: database, cache)
      try await verify(database)
    }
  }

  // MARK: Recording

  private func use(_ body: (SQLiteDatabase) async throws -> Void) async throws {
    let database = try SQLiteDatabase.temporary()
    do {
      try await Migrations.run(on: database)
      try await database.addTenant(1)
      try await body(database)
    } catch {
      try await database.close()
      throw error
    }
    try await database.close()
  }

  /// The file may grow by so many pages of 4096 bytes and no more.
  private func limit(_ database: SQLiteDatabase, pagesMore: Int) async throws {
    try await database.write { session in
      let used = try session.first("PRAGMA page_count") { Int($0.int(0)) } ?? 0
      _ = try session.first("PRAGMA max_page_count = \(used + pagesMore)") { $0.int(0) }
    }
  }

  /// Persons with a case each in one transaction; a person that is there gets a second benefit spell.
  private func record(
    _ numbers: ClosedRange<Int>, in database: SQLiteDatabase, _ cache: FoldCache = FoldCache()
  ) async throws {
    let tenant = try #require(try await database.read { try Mandant.find(id: 1, $0) })
    let law = try Spiel.law.get()
    try await database.write { session in
      let ledger = try Ledger(session, tenant: tenant, law: law, actor: 1, now: noon, streams: cache.take())
      for number in numbers { try VollerSpeicherTests.record(Int64(number), ledger) }
      cache.put(try ledger.finish().streams)
    }
  }

  private static func record(_ number: Int64, _ ledger: Ledger) throws {
    let day = noon.day
    let (person, id) = (1_000 + number, 10_000 + number)
    guard try ledger.version(of: PersonFile.self, person) == 0 else {
      return _ = try ledger.record(RecordZielgruppe(merkmal: .schwerbehindert, ab: day), on: person)
    }
    let data = PersonData(
      vorname: "Ada", nachname: "Nummer \(number)", geburt: day - 12_000, geschlecht: .weiblich,
      staatsangehoerigkeit: .german)
    try ledger.record(RegisterPerson(data), on: person)
    try ledger.record(BeginLeistungsbezug(ab: day - 30), on: person)
    try ledger.record(RecordFallzugang(person: PersonID(person), am: day - 30, anlass: .erstantrag), on: id)
    try ledger.record(SetStatus(status: .arbeitslos, ab: day - 30), on: id)
    try ledger.record(RecordGespraech(am: day, notiz: String(repeating: "x", count: 400), naechstes: nil), on: id)
  }

  private func verify(_ database: SQLiteDatabase) async throws {
    let law = try Spiel.law.get()
    _ = try await database.verify()
    try await database.read { try ReadModels.verify($0, tenant: 1, law: law) }
  }

  /// Counter, journal, facts and read models, every column.
  private func rows(_ database: SQLiteDatabase) async throws -> [String] {
    try await database.read { session in
      try ["tenant_counter", "journal", "facts", "person", "fall", "mitglied"].flatMap { table in
        let columns = try session.query("PRAGMA table_info(\(table))") { "quote(\($0.text(1)))" }
        return try session.query("SELECT \(columns.joined(separator: " || ' ' || ")) FROM \(table) ORDER BY 1") {
          "\(table) \($0.text(0))"
        }
      }
    }
  }
}
