import Application
import ArgumentParser
import DemoJobcenter
import Kernel
import SQL
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
    let place = DemoPlace(address: try options.address(), replace: replace, maxPages: maxPages)
    let database = try await place.prepare()
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

  static func printLogins() {
    print("Anmeldungen (Kennwort „\(DemoAccounts.password)“):")
    for login in DemoAccounts.logins { print("  \(login.name)  – \(login.role.name)") }
  }
}
