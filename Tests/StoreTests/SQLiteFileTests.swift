import Foundation
import SQL
import SQLiteDriver
import Store
import Testing

/// What concerns the file itself, and so SQLite alone.
@Suite struct SQLiteFileTests {
  private let directory: URL
  private var path: String { directory.appendingPathComponent("akten.sqlite").path }

  init() throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("fallwerk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
  }
  private func cleanUp() { try? FileManager.default.removeItem(at: directory) }

  private func openingFails(_ path: String, options: SQLiteOptions = SQLiteOptions()) async throws -> SQLError? {
    do {
      try await SQLiteDatabase(path: path, options: options).close()
      return nil
    } catch let error as SQLError {
      return error
    }
  }

  private func store(_ options: SQLiteOptions = SQLiteOptions()) async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: path, options: options)
    try await Migrations.run(on: database)
    try await database.addTenant(1)
    return database
  }

  @Test("every connection keeps foreign keys, and the writer is durable")
  func pragmas() async throws {
    defer { cleanUp() }
    let database = try SQLiteDatabase(path: path)
    for (pragma, expected) in [("synchronous", Int64(2)), ("foreign_keys", 1), ("temp_store", 2)] {
      let found = try await database.write { session in try session.first("PRAGMA \(pragma)", []) { $0.int(0) } }
      #expect(found == expected, "\(pragma)")
    }
    let mode = try await database.read { session in try session.first("PRAGMA journal_mode", []) { $0.text(0) } }
    #expect(mode == "wal")
    try await database.close()
  }

  @Test("a clean end leaves the file alone, without write-ahead log, and it can be opened again")
  func cleanEnd() async throws {
    defer { cleanUp() }
    let database = try await store()
    #expect(try await database.number("SELECT count(*) FROM tenant") == 1)
    #expect(try files().count > 1)
    try await database.close()
    #expect(try files() == ["akten.sqlite"])
    let again = try SQLiteDatabase(path: path, options: .existing)
    #expect(try await again.number("SELECT count(*) FROM tenant") == 1)
    try await again.close()
    #expect(try files() == ["akten.sqlite"])
  }

  @Test("after close nothing can be asked")
  func closed() async throws {
    defer { cleanUp() }
    let database = try await store()
    try await database.close()
    #expect(try await reason { _ = try await database.number("SELECT 1") } != nil)
  }

  @Test("the file is readable by its owner alone")
  func mode() async throws {
    defer { cleanUp() }
    let database = try await store()
    for file in try files() {
      let path = directory.appendingPathComponent(file).path
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
      #expect(mode?.intValue == 0o600, "\(file)")
    }
    try await database.close()
  }

  @Test("a full disk leaves nothing half-written, says so, and what was there stays readable")
  func full() async throws {
    defer { cleanUp() }
    var options = SQLiteOptions()
    options.maxPageCount = 140
    let database = try await store(options)
    var committed: Int64 = 0
    var refusal: SQLError?
    while refusal == nil, committed < 100_000 {
      do {
        try await database.append(to: 1, entries: 20, bytes: 1_000)
        committed += 20
      } catch let error as SQLError {
        refusal = error
      }
    }
    #expect(refusal?.reason == .full)
    #expect(committed > 0)
    #expect(try await database.number("SELECT count(*) FROM journal") == committed)
    let summary = try await database.read { session in try JournalVerification.run(session, tenant: 1) }
    #expect(summary.entries == committed)
    try await database.close()
    #expect(try files() == ["akten.sqlite"])
  }

  @Test("a file that is no database is told as damaged, with its name, and left as it was")
  func noDatabase() async throws {
    defer { cleanUp() }
    let text = Data(String(repeating: "Das ist ein Brief. ", count: 300).utf8)
    try text.write(to: URL(fileURLWithPath: path))
    let error = try await openingFails(path)
    #expect(error?.reason == .damaged)
    #expect(error?.place == path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
  }

  @Test("a file shorter than a header is damaged")
  func tooShort() async throws {
    defer { cleanUp() }
    try Data("SQLite".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try await openingFails(path)?.reason == .damaged)
  }

  @Test("a truncated database is damaged")
  func truncated() async throws {
    defer { cleanUp() }
    try await store().close()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 8_192)
    try handle.close()
    #expect(try await openingFails(path)?.reason == .damaged)
  }

  @Test("a database whose first page was overwritten behind the header is damaged")
  func overwritten() async throws {
    defer { cleanUp() }
    try await store().close()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.seek(toOffset: 100)
    try handle.write(contentsOf: Data(repeating: 0xaa, count: 3_000))
    try handle.close()
    #expect(try await openingFails(path)?.reason == .damaged)
  }

  @Test("a path without directory, or a directory, cannot be opened")
  func unavailable() async throws {
    defer { cleanUp() }
    let missing = directory.appendingPathComponent("fehlt/akten.sqlite").path
    #expect(try await openingFails(missing)?.reason == .unavailable)
    #expect(try await openingFails(directory.path)?.reason == .unavailable)
  }

  @Test("a missing database is not created by a command that only reads")
  func missing() async throws {
    defer { cleanUp() }
    #expect(try await openingFails(path, options: .existing)?.reason == .missing)
    #expect(try files().isEmpty)
  }

  @Test("`$1` is refused, because SQLite would number it by first appearance")
  func dollarPlaceholders() async throws {
    let database = try SQLiteDatabase.inMemory()
    let reason = try await reason {
      try await database.read { session in try session.forEach("SELECT $2, $1", [1, 2]) { _ in } }
    }
    #expect(reason == .statement)
    try await database.close()
  }
}
