public import Markup

/// Setting a second factor up: the secret for the app, and the first code back.
public struct ZweitfaktorEinrichtenPage: Page {
  /// Fields of the forms of the second factor.
  public enum Name: String, CaseIterable, Sendable {
    case code
    /// The password once more.
    case passwort
    /// What is asked for; see `ZweitfaktorWunsch`.
    case wunsch
    /// The sealed secret.
    case angebot
  }
  /// The secret in groups of four.
  public let groups: [String]
  /// The same as an address for apps.
  public let uri: String
  public let sealed: String
  public let model: FormModel
  /// The role reaches nothing before.
  public let isForced: Bool
  /// The session is older than the password that opened it: it is asked for again.
  public let asksPassword: Bool

  public init(
    groups: [String], uri: String, sealed: String, model: FormModel, isForced: Bool, asksPassword: Bool
  ) {
    self.asksPassword = asksPassword
    self.groups = groups
    self.uri = uri
    self.sealed = sealed
    self.model = model
    self.isForced = isForced
  }

  private var form: Form {
    Form(
      "Zweiten Faktor einrichten", submit: "Zweiten Faktor einschalten",
      fields: [
        FormField(Name.code, "Code aus der App", .text(.short), hint: "Sechs Ziffern")
          .autocomplete("one-time-code")
      ] + password)
  }

  private var password: [FormField] {
    guard asksPassword else { return [] }
    return [FormField(Name.passwort, "Ihr Passwort", .password).autocomplete("current-password")]
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + form.title }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { form.title }
    el("p", .class("einleitung")) {
      "Außer dem Passwort fragt das Programm dann einen Code ab, den eine App auf Ihrem Telefon zeigt."
    }
    if isForced {
      Hinweis(.hinweis, "Für Ihre Aufgabe ist der zweite Faktor Pflicht. Danach geht es weiter.").html
    }
    el("h2") { "1. Schlüssel in die App eingeben" }
    el("p") { "Legen Sie in der App ein neues Konto an, wählen Sie „Schlüssel eingeben“ und geben Sie ein:" }
    el("p", .class("schluessel")) { el("code") { groups.joined(separator: " ") } }
    el("p", .class("leise")) { "Groß- und Kleinschreibung und Leerzeichen sind gleichgültig. Art: zeitbasiert." }
    el("details") {
      el("summary") { "Adresse für Programme, die sie übernehmen können" }
      el("p", .class("schluessel")) { el("code") { uri } }
    }
    el("h2") { asksPassword ? "2. Code aus der App und Passwort eingeben" : "2. Code aus der App eingeben" }
    FormView(
      form: form, model: model,
      extra: hiddenInput(Name.wunsch.rawValue, ZweitfaktorWunsch.einrichten.rawValue)
        + hiddenInput(Name.angebot.rawValue, sealed)
    ).html
  }
}

/// What a form of the second factor asks for.
public enum ZweitfaktorWunsch: String, Sendable, CaseIterable {
  case einrichten
  case codes
  case entfernen
}

/// The second factor is set up: what can be done with it.
public struct ZweitfaktorPage: Page {
  public let since: String
  public let codesLeft: Int
  public let mayRemove: Bool
  public let model: FormModel

  public init(since: String, codesLeft: Int, mayRemove: Bool, model: FormModel) {
    self.since = since
    self.codesLeft = codesLeft
    self.mayRemove = mayRemove
    self.model = model
  }

  private var form: Form {
    Form(
      "Zweiter Faktor", submit: "",
      fields: [
        FormField(
          ZweitfaktorEinrichtenPage.Name.code, "Code", .text(.medium),
          hint: "Aus der App, oder ein Wiederherstellungscode"
        ).autocomplete("one-time-code")
      ])
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + form.title }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { form.title }
    Zusammenfassungsliste([
      Zusammenfassungszeile("Eingeschaltet", "seit \(since)"),
      Zusammenfassungszeile("Wiederherstellungscodes", codesLeft == 1 ? "noch 1" : "noch \(codesLeft)"),
    ]).html
    el("h2") { "Ändern" }
    el("p") { "Zum Ändern geben Sie noch einmal einen Code ein." }
    el("form", .class("formular"), .named("method", "post"), .action(model.action.link), .flag("novalidate")) {
      HiddenFields(model: model).html
      for field in form.fields { FieldView(field: field, model: model).html }
      el("div", .class("knoepfe")) {
        button(.codes, "Neue Wiederherstellungscodes")
        if mayRemove { button(.entfernen, "Zweiten Faktor ausschalten") }
        el("a", .class("knopf still"), .href((model.cancel ?? .konto).link)) { "Zurück zu „Mein Konto“" }
      }
    }
  }

  private func button(_ wish: ZweitfaktorWunsch, _ label: String) -> HTML {
    el(
      "button", .type("submit"), .class("knopf"), .name(ZweitfaktorEinrichtenPage.Name.wunsch.rawValue),
      .value(wish.rawValue)
    ) { label }
  }
}
