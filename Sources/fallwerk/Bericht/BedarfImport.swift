import Application
import ArgumentParser
import Controlling
import Documents
import Foundation
import Kernel
import Law

struct BedarfImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bedarf",
    abstract: "Ersetzt offene Stellen und Arbeitslose nach Beruf für einen Monat durch die Zeilen einer CSV-Datei.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "CSV-Datei mit den Spalten kldb,beruf,monat,offene_stellen,arbeitslose")
  var file: String

  @Option(help: "Monat der Angaben, zum Beispiel 2008-03")
  var month: String

  func run() async throws {
    guard let month = BedarfCSV.month(month) else {
      throw Failure("„\(month)“ ist kein Monat. Bitte schreiben Sie zum Beispiel 2008-03.", code: 2)
    }
    let rows = try read(month)
    try await OpenOffice.with(options) { try await $0.office.replaceBedarf(rows, $0.mandant) }
    print("\(Zahl.count(rows.count)) Berufe für \(month.german) übernommen.")
  }

  private func read(_ month: Month) throws -> [Berufsbedarf] {
    let text = try TextFile.read(file)
    let known = try Law.load().berufe.codes
    do {
      return try BedarfCSV.read(text, month: month, known: known)
    } catch {
      throw Failure("\(file), \(error.description)", code: 65)
    }
  }
}
