import Application
import ArgumentParser
import Controlling
import Foundation
import Kernel

struct IndicatorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "Zählt die Zielindikatoren eines Jahres aus den Fällen.")

  @OptionGroup var options: DatabaseOptions

  @Option(help: "Berichtsjahr")
  var year: Int

  @Option(name: .customLong("known-on"), help: "Kenntnisstand JJJJ-MM-TT; ohne Angabe nach der Wartezeit je Monat")
  var knownOn: String?

  @Option(
    name: .customLong("by"), help: "Aufteilung: sex, u25, age, migration, targetgroup, strategy, team, unit, unit_today"
  )
  var dimension: String?

  @Option(help: "table, json oder csv")
  var format = "table"

  func run() async throws {
    try DayArgument.checkYear(year)
    let day = try DayArgument.read(knownOn, "--known-on")
    guard let format = IndicatorFormat(rawValue: format) else {
      throw Failure("Das Format „\(format)“ gibt es nicht. Bitte wählen Sie table, json oder csv.", code: 2)
    }
    let by = try dimension.map { text in
      guard let dimension = Dimension(rawValue: text) else {
        let known = Dimension.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure("Die Aufteilung „\(text)“ gibt es nicht. Bitte wählen Sie eine von: \(known).", code: 2)
      }
      return dimension
    }
    let text = try await OpenOffice.with(options) { open in
      let auswertung = try await open.office.auswertung(open.mandant, knownOn: day)
      return try IndicatorOutput(document: auswertung.dokument(year, by: by)).text(format)
    }
    print(text)
  }
}

enum IndicatorFormat: String {
  case table
  case json
  case csv
}
