import Controlling
import Kernel

/// The tables of the report.
struct BerichtTables {
  let input: BerichtInput

  /// By the name under which texts insert them.
  var named: [String: Block] {
    [
      "tabelle:zielindikatoren": .table(zielindikatoren),
      "tabelle:rahmendaten": .table(rahmendaten),
      "tabelle:bestand": .table(bestand),
      "tabelle:definitionen": .table(definitionen),
    ]
  }

  private var standing: String { "Stand: \(input.knownOn.german)" }

  /// Indicator × years × target, with shares, printed values beside counted ones, and all remarks.
  var zielindikatoren: Table {
    var notes = FootnoteList()
    let years = Set(input.indikatoren.flatMap { $0.values.map(\.year) }).sorted()
    let targets = Set(input.indikatoren.compactMap { $0.target?.year }).sorted()
    let rows = input.indikatoren.map { row in
      Table.Row(
        head(row, &notes),
        years.map { result(row.value($0), row, &notes) }
          + targets.map { year in row.target?.year == year ? target(row) : Cell(.sinnlos) },
        kind: row.isPart ? .part : .plain)
    }
    return Table(
      caption: "Zielindikatoren, Ergebnisse und Zielgrößen",
      columns: [.init("Zielindikator", .start)] + years.map { .init("Ergebnis \($0)") }
        + targets.map { .init("Zielgröße \($0)") },
      rows: rows, footnotes: notes.all, source: "Quelle: \(input.jobCentre), gezählt aus Einzelfällen. \(standing)")
  }

  private func head(_ row: IndikatorRow, _ notes: inout FootnoteList) -> Cell {
    let printed = row.printedLabel.flatMap { $0 == row.label ? nil : "gedruckt als „\($0)“" }
    return Cell(
      row.label, notes: row.footnotes.map { notes.mark($0) },
      details: [[row.unit.name, row.basis].filter { !$0.isEmpty }.joined(separator: " "), printed].compactMap { $0 })
  }

  private func result(
    _ value: IndikatorRow.Jahreswert?, _ row: IndikatorRow, _ notes: inout FootnoteList
  ) -> Cell {
    guard let value, let number = value.value else {
      return Cell(.unbekannt, notes: value?.remark.map { [notes.mark($0)] } ?? [])
    }
    return Cell(
      row.unit.text(number), guete: value.guete, notes: value.remark.map { [notes.mark($0)] } ?? [],
      details: Plausibility(value, row.unit).lines)
  }

  private func target(_ row: IndikatorRow) -> Cell {
    guard let target = row.target else { return Cell(.sinnlos) }
    return Cell(row.unit.text(target.value), details: target.share.map { [Zahl.percent(tenths: $0)] } ?? [])
  }

  /// Figures about town and labour market with their sources.
  var rahmendaten: Table {
    var notes = FootnoteList()
    let rows = input.rahmendaten.map { one in
      Table.Row(
        Cell(one.label, notes: [notes.mark("Quelle: \(one.source).")]),
        [Cell(one.unit.name), one.asOf.isEmpty ? Cell(.unbekannt) : Cell(one.asOfText), Cell(one.text)])
    }
    return Table(
      caption: "Rahmendaten des Arbeitsmarktes",
      columns: [.init("Merkmal", .start), .init("Einheit", .start), .init("Stand", .start), .init("Wert")],
      rows: rows, footnotes: notes.all)
  }

  /// How the figures are counted.
  var definitionen: Table {
    Table(
      caption: "Wie gezählt wird", columns: [.init("Begriff", .start), .init("Bestimmung", .start)],
      rows: input.definitionen.map { Table.Row(Cell($0.word), [Cell($0.meaning)]) })
  }

  /// Stocks counted from cases.
  var bestand: Table {
    Table(
      caption: "Bestandszahlen aus den Fällen",
      columns: [.init("Merkmal", .start), .init("Stand", .start), .init("Personen")],
      rows: input.bestand.map { one in
        Table.Row(
          Cell(one.label),
          [Cell(Zeitangabe.german(one.asOf)), one.value.map { Cell(Zahl.count($0), guete: one.guete) } ?? Cell(.folgt)])
      }, source: "Quelle: \(input.jobCentre), gezählt aus Einzelfällen. \(standing)")
  }
}

/// What is printed elsewhere beside what is counted here; never silently mended.
struct Plausibility {
  let lines: [String]

  init(_ value: IndikatorRow.Jahreswert, _ unit: Unit) {
    var parts: [String] = []
    if let printed = value.printedValue, printed != value.value { parts.append("gedruckt \(unit.text(printed))") }
    if let printed = value.printedShare, !Plausibility.agrees(printed, value.share) {
      parts.append("gedruckt \(Zahl.percent(tenths: printed))")
      if let share = value.share { parts.append("berechnet \(Zahl.percent(tenths: share))") }
    } else if let share = value.share {
      parts.append(Zahl.percent(tenths: share))
    }
    lines = parts
  }

  /// A share printed as whole percent agrees with every share that rounds to it.
  private static func agrees(_ printed: Int, _ counted: Int?) -> Bool {
    guard let counted else { return false }
    return printed == counted || (printed % 10 == 0 && (counted + 5) / 10 * 10 == printed)
  }
}

/// Numbers footnotes in the order in which they are first used.
struct FootnoteList {
  private(set) var all: [Table.Footnote] = []

  mutating func mark(_ text: String) -> String {
    if let known = all.first(where: { $0.text == text }) { return known.mark }
    all.append(Table.Footnote(String(all.count + 1), text))
    return String(all.count)
  }
}
