import Application
import ArgumentParser
import DemoJobcenter
import Foundation
import Kernel
import SQL
import SQLiteDriver
import Store

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Baut das Jobcenter der Vorführung aus einzelnen Fallakten auf.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "Leistungsberechtigte am 30.11.2007 (mindestens 20)")
  var population = Vorgaben.volleGroesse

  @Option(help: "Startwert des Zufalls")
  var seed = DemoPlan.seed

  @Flag(help: "Nach jedem Speichern „committed POSITION“ ausgeben")
  var progress = false

  @Flag(help: "Ein vorhandenes Jobcenter der Vorführung ersetzen")
  var replace = false

  @Option(help: .hidden)
  var maxPages: Int?

  func run() async throws {
    guard population >= 20 else {
      throw Failure(
        "Die Vorführung braucht mindestens 20 Leistungsberechtigte. Bitte prüfen Sie --population.", code: 2)
    }
    guard options.tenant == Demo.key else {
      throw Failure("Die Vorführung heißt „\(Demo.key)“. Bitte lassen Sie --tenant weg.", code: 2)
    }
    let law = try LawFiles.load()
    let database = try await prepare()
    do {
      let office = Office(database: database, law: law, clock: SystemClock())
      let demo = Demo(office: office, population: population, seed: seed)
      let meter = ProgressMeter(printsPositions: progress)
      _ = try await demo.build { meter.show($0) }
      meter.finish()
      try await database.close()
    } catch {
      try? await database.close()
      throw error
    }
    DemoCommand.printLogins()
  }

  /// An empty database, or one whose earlier demo may be replaced.
  private func prepare() async throws -> any Database {
    let path = try options.path()
    if FileManager.default.fileExists(atPath: path) {
      let old = try await earlier(path)
      if let old, !replace {
        throw Failure(
          old.isReady
            ? "Das Jobcenter „\(old.key)“ gibt es schon. Mit --replace wird es neu aufgebaut."
            : DatabaseOptions.unfinished(old))
      }
      if old != nil { try DemoCommand.remove(path) }
    }
    var settings = SQLiteOptions()
    settings.maxPageCount = maxPages
    let database = try SQLiteDatabase(path: path, options: settings)
    try await Migrations.run(on: database)
    return database
  }

  /// The demo's tenant in an existing file.
  /// - Throws: `Failure` if the file also holds a job centre that is not the demo: it is never removed.
  private func earlier(_ path: String) async throws -> Mandant? {
    let database = try SQLiteDatabase(path: path, options: .existing)
    do {
      try await Migrations.run(on: database)
      let all = try await database.read { try Mandant.all($0) }
      try await database.close()
      if let other = all.first(where: { $0.key != Demo.key }) {
        throw Failure("In der Datenbank steht auch das Jobcenter „\(other.key)“. Bitte wählen Sie eine andere Datei.")
      }
      return all.first
    } catch {
      try? await database.close()
      throw error
    }
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

  static func printLogins() {
    print("Anmeldungen (Kennwort „\(DemoAccounts.password)“):")
    for login in DemoAccounts.logins { print("  \(login.name)  – \(login.role.name)") }
  }
}
