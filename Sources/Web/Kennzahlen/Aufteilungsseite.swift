import Application
import Controlling
import Documents
import Kernel
import Law
import Pages
import Store

/// One figure, divided by a dimension, as people see it.
struct Aufteilungsseite {
  let auswertung: Auswertung
  let sicht: Kennzahlsicht
  let organisation: OrganisationRows
  let depth: Drilltiefe

  /// `nil` if there is no such figure.
  func page(workingDay: Day) -> KennzahlPage? {
    let words = Kennzahlwortlaut(auswertung.definitions)
    guard let (cell, base) = figure else { return nil }
    let split = sicht.dimension.flatMap { auswertung.aufteilung(sicht.key, year: sicht.jahr, by: $0) }
    return KennzahlPage(
      view: sicht, label: words.label(sicht.key), definition: words.definition(sicht.key), total: cell, base: base,
      baseLabel: base == nil ? nil : words.base(sicht.key),
      dimensions: Dimension.allCases.map { Option($0.rawValue, $0.label) },
      groups: split.map(groups) ?? [], overlaps: sicht.dimension?.overlaps ?? false, workingDay: workingDay)
  }

  private var figure: (Kennzahlzelle, base: Int?)? {
    let table = auswertung.jahrestabelle(sicht.jahr)
    if let row = table.kennzahlen.first(where: { $0.indikator.key == sicht.key }) {
      let isCount = row.indikator.unit == .count
      let content: Kennzahlzelle.Content =
        row.value.map { isCount ? .count($0) : .rate(tenths: $0) } ?? .notAvailable(footnote: "")
      let cell = Kennzahlzelle(
        content, share: row.share, printedShare: row.printed?.share, printedValue: row.printed?.value,
        status: row.datenstand == .vorlaeufig ? .provisional : .final)
      return (cell, row.denominator)
    }
    guard let row = table.zaehlgroessen.first(where: { $0.groesse.key == sicht.key }) else { return nil }
    return (
      Kennzahlzelle(
        row.value.map { .count($0) } ?? .notAvailable(footnote: ""),
        status: row.datenstand == .vorlaeufig ? .provisional : .final), nil
    )
  }

  /// The figure itself, where it is a count.
  private var whole: Int {
    let table = auswertung.jahrestabelle(sicht.jahr)
    return table.kennzahlen.first { $0.indikator.key == sicht.key }?.value
      ?? table.zaehlgroessen.first { $0.groesse.key == sicht.key }?.value ?? 0
  }

  private func groups(_ split: Aufteilung) -> [KennzahlPage.Gruppenzeile] {
    let hidden = depth == .faelle ? [] : Geheimhaltung.hidden(split)
    // Groups that overlap are shares of the figure, not of their sum.
    let sum = split.dimension.overlaps ? whole : split.teile.reduce(0) { $0 + $1.numerator }
    return split.teile.map { teil in
      let isHidden = hidden.contains(teil.gruppe.key)
      let share = teil.denominator == nil ? Anteil.tenths(teil.numerator, of: sum) : teil.rate
      return KennzahlPage.Gruppenzeile(
        key: teil.gruppe.key, label: organisation.label(of: teil.gruppe, in: split.dimension),
        count: isHidden ? nil : teil.numerator, base: isHidden ? nil : teil.denominator, rate: isHidden ? nil : share,
        opens: !isHidden)
    }
  }
}

extension OrganisationRows {
  /// The group in words; teams by their name.
  func label(of gruppe: Gruppe, in dimension: Dimension) -> String {
    guard dimension == .team, let number = Int64(gruppe.key) else { return gruppe.label }
    return name(of: TeamID(number))
  }
}

/// The words of figures.
struct Kennzahlwortlaut {
  private let definitions: Definitions

  init(_ definitions: Definitions) { self.definitions = definitions }

  private func indikator(_ key: String) -> Zielindikator? { definitions.zielindikatoren.first { $0.key == key } }
  private func groesse(_ key: String) -> Zaehlgroesse? { definitions.zaehlgroessen.first { $0.key == key } }

  func label(_ key: String) -> String { indikator(key)?.label ?? groesse(key)?.label ?? key }

  func definition(_ key: String) -> String {
    indikator(key)?.definition ?? "Personen am letzten Tag des Monats, gezählt aus den Fällen."
  }

  /// What the base of a rate or share consists of.
  func base(_ key: String) -> String {
    indikator(key)?.unit == .percent ? "Personen" : "Integrationen insgesamt"
  }

  func group(_ cell: FigureAddress.Cell, _ year: Int, _ auswertung: Auswertung, _ organisation: OrganisationRows)
    -> String
  {
    if cell.dimension == .team, let number = Int64(cell.group) { return organisation.name(of: TeamID(number)) }
    let first = definitions.zielindikatoren.first?.key ?? ""
    let split = auswertung.aufteilung(first, year: year, by: cell.dimension)
    return split?.teile.first { $0.gruppe.key == cell.group }?.gruppe.label ?? cell.group
  }
}
