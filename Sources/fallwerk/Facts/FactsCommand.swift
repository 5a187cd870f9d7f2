import ArgumentParser
import Controlling
import Foundation

struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Rechnet die Monatsendtabelle aus bitemporalen Tatsachen (CSV).")

  @Option(help: "persons.csv")
  var persons: String

  @Option(help: "facts.csv")
  var facts: String

  @Option(help: "Zieldatei")
  var out: String

  func run() async throws {
    let start = ContinuousClock.now
    let seconds: @Sendable () -> Double = {
      let passed = (ContinuousClock.now - start).components
      return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let (people, rows) = (try FactsCommand.read(persons), try FactsCommand.read(facts))
    let table = try await load(people, rows, threads)
    let (result, messung) = await table.measured(threads: threads, loadSeconds: seconds(), seconds: seconds)
    do {
      try Data(Monatstabelle.csv(result).utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch {
      throw Failure("„\(out)“ lässt sich nicht schreiben. Bitte prüfen Sie Verzeichnis und Speicherplatz.")
    }
    print(String(decoding: try JSONEncoder().encode(messung), as: UTF8.self))
  }

  private func load(_ people: Data, _ rows: Data, _ threads: Int) async throws -> Monatstabelle {
    do {
      return try await Monatstabelle(persons: people, facts: rows, threads: threads)
    } catch {
      let path = error.file == .persons ? persons : facts
      throw Failure("„\(path)“, Zeile \(error.line): \(error.message)", code: 65)
    }
  }

  /// The file, mapped into memory.
  private static func read(_ path: String) throws -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    } catch {
      throw Failure("„\(path)“ lässt sich nicht lesen. Bitte prüfen Sie den Pfad.", code: 65)
    }
  }
}
