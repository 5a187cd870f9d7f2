import Documents
import Markup

/// The indicator table; each figure opens to its division.
struct Kennzahltabelle {
  let page: KennzahlenPage

  var html: HTML {
    el(
      "div", .class("tabelle kennzahlen"), .role("region"), .named("aria-labelledby", "tabelle-1"),
      .named("tabindex", "0")
    ) {
      el("table") {
        el("caption", .id("tabelle-1")) {
          "Tabelle 1: Zielindikatoren \(page.years.first ?? page.year) bis \(page.year) und Zielgröße \(page.year + 1)"
        }
        el("thead") {
          el("tr") {
            el("th", .scope("col")) { "Zielindikator" }
            el("th", .scope("col")) { "Einheit" }
            for year in page.years { el("th", .scope("col"), .class("zahl")) { "Ergebnis \(year)" } }
            el("th", .scope("col"), .class("zahl")) { "Zielgröße \(page.year + 1)" }
          }
        }
        el("tbody") { for row in page.rows { line(row) } }
      }
    }
  }

  private func line(_ row: Kennzahlzeile) -> HTML {
    el("tr", row.isPart ? .class("teil") : .none) {
      el("th", .scope("row")) { head(row) }
      el("td") {
        HTML(row.unit)
        if let basis = row.basis { el("span", .class("zweite")) { basis } }
      }
      for cell in row.cells { el("td", .class("zahl")) { Kennzahlzellenansicht(cell: cell, of: row.label).html } }
      el("td", .class("zahl")) {
        HTML(row.target)
        if let note = row.targetNote { el("span", .class("zweite")) { note } }
        if let bar = row.bar { bar.html }
      }
    }
  }

  @HTMLBuilder private func head(_ row: Kennzahlzeile) -> HTML {
    HTML(row.label)
    if let printed = row.printedLabel { el("span", .class("zweite")) { "im Bericht: „\(printed)“" } }
    el("details") {
      el("summary") {
        HTML("Definition")
        el("span", .class("nur-vorlesen")) { ": " + row.label }
      }
      el("p") { row.definition }
    }
  }
}

/// A figure with its share, its state and the way to its division.
struct Kennzahlzellenansicht {
  let cell: Kennzahlzelle
  var of: String?

  init(cell: Kennzahlzelle, of: String? = nil) {
    self.cell = cell
    self.of = of
  }

  @HTMLBuilder var html: HTML {
    if cell.status == .provisional {
      el("span", .class("guete")) {
        el("span", .named("aria-hidden", "true")) { "p " }
        el("span", .class("nur-vorlesen")) { "vorläufig: " }
      }
    }
    value
    if let printed = cell.printedText { second(printed) }
    if let share = cell.shareText { second(share) }
  }

  @HTMLBuilder private var value: HTML {
    switch cell.content {
    case .secret: signed(".", "nicht gezeigt, weil zu klein")
    case .notAvailable: HTML(cell.text)
    case .count, .rate:
      if let target = cell.target {
        el("a", .class("wert"), .href(target.link)) { cell.text }
      } else {
        el("span", .class("wert")) { cell.text }
      }
    }
  }

  @HTMLBuilder private func signed(_ sign: String, _ meaning: String) -> HTML {
    el("span", .named("aria-hidden", "true")) { sign }
    el("span", .class("nur-vorlesen")) { meaning }
  }

  private func second(_ text: String) -> HTML {
    el("span", .class(cell.isImplausible ? "zweite unplausibel" : "zweite")) { text }
  }
}
