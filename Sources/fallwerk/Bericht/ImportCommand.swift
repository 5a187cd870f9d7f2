import Application
import ArgumentParser
import Controlling
import Documents
import Foundation
import Kernel
import Store
import Web

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Übernimmt eigene Daten des Jobcenters.",
    subcommands: [RahmendatenImport.self, BerichtstexteImport.self, BedarfImport.self])
}

struct RahmendatenImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rahmendaten", abstract: "Ersetzt die Rahmendaten des Arbeitsmarktes durch die Zeilen einer CSV-Datei."
  )

  @OptionGroup var options: DatabaseOptions

  @Option(help: "CSV-Datei mit den Spalten key,label,unit,as_of,value,source")
  var file: String

  func run() async throws {
    let rows = try read()
    try await OpenOffice.with(options) { try await $0.office.replaceRahmendaten(rows, $0.mandant) }
    print("\(Zahl.count(rows.count)) Rahmendaten übernommen.")
  }

  private func read() throws -> [RahmendatumRow] {
    let text = try TextFile.read(file)
    do {
      return try RahmendatumRow.read(csv: text)
    } catch {
      throw Failure("\(file), \(error.description)", code: 65)
    }
  }
}

struct BerichtstexteImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "berichtstexte",
    abstract: "Ersetzt die Texte eines Berichtsjahres durch die .md-Dateien eines Ordners.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "Berichtsjahr")
  var year: Int

  @Option(help: "Ordner mit einer Datei je Abschnitt, zum Beispiel 1.2.1-strategie.md")
  var dir: String

  func run() async throws {
    try DayArgument.checkYear(year)
    let rows = try await BerichtFailure.named { try BerichtTexte.read(folder: dir) }.sections.map {
      BerichtstextRow(datei: $0.file, markdown: $0.source)
    }
    try await OpenOffice.with(options) { open in
      try await check(rows, open)
      try await open.office.replaceBerichtstexte(rows, year: year, open.mandant)
    }
    print("\(Zahl.count(rows.count)) Abschnitte für den Bericht \(year) übernommen.")
  }

  /// Sets the report once, so that a wrong name is found before anything is taken over.
  private func check(_ rows: [BerichtstextRow], _ open: OpenOffice) async throws {
    _ = try await BerichtFailure.named {
      try ReportPress.document(try await open.office.berichtsstoff(year, texte: rows, open.mandant))
    }
  }
}

/// A text that somebody wrote.
enum TextFile {
  /// - Throws: `Failure` with exit code 65 if it cannot be read or is no UTF-8.
  static func read(_ path: String) throws -> String {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Failure("„\(path)“ lässt sich nicht lesen. Bitte prüfen Sie den Pfad.", code: 65)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Failure("„\(path)“ ist keine Textdatei in UTF-8. Bitte speichern Sie sie in UTF-8.", code: 65)
    }
    return text
  }
}
