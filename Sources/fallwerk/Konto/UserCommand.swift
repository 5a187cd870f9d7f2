import Application
import ArgumentParser
import Foundation
import Kernel
import Store

struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Verwaltet die Konten eines Jobcenters.",
    subcommands: [
      UserAdd.self, UserList.self, UserLock.self, UserUnlock.self, UserResetPassword.self, UserResetSecondFactor.self,
      UserLink.self, UserUnlink.self, UserMark.self, UserUnmark.self, UserMarks.self,
    ])
}

struct UserAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Legt ein Konto an. Das Passwort wird ohne Anzeige abgefragt.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  @Option(help: "Name, den andere sehen, zum Beispiel „Petra Krüger“")
  var name: String

  @Option(help: "Rolle, zum Beispiel fallmanagement")
  var role: String

  @Option(help: "Nummer der Fachkraft, deren Fälle es sind")
  var staff: Int64?

  @Option(help: "Nummer des Teams")
  var team: Int64?

  @Option(name: .customLong("case"), help: "Aktenzeichen der Person (Rolle klient)")
  var aktenzeichen: String?

  @Option(help: "Nummer des Trägers (Rolle traeger)")
  var traeger: Int64?

  @Flag(name: .customLong("password-stdin"), help: "Das Passwort von der Standardeingabe lesen")
  var passwordStdin = false

  @Flag(name: .customLong("keep-password"), help: "Das Passwort muss bei der ersten Anmeldung nicht geändert werden")
  var keepPassword = false

  func run() async throws {
    let role = try Kontoumgebung.role(role, in: "--role")
    let password = try PasswordPrompt.read(stdin: passwordStdin)
    try await Kontobefehl.with(options) { open in
      try await open.office.addAccount(
        NeuesKonto(
          anmeldename: login, anzeigename: name, rolle: role, staff: staff.map { StaffID($0) },
          team: team.map { TeamID($0) }, passwort: password, mussPasswortWechseln: !keepPassword, aussen: aussen),
        open.mandant)
    }
    print("Das Konto „\(login)“ ist angelegt.")
  }

  private var aussen: Aussenvertretung? {
    aktenzeichen.map { .klient(aktenzeichen: $0) } ?? traeger.map { .traeger($0) }
  }
}

struct UserList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Listet die Konten auf.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await OpenOffice.with(options) { open in
      let secured = try await open.office.accountsWithSecondFactor(open.mandant)
      for konto in try await open.office.accounts(open.mandant) {
        let state = konto.istGesperrt ? "gesperrt" : "aktiv"
        let factor = secured.contains(konto.id) ? "zweiter Faktor" : "-"
        print(
          [konto.anmeldename, konto.rolle, state, factor, konto.anzeigename, konto.fremd == nil ? "" : "Hauskonto"]
            .filter { !$0.isEmpty }.joined(separator: "\t"))
      }
    }
  }
}

/// Opens the job centre for a command about accounts.
enum Kontobefehl {
  static func with<T>(_ options: DatabaseOptions, _ body: (OpenOffice) async throws -> T) async throws -> T {
    try await OpenOffice.with(options) { open in
      do {
        return try await body(try open.governed(options))
      } catch let error as Kontofehler {
        throw Failure(error.sentence)
      } catch let error as Passwortmangel {
        throw Failure(error.sentence)
      } catch let error as PasswortlisteFehlt {
        throw Failure(error.sentence)
      }
    }
  }
}

extension OpenOffice {
  /// The same job centre under the rules of the environment.
  func governed(_ options: DatabaseOptions) throws -> OpenOffice {
    var copy = self
    copy.office = office.governed(by: try Kontoumgebung.regeln(besides: try options.address().path))
    return copy
  }
}
