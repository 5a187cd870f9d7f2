import Application
import ArgumentParser
import Foundation
import Kernel
import Law
import SQL
import Store

/// Which database, and which job centre in it.
struct DatabaseOptions: ParsableArguments {
  @Option(help: "Adresse der Datenbank: sqlite:PFAD oder postgres://NUTZER@RECHNER:PORT/NAME")
  var database: String

  @Option(help: "Schlüssel des Jobcenters")
  var tenant = "musterstadt"

  /// - Throws: `Failure` for anything else.
  func address() throws -> DatabaseAddress {
    guard let address = DatabaseAddress(database) else {
      throw Failure(
        "„\(DatabaseAddress.masked(database))“ ist keine Datenbankadresse. Erwartet wird sqlite:PFAD oder "
          + "postgres://NUTZER@RECHNER:PORT/NAME.", code: 2)
    }
    return address
  }

  /// Opens an existing database of this program's schema.
  /// - Parameter migrates: brings a file of an older program up to date first; on a server its owner does that.
  func open(migrates: Bool = false) async throws -> any Database {
    let address = try address()
    let database = try await address.open()
    do {
      if migrates, case .sqlite = address { try await Migrations.run(on: database) }
      try await Migrations.check(database)
    } catch {
      try? await database.close()
      throw error
    }
    return database
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

  init(_ options: DatabaseOptions, migrates: Bool = false, eraser: String? = nil) async throws {
    let law = try LawFiles.load()
    database = try await options.open(migrates: migrates)
    mandant = try await options.mandant(database)
    office = try await Office(
      database: database, law: law, clock: SystemClock(), eraser: try await OpenOffice.eraser(eraser)
    ).underLaw(of: mandant)
  }

  private static func eraser(_ address: String?) async throws -> (any Database)? {
    guard let address else { return nil }
    guard let place = DatabaseAddress(address) else {
      throw Failure("„\(DatabaseAddress.masked(address))“ ist keine Datenbankadresse.", code: 2)
    }
    return try await place.open()
  }

  /// Runs `body` and lets the database go, also if it throws, so that no write-ahead file stays.
  static func with<T>(
    _ options: DatabaseOptions, migrates: Bool = false, eraser: String? = nil, _ body: (OpenOffice) async throws -> T
  ) async throws -> T {
    let open = try await OpenOffice(options, migrates: migrates, eraser: eraser)
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
