import Application
import ArgumentParser

struct UserLock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Sperrt ein Konto; seine Anmeldungen enden.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  func run() async throws {
    try await Kontobefehl.with(options) { try await $0.office.lockAccount(login, $0.mandant) }
    print("Das Konto „\(login)“ ist gesperrt.")
  }
}

struct UserUnlock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Entsperrt ein Konto und vergisst seine Fehlversuche.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  func run() async throws {
    try await Kontobefehl.with(options) { try await $0.office.unlockAccount(login, $0.mandant) }
    print("Das Konto „\(login)“ ist frei.")
  }
}

struct UserResetPassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-password",
    abstract: "Setzt ein Passwort, das bei der nächsten Anmeldung geändert werden muss.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  @Flag(name: .customLong("password-stdin"), help: "Das Passwort von der Standardeingabe lesen")
  var passwordStdin = false

  func run() async throws {
    let password = try PasswordPrompt.read(stdin: passwordStdin)
    try await Kontobefehl.with(options) { open in
      try await open.office.resetPassword(login, to: password, open.mandant)
    }
    print("Das Passwort von „\(login)“ ist gesetzt. Seine Anmeldungen sind beendet.")
  }
}

struct UserResetSecondFactor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-second-factor", abstract: "Nimmt einen verlorenen zweiten Faktor weg.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  func run() async throws {
    try await Kontobefehl.with(options) { try await $0.office.resetSecondFactor(login, $0.mandant) }
    print("Das Konto „\(login)“ hat keinen zweiten Faktor mehr. Seine Anmeldungen sind beendet.")
  }
}
