import Application
import ArgumentParser
import Kernel
import Store

struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Verwaltet die Zugangstoken anderer Programme.",
    subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])
}

struct TokenCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Legt ein Token an und zeigt es dieses eine Mal.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "Wofür es ist, zum Beispiel „Statistik-Export“")
  var name: String

  @Option(help: "Was es darf, mit Komma: lesen, schreiben, kennzahlen")
  var scope: String

  @Option(help: "Gültigkeit in Tagen (1 bis 730)")
  var days = 365

  func run() async throws {
    guard (1...730).contains(days) else {
      throw Failure("Ein Token gilt 1 bis 730 Tage. Bitte prüfen Sie --days.", code: 2)
    }
    let umfang = try words()
    let made = try await Kontobefehl.with(options) {
      try await $0.office.createToken(name: name, umfang: umfang, days: days, $0.mandant)
    }
    print("Token \(made.id), gilt \(days) Tage. Es wird nur jetzt gezeigt:")
    print(made.token)
  }

  private func words() throws -> Set<Tokenumfang> {
    let words = scope.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    let known = words.compactMap { Tokenumfang(rawValue: $0) }
    guard !words.isEmpty, known.count == words.count else {
      let all = Tokenumfang.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("„\(scope)“ bei --scope ist unbekannt. Bitte wählen Sie aus: \(all).", code: 2)
    }
    return Set(known)
  }
}

struct TokenList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Listet die Token auf.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await OpenOffice.with(options) { open in
      let now = SystemClock().now
      for token in try await open.office.tokens(open.mandant) {
        let state = token.widerrufenAm != nil ? "widerrufen" : token.bis <= now ? "abgelaufen" : "gültig"
        let used = token.zuletzt.map { "zuletzt \($0.day.iso)" } ?? "nie benutzt"
        print("\(token.id)\t\(state)\tbis \(token.bis.day.iso)\t\(used)\t\(token.umfang)\t\(token.name)")
      }
    }
  }
}

struct TokenRevoke: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Widerruft ein Token.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Nummer aus „fallwerk token list“")
  var id: Int64

  func run() async throws {
    let done = try await OpenOffice.with(options) { try await $0.office.revokeToken(id, $0.mandant) }
    guard done else {
      throw Failure("Ein gültiges Token \(id) gibt es nicht. Bitte prüfen Sie die Nummer mit „fallwerk token list“.")
    }
    print("Das Token \(id) ist widerrufen.")
  }
}
