import Application
import ArgumentParser
import Documents
import Foundation
import Kernel
import Web

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Schreibt den Eingliederungsbericht eines Jahres als PDF und HTML.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "Berichtsjahr")
  var year: Int

  @Option(name: .customLong("known-on"), help: "Kenntnisstand JJJJ-MM-TT; ohne Angabe nach der Wartezeit je Monat")
  var knownOn: String?

  @Option(help: "Zieldatei für das barrierefreie PDF")
  var pdf: String?

  @Option(help: "Zieldatei für die HTML-Seite")
  var html: String?

  func run() async throws {
    try DayArgument.checkYear(year)
    let day = try DayArgument.read(knownOn, "--known-on")
    guard pdf != nil || html != nil else {
      throw Failure("Bitte nennen Sie mit --pdf oder --html mindestens eine Zieldatei.", code: 2)
    }
    let press = try ReportCommand.press(printing: pdf != nil)
    let written = try await OpenOffice.with(options) { open in
      let document = try await BerichtFailure.named {
        try await press.document(year, knownOn: day, of: open.mandant, in: open.office)
      }
      return try await files(of: document, press)
    }
    try written.write()
    print("Der Eingliederungsbericht \(year) ist geschrieben: \(written.paths.joined(separator: ", "))")
  }

  /// Looks for the engine first, so that nothing is counted in vain.
  static func press(printing: Bool) throws(PDFError) -> ReportPress {
    let places = EnginePlaces.ofThisMachine
    return printing ? ReportPress(engine: try PDFEngine(places: places)) : ReportPress(places: places)
  }

  private func files(of document: Document, _ press: ReportPress) async throws -> FilesTogether {
    var files = FilesTogether()
    if let pdf { files.add(try await press.pdf(document), at: pdf) }
    if let html { files.add(Data(press.page(document).utf8), at: html) }
    return files
  }
}

/// What is wrong with the job centre's own texts and data: bad input, named by file and line.
enum BerichtFailure {
  static func named<T>(_ body: () async throws -> T) async throws -> T {
    do {
      return try await body()
    } catch let error as BerichtError {
      throw Failure(error.description, code: 65)
    } catch let error as BerichtstexteFehlen {
      throw Failure(error.description)
    }
  }
}

extension EnginePlaces {
  /// As the environment of the program names them.
  static var ofThisMachine: EnginePlaces {
    let environment = ProcessInfo.processInfo.environment
    return .standard(python: environment["FALLWERK_PYTHON"], path: environment["PATH"])
  }
}
