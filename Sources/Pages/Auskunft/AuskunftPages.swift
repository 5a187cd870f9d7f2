public import Kernel
public import Markup

/// Access requests: take one in, and those that are on their way.
public struct AuskunftStartPage: Page {
  public enum Name: String, CaseIterable, Sendable {
    case nr, eingegangen
  }

  /// A request.
  public struct Zeile: Sendable, Hashable {
    /// Aktenzeichen; `nil` once the person was erased.
    public let nr: String?
    public let eingegangen: Day
    public let frist: Day
    public let erledigt: Day?
    public let bearbeitetVon: String

    public init(nr: String?, eingegangen: Day, frist: Day, erledigt: Day?, bearbeitetVon: String) {
      self.nr = nr
      self.eingegangen = eingegangen
      self.frist = frist
      self.erledigt = erledigt
      self.bearbeitetVon = bearbeitetVon
    }
  }

  public let model: FormModel
  public let rows: [Zeile]
  public let today: Day

  public init(model: FormModel, rows: [Zeile], today: Day) {
    self.model = model
    self.rows = rows
    self.today = today
  }

  /// The form; its fields are those of `Name`.
  public static let form = Form(
    "Auskunft", intro: "Jede Person darf wissen, was über sie gespeichert ist (Art. 15 DSGVO). Frist: ein Monat.",
    submit: "Eintragen und ansehen",
    fields: [
      FormField(Name.nr, "Aktenzeichen eines Falls der Person", .text(.short), hint: "z. B. 07-00123"),
      FormField(Name.eingegangen, "Ersuchen eingegangen am", .date),
    ])

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Auskunft" }
  public var section: Bereich? { .auskunft }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: Self.form, model: model).html
    el("h1") { "Auskunft" }
    if let intro = Self.form.intro { el("p", .class("einleitung")) { intro } }
    FormView(form: Self.form, model: model).html
    el("h2") { "Ersuchen" }
    if rows.isEmpty {
      Leerzustand("Noch ist kein Ersuchen eingetragen.").html
    } else {
      Datentabelle(
        id: "ersuchen", caption: "Auskunftsersuchen, offene zuerst",
        columns: [Spalte("Fall"), Spalte("Eingegangen"), Spalte("Stand"), Spalte("Bearbeitet von")],
        rows: rows.map(cells), hidesCaption: true
      ).html
    }
  }

  private func cells(_ row: Zeile) -> [HTML] {
    [
      row.nr.map { nr in el("a", .href(Adresse.auskunftPerson(nr: nr).link)) { nr } } ?? HTML("gelöscht"),
      HTML(row.eingegangen.german),
      row.erledigt.map { Statusmarke("erteilt am \($0.german)", .erfolg).html }
        ?? Fristmarke(due: row.frist, today: today).html,
      HTML(row.bearbeitetVon),
    ]
  }
}

/// What is stored about a person, as it will be handed out: the same document as the file.
public struct AuskunftPage: Page {
  public let nr: String
  /// The rendered document with the page's `h1`.
  public let document: HTML
  /// What to look at before handing it out.
  public let notices: [Hinweis]
  /// Files that belong to the answer.
  public let dateien: [Verweis]
  /// Confirms that the answer was given; `nil` if no request is open.
  public let finish: FormModel?

  public init(nr: String, document: HTML, dateien: [Verweis] = [], notices: [Hinweis], finish: FormModel?) {
    self.nr = nr
    self.document = document
    self.dateien = dateien
    self.notices = notices
    self.finish = finish
  }

  public var title: String { "Auskunft zu Fall \(nr)" }
  public var section: Bereich? { .auskunft }

  @HTMLBuilder public var content: HTML {
    for notice in notices { notice.html }
    el("p", .class("knoepfe")) {
      el("a", .class("knopf haupt-knopf"), .href(Adresse.auskunftPDF(nr: nr).link)) { "Als PDF laden" }
      el("a", .class("knopf"), .href(Adresse.auskunftJSON(nr: nr).link)) { "Als JSON laden" }
      el("a", .class("knopf still"), .href(Adresse.einschraenkung(nr: nr).link)) { "Einschränken oder sperren" }
    }
    if !dateien.isEmpty {
      el("h2") { "Dateien zu dieser Auskunft" }
      el("ul") { for datei in dateien { el("li") { datei.html } } }
    }
    if let finish {
      el("form", .class("formular"), .named("method", "post"), .action(finish.action.link)) {
        HiddenFields(model: finish).html
        el("div", .class("knoepfe")) {
          el("button", .type("submit"), .class("knopf")) { "Als erteilt eintragen" }
        }
      }
    }
    document
  }
}
