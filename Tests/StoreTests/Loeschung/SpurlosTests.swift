import Foundation
import SQL
import SQLiteDriver
import Store
import Testing

@Suite("What a file keeps of what was deleted")
struct SpurlosTests {
  private func bytes(_ database: any Database) async throws -> Data {
    let path = try await database.read { session in
      try session.first("SELECT file FROM pragma_database_list WHERE name = 'main'") { $0.text(0) }
    }
    return ["", "-wal"].compactMap { FileManager.default.contents(atPath: (path ?? "") + $0) }.reduce(Data(), +)
  }

  @Test("after a scrub nothing of deleted and overwritten rows is in the file or its log", arguments: 1...4)
  func scrub(seed: Int) async throws {
    let database = try SQLiteDatabase.temporary()
    try await Migrations.run(on: database)
    try await database.addTenant(1)
    let count = 400 * seed
    try await database.write { session in
      for number in 1...count {
        try session.execute(
          "INSERT INTO traeger (tenant, id, name) VALUES (1, ?1, ?2)",
          [.integer(Int64(number)), .text("Geheimname-\(number)-" + String(repeating: "x", count: number % 700))])
      }
    }
    #expect(try await bytes(database).range(of: Data("Geheimname-1-".utf8)) != nil)
    try await database.write { session in
      try session.execute("UPDATE traeger SET name = 'leer' WHERE id % 3 = 0")
      try session.execute("DELETE FROM traeger WHERE id % 3 <> 0")
    }
    #expect(try await database.scrub())
    #expect(try await bytes(database).range(of: Data("Geheimname".utf8)) == nil)
    let left = try await database.read { try $0.first("SELECT count(*) FROM traeger") { $0.int(0) } }
    #expect(left == Int64(count / 3))
    try await database.close()
  }

  @Test("a database in memory has no file to scrub") func memory() async throws {
    let database = try SQLiteDatabase.inMemory()
    #expect(try await database.scrub())
    try await database.close()
  }
}
