public import Kernel
public import Markup

/// Which cases of a person stand to choose from.
public enum Umverteilungsfrist: String, CaseIterable, Sendable {
  case kritisch
  case ueberfaellig

  public var label: String {
    switch self {
    case .kritisch: "mehr als 14 Tage überfällig"
    case .ueberfaellig: "überfällig"
    }
  }
}

/// A case to choose for handing over.
public struct Auswahlzeile: Sendable, Hashable {
  public let nr: String
  public let name: String
  public let step: String
  public let due: Day?
  /// Who is in charge.
  public let charge: String
  /// To whom it is offered already.
  public let offered: String?

  public init(nr: String, name: String, step: String, due: Day?, charge: String, offered: String?) {
    self.nr = nr
    self.name = name
    self.step = step
    self.due = due
    self.charge = charge
    self.offered = offered
  }
}

/// Choose cases and who shall take them over.
public struct UmverteilungPage: Page {
  public enum Name: String, CaseIterable, Sendable {
    /// Ticked cases, by Aktenzeichen.
    case fall
    /// The first so many of the list.
    case anzahl
    case an
    case grund
  }

  public let von: String?
  public let frist: Umverteilungsfrist?
  public let today: Day
  public let people: [Option]
  public let rows: [Auswahlzeile]
  public let receivers: [OptionGroup]
  public let model: FormModel

  public init(
    von: String?, frist: Umverteilungsfrist?, today: Day, people: [Option], rows: [Auswahlzeile],
    receivers: [OptionGroup], model: FormModel
  ) {
    self.von = von
    self.frist = frist
    self.today = today
    self.people = people
    self.rows = rows
    self.receivers = receivers
    self.model = model
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Fälle umverteilen" }
  public var section: Bereich? { .team }
  public var isWide: Bool { true }

  private var form: Form {
    Form(
      "Übergabe", submit: "Übergabe prüfen",
      fields: [
        FormField(
          Name.anzahl, "Wie viele der Liste", .text(.short),
          hint: "Die ersten der Liste, die dringendsten zuerst. Leer lassen, wenn Sie einzelne ankreuzen.",
          optional: true),
        FormField(Name.an, "Wer übernimmt", .groupedSelect(receivers)),
        FormField(
          Name.grund, "Grund", .text(.full), hint: "Zum Beispiel: Urlaub, Umzug in einen anderen Bezirk", optional: true
        ).read(by: "Die abgebende und die übernehmende Person."),
      ])
  }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { "Fälle umverteilen" }
    el("p", .class("einleitung")) {
      "Die neue Person muss die Übergabe annehmen. Bis dahin bleibt die bisherige zuständig."
    }
    filter
    if rows.isEmpty {
      Leerzustand(
        "Zu dieser Auswahl gibt es keinen Fall.",
        link: Verweis("Alle Fälle des Teams", .umverteilung(von: nil, frist: nil))
      ).html
    } else {
      choice
    }
  }

  private var filter: HTML {
    el(
      "form", .class("filter"), .named("method", "get"), .action(Adresse.umverteilung(von: nil, frist: nil).path),
      .label("Filter")
    ) {
      select("von", "Von", people, von, "allen im Team")
      select(
        "frist", "Frist", Umverteilungsfrist.allCases.map { Option($0.rawValue, $0.label) }, frist?.rawValue, "alle")
      el("button", .type("submit"), .class("knopf")) { "Anwenden" }
    }
  }

  private func select(_ name: String, _ label: String, _ options: [Option], _ chosen: String?, _ all: String) -> HTML {
    el("div", .class("feld")) {
      el("label", .for("filter-" + name)) { label }
      el("select", .id("filter-" + name), .name(name)) {
        el("option", .value("")) { all }
        for option in options {
          el("option", .value(option.value), .flag("selected", option.value == chosen)) { option.label }
        }
      }
    }
  }

  private var choice: HTML {
    el("form", .class("formular"), .named("method", "post"), .action(model.action.link), .flag("novalidate")) {
      HiddenFields(model: model).html
      Datentabelle(
        id: "auswahl", caption: "Fälle zur Auswahl, die dringendsten zuerst",
        columns: [Spalte("Fall"), Spalte("Nächster Schritt"), Spalte("Frist"), Spalte("Zuständig")],
        rows: rows.map(cells)
      ).html
      for field in form.fields { FieldView(field: field, model: model).html }
      el("div", .class("knoepfe")) {
        el(
          "button", .type("submit"), .class("knopf haupt-knopf"), .name(FormModel.actName),
          .value(FormAct.speichern.rawValue)
        ) { form.submit }
        el("a", .class("knopf still"), .href(Adresse.team.link)) { "Abbrechen" }
      }
    }
  }

  private func cells(_ row: Auswahlzeile) -> [HTML] {
    [
      tick(row), HTML(row.step), row.due.map { Fristmarke(due: $0, today: today).html } ?? HTML("keine"),
      HTML(row.charge) + (row.offered.map { el("span", .class("zweite"), content: offer($0)) } ?? .empty),
    ]
  }

  private func offer(_ name: String) -> () -> HTML { { HTML("angeboten: \(name)") } }

  private func tick(_ row: Auswahlzeile) -> HTML {
    let id = "fall-" + row.nr
    return el("div", .class("wahl")) {
      el(
        "input", .type("checkbox"), .id(id), .name(Name.fall.rawValue), .value(row.nr),
        .flag("checked", model.isChosen(row.nr, in: Name.fall.rawValue)))
      el("label", .for(id)) {
        HTML(row.name)
        el("span", .class("zweite")) { "Fall \(row.nr)" }
      }
    }
  }
}

/// What became of a hand-over where not every case could be offered.
public struct UmverteilungErgebnisPage: Page {
  public struct Zeile: Sendable, Hashable {
    public let nr: String
    public let name: String
    /// `nil` = offered.
    public let problem: String?

    public init(nr: String, name: String, problem: String?) {
      self.nr = nr
      self.name = name
      self.problem = problem
    }
  }
  public let rows: [Zeile]

  public init(rows: [Zeile]) { self.rows = rows }

  public var title: String { "Ergebnis der Übergabe" }
  public var section: Bereich? { .team }

  @HTMLBuilder public var content: HTML {
    let done = rows.filter { $0.problem == nil }.count
    el("h1") { "Ergebnis der Übergabe" }
    Hinweis(.warnung, "\(done) von \(rows.count) Fällen sind angeboten. Die anderen sind unverändert.").html
    Datentabelle(
      id: "ergebnis", caption: "Fälle", columns: [Spalte("Fall"), Spalte("Ergebnis")],
      rows: rows.map { [HTML("\($0.name), Fall \($0.nr)"), HTML($0.problem ?? "angeboten")] }
    ).html
    el("p", .class("knoepfe")) { el("a", .class("knopf"), .href(Adresse.team.link)) { "Zum Team" } }
  }
}
