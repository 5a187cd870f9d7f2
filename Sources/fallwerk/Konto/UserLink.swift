import Application
import ArgumentParser
import Store

struct UserLink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Verknüpft ein Konto mit dem Hauskonto einer Person; sein Passwort gilt nicht mehr.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  @Option(help: "Aussteller, wie der Anbieter ihn nennt (iss)")
  var issuer: String

  @Option(help: "Kennung der Person beim Anbieter (sub)")
  var subject: String

  @Flag(name: .customLong("keep-password"), help: "Das Passwort behalten, für den Notfall (FALLWERK_OIDC_EMERGENCY)")
  var keepPassword = false

  func run() async throws {
    try await Kontobefehl.with(options) { open in
      try await open.office.linkAccount(
        login, to: Fremdkennung(aussteller: issuer, subjekt: subject), keepsPassword: keepPassword, open.mandant)
    }
    print("Das Konto „\(login)“ ist mit dem Hauskonto verknüpft. Seine Anmeldungen sind beendet.")
  }
}

struct UserUnlink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Löst ein Konto vom Hauskonto; seine Anmeldungen enden.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  func run() async throws {
    try await Kontobefehl.with(options) { try await $0.office.unlinkAccount(login, $0.mandant) }
    print("Das Konto „\(login)“ ist gelöst. Ein Passwort setzen Sie mit „fallwerk user reset-password“.")
  }
}
