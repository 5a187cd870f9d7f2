import Controlling
import Documents
import Kernel
import Law
import Pages

/// The year table as people see it: indicator × three years × target.
struct Kennzahlenseite {
  let auswertung: Auswertung
  let year: Int
  let stand: Day?
  let law: Law

  /// The first year the program knows figures of: SGB II is in force since 2005.
  static let firstYear = 2005

  static func years(_ today: Day) -> ClosedRange<Int> { firstYear...max(firstYear, today.year) }

  private var years: [Int] { Array(max(Kennzahlenseite.firstYear, year - 2)...year) }

  func page(workingDay: Day, standError: String?, standTyped: String?) -> KennzahlenPage {
    let tables = years.map { auswertung.jahrestabelle($0) }
    return KennzahlenPage(
      year: year, years: years, choices: Array(Kennzahlenseite.years(workingDay)), stand: stand, workingDay: workingDay,
      rows: rows(tables), stocks: tables.last.map { $0.zaehlgroessen.map(stock) } ?? [], footnotes: footnotes(tables),
      definitions: definitions, standError: standError, standTyped: standTyped)
  }

  private func rows(_ tables: [Jahrestabelle]) -> [Kennzahlzeile] {
    (tables.last?.kennzahlen ?? []).enumerated().map { index, last in
      let indikator = last.indikator
      return Kennzahlzeile(
        key: indikator.key, label: indikator.label,
        printedLabel: indikator.printedLabel == indikator.label ? nil : indikator.printedLabel,
        unit: indikator.unit == .count ? "Anzahl" : "Prozent", basis: basis(indikator),
        isPart: indikator.parent != nil, cells: tables.map { cell($0.kennzahlen[index]) }, target: target(last),
        targetNote: targetNote(last), definition: definition(indikator),
        targetValue: last.targetNextYear?.value)
    }
  }

  private func basis(_ indikator: Zielindikator) -> String? {
    switch indikator.unit {
    case .count: return indikator.parent == nil ? nil : "Anteil an allen Integrationen"
    case .percent:
      let base = auswertung.definitions.aktivierung(Month(year: year, month: 12).lastDay).denominator
      return base == .leistungsberechtigte
        ? "von allen Leistungsberechtigten der Gruppe" : "von Aktivierten und Arbeitslosen"
    }
  }

  private func cell(_ row: Kennzahl) -> Kennzahlzelle {
    guard let value = row.value else { return Kennzahlzelle(.notAvailable(footnote: Kennzahlenseite.noDataMark)) }
    let isCount = row.indikator.unit == .count
    return Kennzahlzelle(
      isCount ? .count(value) : .rate(tenths: value), share: row.share, printedShare: row.printed?.share,
      printedValue: row.printed?.value, status: row.datenstand == .vorlaeufig ? .provisional : .final,
      target: .kennzahl(Kennzahlsicht(key: row.indikator.key, jahr: row.year, stand: stand)))
  }

  private func target(_ row: Kennzahl) -> String {
    guard let target = row.targetNextYear else { return "noch keine" }
    let share = target.share.map { " (\(Zahl.percent(tenths: $0)))" } ?? ""
    return (row.indikator.unit == .count ? Zahl.count(target.value) : Zahl.percent(tenths: target.value)) + share
  }

  /// How the result stands to the target in words.
  private func targetNote(_ row: Kennzahl) -> String? {
    guard let target = row.targetNextYear?.value, let value = row.value else { return nil }
    if value >= target { return "mit dem Ergebnis \(row.year) schon erreicht" }
    return row.indikator.unit == .count
      ? "noch \(Zahl.count(target - value))" : "noch \(Zahl.tenths(target - value))\(Zahl.blank)Prozentpunkte"
  }

  private func definition(_ indikator: Zielindikator) -> String {
    ([indikator.definition] + indikator.notes).joined(separator: " ")
  }

  private func stock(_ row: Zaehlwert) -> Bestandszeile {
    let cell = row.value.map { value in
      Kennzahlzelle(
        .count(value), status: row.datenstand == .vorlaeufig ? .provisional : .final,
        target: .kennzahl(Kennzahlsicht(key: row.groesse.key, jahr: year, stand: stand)))
    }
    return Bestandszeile(
      key: row.groesse.key, label: row.groesse.label, month: row.stichtag.month,
      cell: cell ?? Kennzahlzelle(.notAvailable(footnote: Kennzahlenseite.noDataMark)))
  }

  private static let noDataMark = "*)"

  private func footnotes(_ tables: [Jahrestabelle]) -> [KennzahlenPage.Fussnote] {
    var notes: [KennzahlenPage.Fussnote] = []
    let cells = tables.flatMap(\.kennzahlen)
    if cells.contains(where: { $0.value == nil }) || (tables.last?.zaehlgroessen.contains { $0.value == nil } ?? false)
    {
      notes.append(.init(Kennzahlenseite.noDataMark, "Für diese Zeit liegen zum gewählten Stand keine Daten vor."))
    }
    let unprinted = Set(
      cells.filter { $0.value != nil && !$0.indikator.printed.isEmpty && $0.printed == nil }.map(\.year))
    if !unprinted.isEmpty,
      unprinted.contains(where: { year in cells.contains { $0.year == year && $0.printed != nil } })
    {
      let years = unprinted.sorted().map(String.init).joined(separator: " und ")
      notes.append(
        .init(
          "Aktivierungsquoten \(years):",
          "Der gedruckte Bericht nennt sie nicht (k. A.). Sie sind hier aus den Fällen gezählt."))
    }
    return notes
  }

  private var definitions: [Zusammenfassungszeile] {
    let last = Month(year: year, month: 12).lastDay
    let rule = law.stichtag(on: last)
    return [
      Zusammenfassungszeile("Integration", law.integration(on: last).value.wording),
      Zusammenfassungszeile("Aktivierungsquote", law.aktivierung(on: last).value.wording),
      Zusammenfassungszeile(
        "Migration", "Nach der Staatsangehörigkeit. Angaben nach der MighEV dienen allein der Bundesstatistik."),
      Zusammenfassungszeile(
        "Wartezeit",
        "\(rule.value.waitingDays) Tage nach dem Stichtag eines Monats gelten seine Zahlen als endgültig. \(rule.citation.section)"
      ),
    ]
  }
}
