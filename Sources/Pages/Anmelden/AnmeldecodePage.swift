public import Markup

/// The second step of signing in.
public struct AnmeldecodePage: Page {
  /// Fields of the form.
  public enum Name: String, CaseIterable, Sendable {
    case code
  }
  public let model: FormModel

  public init(model: FormModel) { self.model = model }

  private var form: Form {
    Form(
      "Code eingeben",
      intro: "Ihre App zeigt gerade einen Code aus sechs Ziffern. Er gilt eine halbe Minute.", submit: "Weiter",
      fields: [
        FormField(
          Name.code, "Code", .text(.medium),
          hint: "Haben Sie die App nicht zur Hand, geben Sie einen Ihrer Wiederherstellungscodes ein."
        ).autocomplete("one-time-code")
      ])
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + form.title }

  public var content: HTML {
    el("div", .class("anmelden")) {
      Fehleruebersicht(form: form, model: model).html
      el("h1") { form.title }
      el("p", .class("einleitung")) { form.intro ?? "" }
      FormView(form: form, model: model).html
      el("p") { "Beides verloren? Ihre Verwaltung setzt den zweiten Faktor zurück." }
    }
  }
}
