import Markup

/// A column's head.
struct Spalte {
  let title: String
  var isNumber = false
  /// Link that sorts by this column.
  var sort: Adresse?
  /// `true` = falling, `false` = rising, `nil` = not the sorted column.
  var isFalling: Bool?

  init(_ title: String, isNumber: Bool = false, sort: Adresse? = nil, isFalling: Bool? = nil) {
    self.title = title
    self.isNumber = isNumber
    self.sort = sort
    self.isFalling = isFalling
  }
}

/// A table in a region that scrolls by itself, can be focused and has a name. The first cell of a
/// row is its head.
struct Datentabelle {
  let id: String
  let caption: String
  let columns: [Spalte]
  let rows: [[HTML]]
  /// The caption is read out only, because a heading says the same.
  var hidesCaption = false
  /// The last row, set apart: the whole that the rows belong to.
  var total: [HTML]?

  var html: HTML {
    el(
      "div", .class("tabelle"), .role("region"), .named("aria-labelledby", id + "-titel"), .named("tabindex", "0")
    ) {
      el("table", .id(id)) {
        el("caption", .id(id + "-titel"), hidesCaption ? .class("nur-vorlesen") : .none) { caption }
        el("thead") { el("tr") { for column in columns { head(column) } } }
        el("tbody") { for row in rows { line(row) } }
        if let total { el("tfoot") { line(total) } }
      }
    }
  }

  private func head(_ column: Spalte) -> HTML {
    let order = column.isFalling.map { $0 ? "descending" : "ascending" }
    return el(
      "th", .scope("col"), column.isNumber ? .class("zahl") : .none, order.map { .named("aria-sort", $0) } ?? .none
    ) {
      if let sort = column.sort {
        el("a", .href(sort.link)) {
          HTML(column.title)
          if let falling = column.isFalling {
            el("span", .named("aria-hidden", "true")) { falling ? " ▼" : " ▲" }
          }
        }
      } else {
        HTML(column.title)
      }
    }
  }

  private func line(_ cells: [HTML]) -> HTML {
    el("tr") {
      for (index, cell) in cells.enumerated() {
        if index == 0 {
          el("th", .scope("row")) { cell }
        } else {
          element("td", columns.indices.contains(index) && columns[index].isNumber ? [.class("zahl")] : [], cell)
        }
      }
    }
  }
}
