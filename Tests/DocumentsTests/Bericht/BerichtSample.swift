import Controlling
import Documents
import Foundation
import Kernel

/// A report as the job centre's own figures would give it, with the demo's texts.
enum BerichtSample {
  /// With the texts and data of the demo.
  static func demo() throws -> BerichtInput {
    let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/DemoJobcenter/Resources").standardizedFileURL
    return try input(
      folder: resources.appendingPathComponent("bericht/2007").path,
      csv: String(contentsOf: resources.appendingPathComponent("rahmendaten.csv"), encoding: .utf8))
  }

  static func input(folder: String, csv: String) throws -> BerichtInput {
    var input = BerichtInput(
      year: 2007, jobCentre: "JobCenter Musterstadt", knownOn: try day("2008-03-31"),
      texte: try BerichtTexte.read(folder: folder), indikatoren: rows)
    input.rahmendaten = try RahmendatenCSV.read(csv)
    input.bestand = [
      .init(key: "ehb_gesamt", label: "Erwerbsfähige Leistungsberechtigte", value: 15602, asOf: "2007-11"),
      .init(key: "ehb_u25", label: "davon unter 25 Jahre", value: 3058, asOf: "2007-11"),
      .init(key: "arbeitslose_sgb2_jan", label: "Arbeitslose, SGB II, Januar", value: 6931, asOf: "2007-01"),
      .init(key: "arbeitslose_sgb2_dez", label: "Arbeitslose, SGB II, Dezember", value: 6528, asOf: "2007-12"),
    ]
    input.verlauf = .init(
      result: [280, 290, 310, 325, 330, 320, 300, 315, 330, 325, 305, 265],
      prior: [260, 270, 290, 300, 310, 300, 290, 300, 300, 300, 290, 262], target: nil, provisionalFrom: nil)
    input.anteile = [
      .init(label: "Frauen", inResults: 272, inStock: 486),
      .init(label: "Migrantinnen und Migranten", inResults: 257, inStock: 301),
      .init(label: "Unter 25 Jahre", inResults: 201, inStock: 196),
    ]
    input.definitionen = [
      .init("Integration", "Aufnahme von Arbeit oder Ausbildung, je Person und Monat höchstens eine."),
      .init("Aktivierungsquote", "Anteil der Leistungsberechtigten der Gruppe in einer aktivierenden Maßnahme."),
    ]
    return input
  }

  static let remark = "Für 2005 und 2006 nicht verfügbar, weil die Kennzahl erst 2007 so bestimmt wurde."

  static var rows: [IndikatorRow] {
    [
      count("integrationen_gesamt", "Integrationen", "Integrationsrate", [1616, 3472, 3695], 3800),
      count(
        "integrationen_u25", "Integrationen unter 25 Jahre", "davon Integrationsrate U25", [411, 843, 742], 800),
      count(
        "integrationen_frauen", "Integrationen von Frauen", "Integrationsrate Frauen", [505, 931, 1005], 1140,
        [313, 268, 272], [310, 288, 289]),
      count(
        "integrationen_migranten", "Integrationen von Migrantinnen und Migranten", "Integrationsrate Migranten",
        [nil, 826, 949], 950, [nil, 238, 257], [nil, 238, 257]),
      rate("aktivierungsquote_gesamt", "Aktivierungsquote", 401, 350),
      rate("aktivierungsquote_u25", "Aktivierungsquote unter 25 Jahre", 691, 550),
      rate("aktivierungsquote_frauen", "Aktivierungsquote Frauen", 382, 400),
      rate("aktivierungsquote_migranten", "Aktivierungsquote Migrantinnen und Migranten", 210, 250),
    ]
  }

  private static func count(
    _ key: String, _ label: String, _ printed: String, _ values: [Int?], _ target: Int, _ shares: [Int?] = [],
    _ printedShares: [Int?] = []
  ) -> IndikatorRow {
    var row = IndikatorRow(
      key: key, label: label, printedLabel: printed, unit: .count,
      basis: key == "integrationen_gesamt" ? "" : "und Anteil an allen Integrationen",
      isPart: key != "integrationen_gesamt")
    for (index, value) in values.enumerated() {
      var one = IndikatorRow.Jahreswert(
        year: 2005 + index, value: value, share: index < shares.count ? shares[index] : nil,
        printedShare: index < printedShares.count ? printedShares[index] : nil)
      if value == nil { one.remark = remark }
      row.values.append(one)
    }
    row.target = .init(year: 2008, value: target)
    row.footnotes = key == "integrationen_frauen" ? ["Der gedruckte Anteil folgt nicht aus den Anzahlen."] : []
    return row
  }

  private static func rate(_ key: String, _ label: String, _ value: Int, _ target: Int) -> IndikatorRow {
    var row = IndikatorRow(
      key: key, label: label, unit: .percent,
      basis: "der Leistungsberechtigten der Gruppe")
    for year in [2005, 2006] {
      var one = IndikatorRow.Jahreswert(year: year, value: nil)
      one.remark = remark
      row.values.append(one)
    }
    row.values.append(.init(year: 2007, value: value))
    row.target = .init(year: 2008, value: target)
    return row
  }

  struct NoDay: Error {}
  private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw NoDay() }
    return day
  }
}
