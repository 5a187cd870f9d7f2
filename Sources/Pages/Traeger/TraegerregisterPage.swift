public import Kernel
public import Markup

/// The providers with their places, and the form for a new one.
public struct TraegerregisterPage: Page {
  public struct Zeile: Sendable, Hashable {
    public let nr: Int64
    public let name: String
    /// Profilings at a time; `nil` = none are ordered there, or nothing is known.
    public let plaetze: Int?
    public let offen: Int
    public let frei: Int?
    /// Person, mail and phone, as far as they are known.
    public let kontakt: [String]

    public init(nr: Int64, name: String, plaetze: Int?, offen: Int, frei: Int?, kontakt: [String]) {
      (self.nr, self.name, self.plaetze, self.offen) = (nr, name, plaetze, offen)
      (self.frei, self.kontakt) = (frei, kontakt)
    }
  }

  public let rows: [Zeile]
  public let model: FormModel

  public init(rows: [Zeile], model: FormModel) {
    self.rows = rows
    self.model = model
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Träger" }
  public var section: Bereich? { .traegerregister }

  private var form: Form { TraegerForm.form("Träger aufnehmen", submit: "Träger aufnehmen") }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { "Träger" }
    el("p", .class("einleitung")) {
      "Freie Plätze sind die Plätze des Trägers ohne die offenen Aufträge. Jede Änderung bleibt mit Tag und Namen "
        + "lesbar."
    }
    if rows.isEmpty { Leerzustand("Es ist noch kein Träger aufgenommen.").html } else { table }
    el("h2") { form.title }
    FormView(form: form, model: model).html
  }

  private var table: HTML {
    Datentabelle(
      id: "traegerregister", caption: "Träger und ihre Plätze für Profilings",
      columns: [
        Spalte("Träger"), Spalte("Plätze", isNumber: true), Spalte("offen", isNumber: true),
        Spalte("frei", isNumber: true), Spalte("Kontakt"),
      ],
      rows: rows.map { row in
        [
          el("a", .href(Adresse.traegereintrag(row.nr).link)) { row.name },
          HTML(row.plaetze.map { "\($0)" } ?? "–"), HTML("\(row.offen)"), HTML(row.frei.map { "\($0)" } ?? "–"),
          HTML(row.kontakt.joined(separator: ", ")),
        ]
      }
    ).html
  }
}

/// One provider: the form for a change, and everything that was recorded before.
public struct TraegereintragPage: Page {
  public struct Fassung: Sendable, Hashable {
    public let ab: Day
    public let angaben: [String]
    public let wer: String
    public let wann: String

    public init(ab: Day, angaben: [String], wer: String, wann: String) {
      (self.ab, self.angaben, self.wer, self.wann) = (ab, angaben, wer, wann)
    }
  }

  public let name: String
  public let verlauf: [Fassung]
  public let model: FormModel

  public init(name: String, verlauf: [Fassung], model: FormModel) {
    (self.name, self.verlauf, self.model) = (name, verlauf, model)
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Träger: \(name)" }
  public var section: Bereich? { .traegerregister }

  private var form: Form { TraegerForm.form("Angaben ändern", submit: "Änderung speichern") }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { name }
    FormView(form: form, model: model).html
    el("h2") { "Bisherige Angaben" }
    if verlauf.isEmpty {
      Leerzustand("Zu diesem Träger ist noch nichts festgehalten.").html
    } else {
      Datentabelle(
        id: "fassungen", caption: "Bisherige Angaben, die neuesten zuerst",
        columns: [Spalte("Gilt ab"), Spalte("Angaben"), Spalte("Festgehalten von"), Spalte("am")],
        rows: verlauf.map {
          [HTML($0.ab.german), HTML($0.angaben.joined(separator: ", ")), HTML($0.wer), HTML($0.wann)]
        }, hidesCaption: true
      ).html
    }
  }
}

/// What is known of a provider from a day on.
public enum TraegerForm {
  public enum Name: String, CaseIterable, Sendable {
    case name, ab, profiling, plaetze, ansprechperson, mail, telefon
  }

  static func form(_ title: String, submit: String) -> Form {
    Form(
      title, submit: submit,
      fields: [
        FormField(Name.name, "Name des Trägers", .text(.full)),
        FormField(Name.ab, "Gilt ab", .date),
        FormField(Name.profiling, "Führt Profilings durch", .checkbox),
        FormField(
          Name.plaetze, "Plätze für Profilings zur gleichen Zeit", .text(.short), hint: "0, wenn keine vereinbart sind."
        ),
        FormField(Name.ansprechperson, "Ansprechperson", .text(.full), optional: true),
        FormField(Name.mail, "E-Mail", .text(.full), optional: true),
        FormField(Name.telefon, "Telefon", .text(.medium), optional: true),
      ])
  }
}
