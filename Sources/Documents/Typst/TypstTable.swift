/// A table as Typst code: head rows repeat on every page, rows never split.
struct TypstTable {
  let table: Table

  init(_ table: Table) { self.table = table }

  /// Lines of a page that a table may fill; a longer one is split between rows.
  private static let page = 56

  /// Whether the table is too long to be kept on one page; lines are estimated generously.
  var mayBreak: Bool { linesOfRows + linesOfNotes > TypstTable.page }

  /// The same for a table below its drawing.
  var mayBreakBelowDrawing: Bool { linesOfRows + linesOfNotes > TypstTable.page / 4 }

  private var linesOfRows: Int {
    let widths = columnWidths(cap)
    return table.rows.map { row in
      zip([row.head] + row.cells, widths).map { cell, width in
        let texts = [cell.text] + cell.details
        return texts.map { $0.count / max(1, width) + 1 }.reduce(0, +)
      }.max() ?? 1
    }.reduce(0, +)
  }

  private var linesOfNotes: Int { lines.map { $0.count / 110 + 1 }.reduce(0, +) }

  /// Title, table and what stands below it.
  var figure: String {
    let title = [table.number, table.caption].compactMap { $0 }.joined(separator: ": ")
    return "tabelle(\(TypstText.literal(title)), \(body), \(notes), \(mayBreak))"
  }

  /// The bare table.
  var body: String {
    let aligns = table.columns.map { $0.alignment == .end ? "right" : "left" }.joined(separator: ", ")
    let head = table.columns.map { "strong(\(title($0)))" }.joined(separator: ", ")
    let rows = table.rows.map(row).joined(separator: ",\n  ")
    return "table(columns: (\(widths)), align: (\(aligns),),\n  table.header(\(head)),\n  \(rows))"
  }

  /// Two words above numbers stand on two lines, so that `Ergebnis 2005` and its neighbours look alike.
  private func title(_ column: Table.Column) -> String {
    let words = column.title.split(separator: " ").map(String.init)
    guard column.alignment == .end, words.count == 2 else { return TypstText.content(column.title) }
    return "(\(words.map(TypstText.content).joined(separator: " + linebreak() + ")))"
  }

  /// Shares of the width by what the columns hold. Numbers do not wrap; text columns give way until
  /// the row fits the page (about 96 characters of the table's type).
  private var widths: String {
    columnWidths(cap).map { "\($0)fr," }.joined(separator: " ")
  }

  private var cap: Int {
    var cap = 40
    while cap > 12, columnWidths(cap).reduce(0, +) > 96 { cap -= 2 }
    return cap
  }

  private func columnWidths(_ cap: Int) -> [Int] { table.columns.indices.map { width(of: $0, cap: cap) } }

  private func width(of index: Int, cap: Int) -> Int {
    let column = table.columns[index]
    let cells = table.rows.compactMap { row in
      index == 0 ? row.head : index - 1 < row.cells.count ? row.cells[index - 1] : nil
    }
    let text =
      cells.map { cell in
        max(cell.text.count + cell.notes.count, (cell.details.map(\.count).max() ?? 0) * 8 / 10)
      }.max() ?? 1
    let titleWord = column.title.split(separator: " ").map(\.count).max() ?? 1
    return max(titleWord, column.alignment == .end ? text : min(text, cap), 3) + 3
  }

  /// What stands below, as an array.
  var notes: String { "(" + lines.map { TypstText.literal($0) + "," }.joined() + ")" }

  private var lines: [String] {
    var lines = table.footnotes.map { "\($0.mark)) \($0.text)" }
    if let source = table.source { lines.append(source) }
    if !table.usedSigns.isEmpty { lines.append(TableText.key(table)) }
    return lines
  }

  private func row(_ row: Table.Row) -> String {
    let missing = max(0, table.columns.count - 1 - row.cells.count)
    let cells = row.cells.prefix(max(0, table.columns.count - 1)) + Array(repeating: Cell(.sinnlos), count: missing)
    return ([head(row)] + cells.map { content($0, strong: row.kind == .total) }).joined(separator: ", ")
  }

  private func head(_ row: Table.Row) -> String {
    let text = content(row.head, strong: row.kind == .total)
    return row.kind == .part ? "pad(left: 10pt, \(text))" : text
  }

  private func content(_ cell: Cell, strong: Bool) -> String {
    var text = TypstText.content((cell.guete.map { $0.rawValue + " " } ?? "") + cell.text)
    if strong { text = "strong(\(text))" }
    if !cell.notes.isEmpty {
      text += " + super(\(TypstText.literal(cell.notes.map { $0 + ")" }.joined(separator: "\u{00A0}"))))"
    }
    for detail in cell.details { text += " + linebreak() + klein(\(TypstText.literal(detail)))" }
    return "(\(text))"
  }
}
