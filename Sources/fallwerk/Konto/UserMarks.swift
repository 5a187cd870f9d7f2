import Application
import ArgumentParser
import Kernel
import Store

struct UserMark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Gibt einem Konto ein Merkmal, das seine Rolle nicht hat.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  @Argument(help: "Merkmal, zum Beispiel beratung")
  var mark: String

  @Option(help: "Erster Tag, zum Beispiel 2008-04-01; ohne Angabe der Arbeitstag")
  var from: String?

  @Option(help: "Letzter Tag; ohne Angabe unbefristet")
  var to: String?

  func run() async throws {
    let merkmal = try Merkmalwort.read(mark)
    let (from, to) = (try from.map(Merkmalwort.day), try to.map(Merkmalwort.day))
    try await Kontobefehl.with(options) { open in
      let first = from ?? open.office.today(open.mandant)
      guard to.map({ $0 >= first }) ?? true else {
        throw Failure("Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie --from und --to.", code: 2)
      }
      try await open.office.mark(
        login, merkmal, Period(from: first, to: to.map { $0 + 1 } ?? .distantFuture), open.mandant)
    }
    print("Das Konto „\(login)“ hat das Merkmal „\(merkmal.name)“.")
  }
}

struct UserUnmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmark", abstract: "Beendet ein Merkmal eines Kontos am Arbeitstag.")

  @OptionGroup var options: DatabaseOptions

  @Argument(help: "Anmeldename")
  var login: String

  @Argument(help: "Merkmal, zum Beispiel beratung")
  var mark: String

  func run() async throws {
    let merkmal = try Merkmalwort.read(mark)
    try await Kontobefehl.with(options) { open in
      try await open.office.unmark(login, merkmal, on: open.office.today(open.mandant), open.mandant)
    }
    print("Das Konto „\(login)“ hat das Merkmal „\(merkmal.name)“ nicht mehr.")
  }
}

struct UserMarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "Listet auf, welche Konten welche Merkmale haben oder hatten.")

  @OptionGroup var options: DatabaseOptions

  func run() async throws {
    try await OpenOffice.with(options) { open in
      let accounts = try await open.office.accounts(open.mandant)
      for row in try await open.office.marks(open.mandant) {
        let login = accounts.first { $0.id == row.konto }?.anmeldename ?? "\(row.konto)"
        let end = row.period.lastDay.map { "bis \($0.iso)" } ?? "unbefristet"
        print([login, row.merkmal, "ab \(row.period.from.iso)", end].joined(separator: "\t"))
      }
    }
  }
}

/// Reads the words of these commands.
private enum Merkmalwort {
  static func read(_ word: String) throws -> Kontomerkmal {
    guard let mark = Kontomerkmal(rawValue: word) else {
      let all = Kontomerkmal.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("Das Merkmal „\(word)“ gibt es nicht. Bitte wählen Sie aus: \(all).", code: 2)
    }
    return mark
  }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw Failure("„\(text)“ ist kein Tag. Bitte schreiben Sie ihn wie 2008-04-01.", code: 2)
    }
    return day
  }
}
