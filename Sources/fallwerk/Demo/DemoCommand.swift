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

  @Option(help: "Leistungsberechtigte am Stichtag (mindestens 20); ohne Angabe 15.602, bei musterstadt-heute 1.000")
  var population: Int?

  @Option(help: "Startwert des Zufalls")
  var seed = DemoPlan.seed

  @Flag(help: "Nach jedem Speichern „committed POSITION“ ausgeben")
  var progress = false

  @Flag(help: "Ein vorhandenes Jobcenter der Vorführung ersetzen")
  var replace = false

  @Option(help: .hidden)
  var maxPages: Int?

  func run() async throws {
    guard population ?? 20 >= 20 else {
      throw Failure(
        "Die Vorführung braucht mindestens 20 Leistungsberechtigte. Bitte prüfen Sie --population.", code: 2)
    }
    guard let stadt = Demostadt(rawValue: options.tenant) else {
      let known = Demostadt.allCases.map { "„\($0.key)“" }.joined(separator: " und ")
      throw Failure("Die Vorführungen heißen \(known). Bitte prüfen Sie --tenant.", code: 2)
    }
    let law = try LawFiles.load()
    let place = DemoPlace(address: try options.address(), stadt: stadt, replace: replace, maxPages: maxPages)
    let database = try await place.prepare()
    do {
      let office = Office(database: database, law: law, clock: SystemClock())
      let demo = Demo(office: office, stadt: stadt, population: population, seed: seed)
      let meter = ProgressMeter(printsPositions: progress)
      _ = try await demo.build { meter.show($0) }
      meter.finish()
      try await database.close()
    } catch {
      try? await database.close()
      throw error
    }
    DemoCommand.printLogins([stadt])
  }

  static func printLogins(_ cities: [Demostadt]) {
    print("Anmeldungen (Kennwort „\(DemoAccounts.password)“):")
    for stadt in cities {
      if cities.count > 1 { print(" \(stadt.name), Arbeitstag \(stadt.workingDay.german)") }
      for login in DemoAccounts.logins { print("  \(stadt.login(login.name))  – \(login.role.name)") }
    }
  }
}
