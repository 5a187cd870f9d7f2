public import Kernel
public import Markup

/// Planned deputies of the team: those that run or are to come, and the form for a new one.
public struct VertretungenPage: Page {
  public enum Name: String, CaseIterable, Sendable {
    case person
    case vertretung
    case von
    case bis
  }

  public struct Zeile: Sendable, Hashable {
    public let nr: Int64
    public let person: String
    public let vertretung: String
    public let von: Day
    /// The last day.
    public let bis: Day

    public init(nr: Int64, person: String, vertretung: String, von: Day, bis: Day) {
      self.nr = nr
      self.person = person
      self.vertretung = vertretung
      self.von = von
      self.bis = bis
    }
  }

  public let rows: [Zeile]
  public let today: Day
  public let members: [Option]
  public let deputies: [OptionGroup]
  public let model: FormModel

  public init(rows: [Zeile], today: Day, members: [Option], deputies: [OptionGroup], model: FormModel) {
    self.rows = rows
    self.today = today
    self.members = members
    self.deputies = deputies
    self.model = model
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Vertretungen" }
  public var section: Bereich? { .team }

  private var form: Form {
    Form(
      "Vertretung setzen", submit: "Vertretung speichern",
      fields: [
        FormField(Name.person, "Wer ist abwesend", .select(members)),
        FormField(Name.vertretung, "Wer vertritt", .groupedSelect(deputies)), FormField(Name.von, "Erster Tag", .date),
        FormField(Name.bis, "Letzter Tag", .date, hint: "z. B. 14.04.2008 oder „+14“"),
      ])
  }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { "Vertretungen" }
    el("p", .class("einleitung")) {
      "Wer vertritt, hat an diesen Tagen die Rechte der abwesenden Person und sieht deren fällige Aufgaben. "
        + "Den Grund der Abwesenheit halten wir nicht fest."
    }
    if rows.isEmpty {
      Leerzustand("Heute und später ist niemand vertreten.").html
    } else {
      table
    }
    el("h2") { "Vertretung setzen" }
    FormView(form: form, model: model).html
  }

  private var table: HTML {
    Datentabelle(
      id: "vertretungen", caption: "Laufende und künftige Vertretungen",
      columns: [Spalte("Abwesend"), Spalte("Vertretung"), Spalte("Tage"), Spalte("Beenden")],
      rows: rows.map { row in
        [
          HTML(row.person), HTML(row.vertretung),
          HTML("\(row.von.german) bis \(row.bis.german)\(row.von <= today ? ", läuft" : "")"), end(row),
        ]
      }
    ).html
  }

  private func end(_ row: Zeile) -> HTML {
    el("form", .named("method", "post"), .action(Adresse.vertretungEnde(nr: row.nr).link)) {
      hiddenInput(FormModel.csrfName, model.csrf)
      el("button", .type("submit"), .class("knopf still")) {
        HTML("Beenden")
        el("span", .class("nur-vorlesen")) { ": \(row.vertretung) vertritt \(row.person)" }
      }
    }
  }
}

/// Opens a foreign case for some hours, with a reason.
public enum NotzugriffForm {
  public enum Name: String, CaseIterable, Sendable {
    case fall
    case grund
  }

  public static func form(hours: Int) -> Form {
    Form(
      "Vertretungszugriff mit Begründung",
      intro: "Nur für Notfälle: Sie öffnen einen Fall, für den Sie nicht zuständig sind. Der Zugriff endet nach "
        + "\(hours) Stunden. Datenschutz und Teamleitung sehen Ihren Namen und den Grund.",
      submit: "Fall öffnen",
      fields: [
        FormField(Name.fall, "Aktenzeichen", .text(.medium), hint: "z. B. 08-01234"),
        FormField(
          Name.grund, "Grund", .textarea(characters: 200), hint: "Was muss heute getan werden, und warum von Ihnen?"
        )
        .read(by: "Datenschutz und Teamleitung."),
      ])
  }
}
