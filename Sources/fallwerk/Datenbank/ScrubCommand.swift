import ArgumentParser
import SQL

struct ScrubCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scrub",
    abstract: "Schreibt die Tabellen neu, damit von Gelöschtem nichts in den Dateien bleibt; nach jedem Löschlauf.")

  @Option(help: "Adresse der Datenbank mit der Anmeldung ihres Eigentümers")
  var database: String

  func run() async throws {
    guard let address = DatabaseAddress(database) else {
      throw Failure("„\(DatabaseAddress.masked(database))“ ist keine Datenbankadresse.", code: 2)
    }
    let open = try await address.open()
    let isClean: Bool
    do {
      isClean = try await open.scrub()
      try await open.close()
    } catch {
      try? await open.close()
      throw error
    }
    guard isClean else {
      throw Failure(
        address.path == nil
          ? "Diese Rolle darf die Tabellen nicht neu schreiben. Bitte melden Sie sich als Eigentümer der Datenbank an."
          : "Ein anderer Vorgang liest die Datei gerade. Bitte versuchen Sie es noch einmal.")
    }
    print("Die Tabellen sind neu geschrieben.")
  }
}
