import Foundation
import Journal
import SQL
import SQLiteDriver
import Store
import Testing

/// Damage in the middle of the file, which only shows when the page is read.
@Suite("A database file with a damaged page")
struct BeschaedigteSeiteTests {
  private static let pageSize: UInt64 = 4_096

  @Test("opens, and what stands on the page is told as damaged rather than read wrongly")
  func pages() async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("fallwerk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let sound = directory.appendingPathComponent("heil.sqlite")
    let count = try await fill(sound)
    var found = 0
    for page in stride(from: count / 2, to: count, by: 5) {
      let broken = directory.appendingPathComponent("seite-\(page).sqlite")
      try FileManager.default.copyItem(at: sound, to: broken)
      try overwrite(page, of: broken)
      if let error = try await verifying(broken) {
        found += 1
        #expect((error as? SQLError)?.reason == .damaged || error is JournalDamage, "\(page): \(error)")
      }
    }
    // Pages of indexes and of empty tables are not read by the check of the journal.
    #expect(found >= 5)
  }

  /// A journal of some hundred pages; their number.
  private func fill(_ file: URL) async throws -> Int {
    let database = try SQLiteDatabase(path: file.path)
    try await Migrations.run(on: database)
    try await database.addTenant(1)
    for id in Int64(1)...40 { try await database.append(to: id, entries: 20, bytes: 900) }
    let pages = try await database.number("PRAGMA page_count")
    try await database.close()
    return Int(pages ?? 0)
  }

  private func overwrite(_ page: Int, of file: URL) throws {
    let handle = try FileHandle(forUpdating: file)
    try handle.seek(toOffset: UInt64(page - 1) * Self.pageSize)
    try handle.write(contentsOf: Data(repeating: 0xaa, count: Int(Self.pageSize)))
    try handle.close()
  }

  private func verifying(_ file: URL) async throws -> (any Error)? {
    let database = try SQLiteDatabase(path: file.path, options: .existing)
    do {
      _ = try await database.verify()
      try await database.close()
      return nil
    } catch {
      try? await database.close()
      return error
    }
  }
}
