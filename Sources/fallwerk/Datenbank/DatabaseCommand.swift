import ArgumentParser
import SQL
import Store

struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "database", abstract: "Richtet eine Datenbank ein und bereinigt sie.",
    subcommands: [PrepareCommand.self, ScrubCommand.self])
}

struct PrepareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Legt Tabellen und Rollen an oder bringt sie auf den Stand des Programms; mehrfach ausführbar.")

  @Option(help: "Adresse der Datenbank mit der Anmeldung ihres Eigentümers")
  var database: String

  @Option(name: .customLong("app-role"), help: "Rolle, mit der „fallwerk serve“ arbeitet (PostgreSQL)")
  var appRole = "fallwerk_app"

  @Option(name: .customLong("erase-role"), help: "Rolle, mit der gelöscht wird (PostgreSQL)")
  var eraseRole = "fallwerk_loeschung"

  func run() async throws {
    guard let address = DatabaseAddress(database) else {
      throw Failure("„\(DatabaseAddress.masked(database))“ ist keine Datenbankadresse.", code: 2)
    }
    guard let roles = DatabaseRoles(app: appRole, erase: eraseRole) else {
      throw Failure(
        "Rollen heißen aus Kleinbuchstaben, Ziffern und „_“ und müssen verschieden sein. Bitte prüfen Sie --app-role "
          + "und --erase-role.", code: 2)
    }
    let open = try await address.create()
    do {
      try await Migrations.run(on: open)
      if case .postgres = address { try await open.write { try roles.grant($0) } }
      try await open.close()
    } catch {
      try? await open.close()
      throw error
    }
    print("Tabellen sind auf dem Stand des Programms.")
    if case .postgres = address {
      print(
        "Rollen: „\(appRole)“ für den Betrieb, „\(eraseRole)“ zum Löschen. Kennwörter vergibt Ihre Datenbankverwaltung."
      )
    }
  }
}
