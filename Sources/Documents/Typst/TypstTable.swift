/// A table as Typst code: head rows repeat on every page, rows never split.
struct TypstTable {
  let table: Table

  init(_ table: Table) { self.table = table }

  /// Short tables stay on one page with their chart.
  var mayBreak: Bool { table.rows.count > 8 }

  /// Title, table and what stands below it.
  var figure: String {
    let title = [table.number, table.caption].compactMap { $0 }.joined(separator: ": ")
    return "tabelle(\(TypstText.literal(title)), \(body), (\(notes)))"
  }

  /// The bare table.
  var body: String {
    let aligns = table.columns.map { $0.alignment == .end ? "right" : "left" }.joined(separator: ", ")
    let head = table.columns.map { "strong(\(TypstText.content($0.title)))" }.joined(separator: ", ")
    let rows = table.rows.map(row).joined(separator: ",\n  ")
    return "table(columns: (\(widths)), align: (\(aligns),),\n  table.header(\(head)),\n  \(rows))"
  }

  /// Shares of the width by what the columns hold. Numbers do not wrap; text columns give way until
  /// the row fits the page (about 96 characters of the table's type).
  private var widths: String {
    var cap = 40
    while cap > 12, columnWidths(cap).reduce(0, +) > 96 { cap -= 2 }
    return columnWidths(cap).map { "\($0)fr," }.joined(separator: " ")
  }

  private func columnWidths(_ cap: Int) -> [Int] { table.columns.indices.map { width(of: $0, cap: cap) } }

  private func width(of index: Int, cap: Int) -> Int {
    let column = table.columns[index]
    let cells = table.rows.compactMap { row in
      index == 0 ? row.head : index - 1 < row.cells.count ? row.cells[index - 1] : nil
    }
    let text = cells.map { cell in
      max(cell.text.count + cell.notes.count, (cell.details.map(\.count).max() ?? 0) * 8 / 10)
    }.max() ?? 1
    let titleWord = column.title.split(separator: " ").map(\.count).max() ?? 1
    return max(titleWord, column.alignment == .end ? text : min(text, cap), 3) + 3
  }

  private var notes: String {
    var lines = table.footnotes.map { "\($0.mark)) \($0.text)" }
    if let source = table.source { lines.append(source) }
    if !table.usedSigns.isEmpty { lines.append(TableText.key(table)) }
    return lines.map { TypstText.literal($0) + "," }.joined()
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
      text += " + super(\(TypstText.literal(cell.notes.map { $0 + ")" }.joined(separator: " "))))"
    }
    for detail in cell.details { text += " + linebreak() + klein(\(TypstText.literal(detail)))" }
    return "(\(text))"
  }
}
