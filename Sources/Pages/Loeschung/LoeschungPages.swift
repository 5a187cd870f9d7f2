public import Kernel
public import Markup

/// Erasure: choose the day for the preview, and the runs so far.
public struct LoeschungPage: Page {
  public enum Name: String, CaseIterable, Sendable {
    case stichtag
  }

  /// A run.
  public struct Zeile: Sendable, Hashable {
    public let nr: Int64
    public let stichtag: Day
    public let zustand: Statusmarke
    public let personen: String
    public let beteiligte: String

    public init(nr: Int64, stichtag: Day, zustand: Statusmarke, personen: String, beteiligte: String) {
      self.nr = nr
      self.stichtag = stichtag
      self.zustand = zustand
      self.personen = personen
      self.beteiligte = beteiligte
    }
  }

  public let model: FormModel
  public let rows: [Zeile]
  /// How long data stay, by class.
  public let fristen: [Zusammenfassungszeile]

  public init(model: FormModel, rows: [Zeile], fristen: [Zusammenfassungszeile]) {
    self.model = model
    self.rows = rows
    self.fristen = fristen
  }

  public static let form = Form(
    "Löschung",
    intro: "Zu löschen ist, wessen Fälle abgeschlossen sind und wessen Fristen vorüber sind (§ 84 SGB X). Eine Person "
      + "schlägt vor, eine zweite gibt frei.",
    submit: "Vorschau zeigen", fields: [FormField(Name.stichtag, "Stichtag", .date)])

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Löschung" }
  public var section: Bereich? { .loeschung }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: Self.form, model: model).html
    el("h1") { "Löschung" }
    if let intro = Self.form.intro { el("p", .class("einleitung")) { intro } }
    FormView(form: Self.form, model: model).html
    el("h2") { "Löschläufe" }
    if rows.isEmpty {
      Leerzustand("Noch wurde keine Löschung vorgeschlagen.").html
    } else {
      Datentabelle(
        id: "laeufe", caption: "Löschläufe, der neueste zuerst",
        columns: [Spalte("Lauf"), Spalte("Stichtag"), Spalte("Zustand"), Spalte("Personen"), Spalte("Beteiligte")],
        rows: rows.map(cells), hidesCaption: true
      ).html
    }
    el("h2") { "Wie lange Daten bleiben" }
    Zusammenfassungsliste(fristen).html
  }

  private func cells(_ row: Zeile) -> [HTML] {
    [
      el("a", .href(Adresse.loeschlauf(row.nr).link)) { "Lauf \(row.nr)" }, HTML(row.stichtag.german),
      row.zustand.html, HTML(row.personen), HTML(row.beteiligte),
    ]
  }
}

/// What becomes of whom: the check page before a run is proposed, and before it is approved.
public struct LoeschpruefungPage: Page {
  /// A person.
  public struct Zeile: Sendable, Hashable {
    public let name: String
    public let faelle: String
    /// „wird gelöscht“, „gesperrt“, „bleibt“.
    public let urteil: Statusmarke
    public let grund: String

    public init(name: String, faelle: String, urteil: Statusmarke, grund: String) {
      self.name = name
      self.faelle = faelle
      self.urteil = urteil
      self.grund = grund
    }
  }

  /// A button of the form.
  public struct Knopf: Sendable, Hashable {
    public let act: String
    public let label: String
    public init(act: String, label: String) {
      self.act = act
      self.label = label
    }
  }

  public let heading: String
  /// What happens on confirming, what stays, and what cannot be taken back.
  public let notices: [Hinweis]
  public let rows: [Zeile]
  /// `nil` if there is nothing to decide.
  public let model: FormModel?
  /// The first one confirms.
  public let buttons: [Knopf]

  public init(heading: String, notices: [Hinweis], rows: [Zeile], model: FormModel?, buttons: [Knopf]) {
    self.heading = heading
    self.notices = notices
    self.rows = rows
    self.model = model
    self.buttons = buttons
  }

  /// Name of the buttons that give a run up.
  public static let verwerfen = "verwerfen"

  public var title: String { heading }
  public var section: Bereich? { .loeschung }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    el("h1") { heading }
    for notice in notices { notice.html }
    if !rows.isEmpty {
      Datentabelle(
        id: "personen", caption: "Was mit wessen Daten geschieht",
        columns: [Spalte("Person"), Spalte("Fälle"), Spalte("Was geschieht"), Spalte("Grund")],
        rows: rows.map { [HTML($0.name), HTML($0.faelle), $0.urteil.html, HTML($0.grund)] }
      ).html
    }
    if let model { form(model) }
  }

  private func form(_ model: FormModel) -> HTML {
    el("form", .class("formular"), .named("method", "post"), .action(model.action.link)) {
      HiddenFields(model: model).html
      for (name, values) in model.values.sorted(by: { $0.key < $1.key }) {
        for value in values { hiddenInput(name, value) }
      }
      el("div", .class("knoepfe")) {
        for (index, button) in buttons.enumerated() {
          el(
            "button", .type("submit"), .class(index == 0 ? "knopf haupt-knopf" : "knopf"), .name(FormModel.actName),
            .value(button.act)
          ) { button.label }
        }
        if let cancel = model.cancel { el("a", .class("knopf still"), .href(cancel.link)) { "Abbrechen" } }
      }
    }
  }
}
