import Application
import ArgumentParser
import Documents
import SQL
import Store

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prüft Hashketten, Positionen, Listen und Tatsachen gegen das Journal.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    let law = try LawFiles.load()
    let database = try await options.open()
    let mandant = try await options.mandant(database, unfinished: true)
    do {
      let summary = try await database.scoped(to: mandant.id).read { session in
        let summary = try JournalVerification.run(session, tenant: mandant.id)
        try ReadModels.verify(session, tenant: mandant.id, law: law)
        return summary
      }
      try await database.close()
      print(
        "In Ordnung: \(Zahl.count(Int(summary.entries))) Einträge in \(Zahl.count(summary.streams)) Akten; "
          + "Ketten, Positionen, Listen und Tatsachen stimmen.")
      if !mandant.isReady { print("Hinweis: " + DatabaseOptions.unfinished(mandant)) }
    } catch {
      try? await database.close()
      throw error
    }
  }
}

struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Baut Listen und Tatsachen aus dem Journal neu auf.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await OpenOffice.with(options) { open in
      let (tenant, law) = (open.mandant.id, open.office.law)
      try await open.database.scoped(to: tenant).write { try ReadModels.rebuild($0, tenant: tenant, law: law) }
    }
    print("Listen und Tatsachen sind neu aufgebaut.")
  }
}
