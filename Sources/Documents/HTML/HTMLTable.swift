import Markup

extension HTMLRenderer {
  /// Table, footnotes, source and key of signs.
  func table(_ table: Table, id: String? = nil) -> HTML {
    let name = id ?? Anchor.of(table.number ?? table.caption)
    return el(
      "div", .class("tabelle"), .role("region"), .named("aria-labelledby", "\(name)-titel"), .named("tabindex", 0)
    ) {
      el("table", .id(name)) {
        el("caption", .id("\(name)-titel")) { [table.number, table.caption].compactMap { $0 }.joined(separator: ": ") }
        el("thead") {
          el("tr") { table.columns.map { column in el("th", .scope("col"), align(column.alignment)) { column.title } } }
        }
        el("tbody") { table.rows.map { row($0, table, name) } }
      }
      below(table, name)
    }
  }

  /// The chart, what it says, and its values.
  func figure(_ figure: Figure) -> HTML {
    el("figure", .id(figure.anchor)) {
      el("figcaption") {
        el("strong") { [figure.number, figure.title].compactMap { $0 }.joined(separator: ": ") }
      }
      figure.chart.svg(id: figure.anchor + "-bild")
      table(figure.table, id: figure.anchor + "-werte")
      el("p", .class("quelle")) { figure.source }
    }
  }

  private func align(_ alignment: Table.Alignment) -> Attribute { alignment == .end ? .class("zahl") : .none }

  private func row(_ row: Table.Row, _ table: Table, _ name: String) -> HTML {
    el("tr", row.kind == .plain ? .none : .class(row.kind.rawValue)) {
      el("th", .scope("row")) { content(row.head, name) }
      row.cells.enumerated().map { index, cell in
        let column = index + 1 < table.columns.count ? table.columns[index + 1].alignment : .end
        return el("td", align(column)) { content(cell, name) }
      }
    }
  }

  private func content(_ cell: Cell, _ name: String) -> HTML {
    var html = HTML.empty
    if let guete = cell.guete { html = html + abbreviated(guete.rawValue, guete.meaning) + HTML(" ") }
    html = html + (cell.sign.map { abbreviated($0.rawValue, $0.meaning) } ?? HTML(cell.text))
    let marks = cell.notes.map { note in
      el("a", .href("#\(name)-fn\(note)"), .label("Fußnote \(note)")) { "\(note))" }
    }
    for (index, mark) in marks.enumerated() { html = html + el("sup") { index == 0 ? mark : HTML(" ") + mark } }
    for detail in cell.details { html = html + el("span", .class("zusatz")) { detail } }
    return html
  }

  /// A sign for the eye, its meaning for the ear.
  private func abbreviated(_ sign: String, _ meaning: String) -> HTML {
    el("span", .named("aria-hidden", "true")) { sign } + el("span", .class("nur-vorlesen")) { meaning }
  }

  private func below(_ table: Table, _ name: String) -> HTML {
    .joined([
      .joined(
        table.footnotes.map { note in
          el("p", .class("fussnote"), .id("\(name)-fn\(note.mark)")) { "\(note.mark)) \(note.text)" }
        }),
      table.source.map { source in el("p", .class("quelle")) { source } } ?? .empty,
      table.usedSigns.isEmpty ? .empty : el("p", .class("zeichen")) { TableText.key(table) },
    ])
  }
}

enum TableText {
  /// `Zeichen: . unbekannt oder geheim zu halten; p vorläufige Zahl.`
  static func key(_ table: Table) -> String {
    "Zeichen: " + table.usedSigns.map { "\($0.sign) = \($0.meaning)" }.joined(separator: "; ")
  }
}
