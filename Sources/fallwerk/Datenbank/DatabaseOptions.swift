import Application
import ArgumentParser
import Foundation
import Kernel
import Law
import SQL
import SQLiteDriver
import Store

/// Which database, and which job centre in it.
struct DatabaseOptions: ParsableArguments {
  @Option(help: "Adresse der Datenbank, zum Beispiel sqlite:var/demo.sqlite")
  var database: String

  @Option(help: "Schlüssel des Jobcenters")
  var tenant = "musterstadt"

  /// The path of a `sqlite:` address.
  func path() throws -> String {
    if database.hasPrefix("postgres://") {
      throw Failure("PostgreSQL kennt diese Fassung noch nicht. Bitte verwenden Sie sqlite:PFAD.", code: 2)
    }
    guard database.hasPrefix("sqlite:"), database.count > 7 else {
      throw Failure("„\(database)“ ist keine Datenbankadresse. Erwartet wird sqlite:PFAD.", code: 2)
    }
    return String(database.dropFirst(7))
  }

  /// Opens an existing database of this program's schema.
  func open() async throws -> any Database {
    let database = try SQLiteDatabase(path: path(), options: .existing)
    try await Migrations.check(database)
    return database
  }

  /// Brings an existing database of an earlier program up to this one's schema.
  func update() async throws {
    let database = try SQLiteDatabase(path: path(), options: .existing)
    do {
      do { try await Migrations.check(database) } catch SchemaError.older(let found, _) where found > 0 {
        try await Migrations.run(on: database)
      }
      try await database.close()
    } catch {
      try? await database.close()
      throw error
    }
  }

  /// The job centre, if it is there and finished.
  func mandant(_ database: any Database, unfinished: Bool = false) async throws -> Mandant {
    let key = tenant
    guard let found = try await database.read({ try Mandant.find(key, $0) }) else {
      throw Failure("In der Datenbank gibt es kein Jobcenter „\(key)“. Bitte prüfen Sie --tenant.")
    }
    guard found.isReady || unfinished else { throw Failure(DatabaseOptions.unfinished(found)) }
    return found
  }

  static func unfinished(_ mandant: Mandant) -> String {
    "Das Jobcenter „\(mandant.key)“ wurde nicht fertig aufgebaut. "
      + "Bitte bauen Sie es mit „fallwerk demo --replace“ neu auf."
  }
}

/// The law files: those of the program, or the folder named by `FALLWERK_LAW`.
enum LawFiles {
  static func load() throws -> Law {
    let folder = ProcessInfo.processInfo.environment["FALLWERK_LAW"].map { URL(fileURLWithPath: $0) }
    return try Law.load(from: folder)
  }
}

/// A job centre in an open database.
struct OpenOffice {
  var office: Office
  let mandant: Mandant
  let database: any Database

  init(_ options: DatabaseOptions) async throws {
    let law = try LawFiles.load()
    database = try await options.open()
    mandant = try await options.mandant(database)
    office = Office(database: database, law: law, clock: SystemClock())
  }

  /// Runs `body` and lets the database go, also if it throws, so that no write-ahead file stays.
  static func with<T>(_ options: DatabaseOptions, _ body: (OpenOffice) async throws -> T) async throws -> T {
    let open = try await OpenOffice(options)
    do {
      let result = try await body(open)
      try await open.database.close()
      return result
    } catch {
      try? await open.database.close()
      throw error
    }
  }
}
