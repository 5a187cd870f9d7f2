/// A table as Typst code: head rows repeat on every page, rows never split.
struct TypstTable {
  let table: Table

  init(_ table: Table) { self.table = table }

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

  /// Text columns share the room, number columns take what they need.
  private var widths: String {
    table.columns.map { $0.alignment == .end ? "auto," : "1fr," }.joined(separator: " ")
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
    for note in cell.notes { text += " + super(\(TypstText.literal(note + ")")))" }
    if let detail = cell.detail { text += " + linebreak() + klein(\(TypstText.literal(detail)))" }
    return "(\(text))"
  }
}
