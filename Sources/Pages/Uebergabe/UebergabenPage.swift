public import Kernel
public import Markup

/// Cases that others want to hand over to the reader, who accepts or declines.
public struct UebergabenPage: Page {
  public enum Name: String, CaseIterable, Sendable {
    case fall
    case antwort
    case grund
  }
  /// Values of `antwort`.
  public static let accept = "annehmen"
  public static let decline = "ablehnen"

  public struct Zeile: Sendable, Hashable {
    public let nr: String
    public let name: String
    public let from: String
    public let step: String
    /// How much of what was agreed is open.
    public let open: Int
    /// By when it is to be answered.
    public let due: Day

    public init(nr: String, name: String, from: String, step: String, open: Int, due: Day) {
      self.nr = nr
      self.name = name
      self.from = from
      self.step = step
      self.open = open
      self.due = due
    }
  }

  public let rows: [Zeile]
  public let today: Day
  public let model: FormModel

  public init(rows: [Zeile], today: Day, model: FormModel) {
    self.rows = rows
    self.today = today
    self.model = model
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Übergaben an mich" }
  public var section: Bereich? { .meinTag }

  private var form: Form {
    Form(
      "Antwort", submit: "Antwort speichern",
      fields: [
        FormField(
          Name.antwort, "Ihre Antwort für die angekreuzten Fälle",
          .radios([
            Option(UebergabenPage.accept, "Annehmen", hint: "Sie sind ab heute zuständig."),
            Option(UebergabenPage.decline, "Ablehnen", hint: "Die bisherige Person bleibt zuständig."),
          ])),
        FormField(Name.grund, "Grund, wenn Sie ablehnen", .text(.full), optional: true)
          .read(by: "Die abgebende Person und die Teamleitung."),
      ])
  }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { "Übergaben an mich" }
    if rows.isEmpty {
      Leerzustand("Niemand wartet auf Ihre Antwort.", link: Verweis("Mein Tag", .heute)).html
    } else {
      el("form", .class("formular"), .named("method", "post"), .action(model.action.link), .flag("novalidate")) {
        HiddenFields(model: model).html
        Datentabelle(
          id: "uebergaben", caption: "Angebotene Fälle",
          columns: [
            Spalte("Fall"), Spalte("Von"), Spalte("Nächster Schritt"), Spalte("Offene Leistungen"),
            Spalte("Antwort bis"),
          ],
          rows: rows.map(cells), hidesCaption: true
        ).html
        for field in form.fields { FieldView(field: field, model: model).html }
        el("div", .class("knoepfe")) {
          el(
            "button", .type("submit"), .class("knopf haupt-knopf"), .name(FormModel.actName),
            .value(FormAct.speichern.rawValue)
          ) { form.submit }
        }
      }
    }
  }

  private func cells(_ row: Zeile) -> [HTML] {
    [tick(row), HTML(row.from), HTML(row.step), open(row), Fristmarke(due: row.due, today: today).html]
  }

  private func open(_ row: Zeile) -> HTML {
    el("a", .href(Adresse.fallhandlung(.leistungen, nr: row.nr).link)) {
      HTML(row.open == 0 ? "keine" : "\(row.open) offen")
      el("span", .class("nur-vorlesen")) { ", Leistungen von Fall \(row.nr)" }
    }
  }

  /// All are ticked at first: taking over what was agreed is the rule.
  private func tick(_ row: Zeile) -> HTML {
    let id = "fall-" + row.nr
    let isFresh = model.values.isEmpty
    return el("div", .class("wahl")) {
      el(
        "input", .type("checkbox"), .id(id), .name(Name.fall.rawValue), .value(row.nr),
        .flag("checked", isFresh || model.isChosen(row.nr, in: Name.fall.rawValue)))
      el("label", .for(id)) { row.name }
      el("a", .class("zweite"), .href(Adresse.fall(row.nr).link)) { "Fall \(row.nr) ansehen" }
    }
  }
}
