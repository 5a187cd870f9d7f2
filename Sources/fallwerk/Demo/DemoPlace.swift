import DemoJobcenter
import Foundation
import PostgresDriver
import SQL
import SQLiteDriver
import Store

/// Where the demo is to be built: an empty place, or one whose earlier demo may be replaced.
struct DemoPlace {
  let address: DatabaseAddress
  let stadt: Demostadt
  let replace: Bool
  /// Stands in for a full disk in tests.
  let maxPages: Int?

  /// An open database of this program's schema without a demo in it.
  /// - Throws: `Failure` if there is one that may not be replaced, or another job centre.
  func prepare() async throws -> any Database {
    switch address {
    case .sqlite(let path): try await file(path)
    case .postgres(let url): try await server(url)
    }
  }

  private func file(_ path: String) async throws -> any Database {
    if FileManager.default.fileExists(atPath: path) {
      let database = try SQLiteDatabase(path: path, options: .existing)
      let old = try await closing(database) { try await earlier(database) }
      if old != nil { try DemoPlace.remove(path) }
    }
    var settings = SQLiteOptions()
    settings.maxPageCount = maxPages
    let database = try SQLiteDatabase(path: path, options: settings)
    try await Migrations.run(on: database)
    return database
  }

  /// The schema's owner alone may empty it.
  private func server(_ url: String) async throws -> any Database {
    let database = try await PostgresDatabase.open(url)
    do {
      if try await earlier(database) != nil { try await database.write { try Mandant.removeAll($0) } }
      return database
    } catch {
      try? await database.close()
      throw error
    }
  }

  private func closing<T>(_ database: any Database, _ body: () async throws -> T) async throws -> T {
    do {
      let result = try await body()
      try await database.close()
      return result
    } catch {
      try? await database.close()
      throw error
    }
  }

  /// The demo's tenant that is there already and may be replaced, which takes the whole database along.
  /// - Throws: `Failure` if it may not, or if there is another job centre: it is never removed.
  private func earlier(_ database: any Database) async throws -> Mandant? {
    try await Migrations.run(on: database)
    let all = try await database.read { try Mandant.all($0) }
    guard let old = all.first(where: { $0.key == stadt.key }) else {
      guard all.allSatisfy({ Demostadt(rawValue: $0.key) != nil }) else { throw DemoPlace.notAlone(all[0]) }
      if let unfinished = all.first(where: { !$0.isReady }) { throw Failure(DatabaseOptions.unfinished(unfinished)) }
      return nil
    }
    if let other = all.first(where: { $0.key != stadt.key }) {
      throw DemoPlace.notAlone(other)
    }
    guard replace else {
      throw Failure(
        old.isReady
          ? "Das Jobcenter „\(old.key)“ gibt es schon. Mit --replace wird es neu aufgebaut."
          : DatabaseOptions.unfinished(old))
    }
    return old
  }

  private static func notAlone(_ other: Mandant) -> Failure {
    Failure("In der Datenbank steht auch das Jobcenter „\(other.key)“. Bitte wählen Sie eine andere Datenbank.")
  }

  private static func remove(_ path: String) throws {
    for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
      do {
        try FileManager.default.removeItem(atPath: file)
      } catch {
        throw Failure("„\(file)“ lässt sich nicht ersetzen. Bitte prüfen Sie die Schreibrechte.")
      }
    }
  }
}
