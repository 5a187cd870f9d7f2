public import Markup

/// What a planned change would do, before it is recorded.
public struct ProbelaufPage: Page {
  public struct Teamzeile: Sendable, Hashable {
    public let name: String
    public let verschoben: Int
    public let ueberfaellig: Int

    public init(name: String, verschoben: Int, ueberfaellig: Int) {
      (self.name, self.verschoben, self.ueberfaellig) = (name, verschoben, ueberfaellig)
    }
  }
  /// A case the reader may open.
  public struct Fallzeile: Sendable, Hashable {
    public let nr: String
    public let person: String
    public let schritt: String
    public let bisher: String
    public let neu: String

    public init(nr: String, person: String, schritt: String, bisher: String, neu: String) {
      (self.nr, self.person, self.schritt, self.bisher, self.neu) = (nr, person, schritt, bisher, neu)
    }
  }
  /// New cases that would have gone to another unit.
  public struct Wegzeile: Sendable, Hashable {
    public let von: String
    public let nach: String
    public let anzahl: Int

    public init(von: String, nach: String, anzahl: Int) { (self.von, self.nach, self.anzahl) = (von, nach, anzahl) }
  }
  /// A text as it stands and as it would read.
  public struct Vorschau: Sendable, Hashable {
    public let bisher: String
    public let neu: String

    public init(bisher: String, neu: String) { (self.bisher, self.neu) = (bisher, neu) }
  }

  public let heading: String
  public let rows: [Zusammenfassungszeile]
  /// One sentence: what it does to the caseload.
  public let ergebnis: Hinweis
  public let teams: [Teamzeile]
  public let faelle: [Fallzeile]
  public let wege: [Wegzeile]
  public let vorschau: Vorschau?
  public let model: FormModel
  /// Whether the reader may record it.
  public let darfFestlegen: Bool

  public init(
    heading: String, rows: [Zusammenfassungszeile], ergebnis: Hinweis, teams: [Teamzeile], faelle: [Fallzeile],
    wege: [Wegzeile], vorschau: Vorschau?, model: FormModel, darfFestlegen: Bool
  ) {
    (self.heading, self.rows, self.ergebnis) = (heading, rows, ergebnis)
    (self.teams, self.faelle, self.wege, self.vorschau) = (teams, faelle, wege, vorschau)
    (self.model, self.darfFestlegen) = (model, darfFestlegen)
  }

  public var title: String { heading }
  public var section: Bereich? { .einstellungen }

  @HTMLBuilder public var content: HTML {
    el("h1") { heading }
    Zusammenfassungsliste(rows).html
    el("h2") { "Probelauf" }
    ergebnis.html
    if let vorschau {
      Zusammenfassungsliste([
        Zusammenfassungszeile("Bisher", vorschau.bisher), Zusammenfassungszeile("Neu", vorschau.neu),
      ]).html
    }
    if !teams.isEmpty { table }
    if !faelle.isEmpty { cases }
    if !wege.isEmpty { ways }
    el("form", .class("formular"), .named("method", "post"), .action(model.action.link)) {
      HiddenFields(model: model).html
      for (name, values) in model.values.sorted(by: { $0.key < $1.key }) {
        for value in values { hiddenInput(name, value) }
      }
      buttons
    }
  }

  private var table: HTML {
    Datentabelle(
      id: "teams", caption: "Fristen nach Team",
      columns: [Spalte("Team"), Spalte("verschoben", isNumber: true), Spalte("werden überfällig", isNumber: true)],
      rows: teams.map { [HTML($0.name), HTML("\($0.verschoben)"), HTML("\($0.ueberfaellig)")] },
      total: [
        HTML("Summe"), HTML("\(teams.reduce(0) { $0 + $1.verschoben })"),
        HTML("\(teams.reduce(0) { $0 + $1.ueberfaellig })"),
      ]
    ).html
  }

  private var ways: HTML {
    Datentabelle(
      id: "wege", caption: "Neue Fälle, die in eine andere Einheit gegangen wären",
      columns: [Spalte("bisher"), Spalte("neu"), Spalte("Fälle", isNumber: true)],
      rows: wege.map { [HTML($0.von), HTML($0.nach), HTML("\($0.anzahl)")] }
    ).html
  }

  private var cases: HTML {
    Datentabelle(
      id: "faelle", caption: "Fristen Ihrer Fälle, die überfällig werden",
      columns: [Spalte("Fall"), Spalte("Person"), Spalte("Schritt"), Spalte("bisher"), Spalte("neu")],
      rows: faelle.map { item in
        [
          el("a", .href(Adresse.fall(item.nr).link)) { item.nr }, HTML(item.person), HTML(item.schritt),
          HTML(item.bisher), HTML(item.neu),
        ]
      }
    ).html
  }

  private var buttons: HTML {
    el("div", .class("knoepfe")) {
      if darfFestlegen {
        el(
          "button", .type("submit"), .class("knopf haupt-knopf"), .name(FormModel.actName),
          .value(FormAct.bestaetigen.rawValue)
        ) { "Änderung festlegen" }
      }
      el(
        "button", .type("submit"), .class("knopf"), .name(FormModel.actName), .value(FormAct.aendern.rawValue)
      ) { "Angaben ändern" }
      if let cancel = model.cancel { el("a", .class("knopf still"), .href(cancel.link)) { "Abbrechen" } }
    }
  }
}
