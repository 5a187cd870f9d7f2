import Markup

/// The table in which each field is decided; nothing is chosen beforehand.
struct Streittabelle {
  let page: KonfliktPage

  private static let sides = ["meine", "ihre", "bisher"]

  var html: HTML {
    el("form", .class("formular"), .named("method", "post"), .action(page.model.action.link), .flag("novalidate")) {
      HiddenFields(model: page.model).html
      hiddenInput(KonfliktPage.seen, "\(page.seenVersion)")
      for (name, values) in typed { for value in values { hiddenInput(name, value) } }
      table
      el("div", .class("knoepfe")) {
        button(.speichern, "Ergebnis ansehen", "knopf haupt-knopf")
        if page.model.keepsDraft { button(.entwurf, "Meine Angaben als Entwurf behalten", "knopf") }
        if let cancel = page.model.cancel { el("a", .class("knopf still"), .href(cancel.link)) { "Abbrechen" } }
      }
    }
  }

  /// What was typed travels along; what was decided stands in the table.
  private var typed: [(String, [String])] {
    page.model.values.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }
  }

  private var table: HTML {
    Datentabelle(
      id: "vergleich", caption: "Was soll gelten?",
      columns: [
        Spalte("Feld"), Spalte("Ihre Angabe"), Spalte("Angabe von \(page.other)"), Spalte("Bisher"),
      ],
      rows: page.rows.map(cells)
    ).html
  }

  private func cells(_ row: Streitfeld) -> [HTML] {
    let choices = zip(Streittabelle.sides, [row.mine, row.theirs, row.before])
    let name = KonfliktPage.choice + row.name
    let error = page.model.errors[name]
    var head = HTML(row.label)
    if let error { head = head + el("span", .class("feld-fehler"), .id("f-\(name)-fehler")) { error } }
    return [head]
      + choices.enumerated().map { index, choice in
        radio(row, name, choice, index, hasError: error != nil)
      }
  }

  private func radio(
    _ row: Streitfeld, _ name: String, _ choice: (side: String, text: String), _ index: Int, hasError: Bool
  )
    -> HTML
  {
    let id = index == 0 ? "f-" + name : "f-\(name)-\(index + 1)"
    return el("div", .class("wahl")) {
      el(
        "input", .type("radio"), .id(id), .name(name), .value(choice.side),
        .flag("checked", page.model[name] == choice.side), hasError ? .named("aria-invalid", "true") : .none,
        .describedBy(hasError ? "f-\(name)-fehler" : nil))
      el("label", .for(id)) {
        el("span", .class("nur-vorlesen")) { "\(row.label): " }
        HTML(choice.text.isEmpty ? "keine Angabe" : choice.text)
      }
    }
  }

  private func button(_ act: FormAct, _ label: String, _ style: String) -> HTML {
    el("button", .type("submit"), .class(style), .name(FormModel.actName), .value(act.rawValue)) { label }
  }
}
