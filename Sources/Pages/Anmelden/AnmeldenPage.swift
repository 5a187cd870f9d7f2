public import Markup

/// Sign-in with a local account.
public struct AnmeldenPage: Page {
  /// Fields of the form.
  public enum Name: String, CaseIterable, Sendable {
    case benutzername
    case passwort
  }
  public let model: FormModel
  /// Logins of the demo, shown beside the form; empty elsewhere.
  public let demoLogins: [DemoLogin]
  /// What happened before, for example that the session ran out.
  public let notice: Hinweis?
  /// Typed values that wait for the sign-in, sealed.
  public let draft: String?

  /// Name of the hidden field that carries the draft.
  public static let draftName = "_entwurf"

  public init(model: FormModel, demoLogins: [DemoLogin] = [], notice: Hinweis? = nil, draft: String? = nil) {
    self.model = model
    self.demoLogins = demoLogins
    self.notice = notice
    self.draft = draft
  }

  public struct DemoLogin: Sendable, Hashable {
    public let name: String
    public let password: String
    public let role: String

    public init(name: String, password: String, role: String) {
      self.name = name
      self.password = password
      self.role = role
    }
  }

  private var form: Form {
    Form(
      "Anmelden", submit: "Anmelden",
      fields: [
        FormField(Name.benutzername, "Benutzername", .text(.medium)).autocomplete("username"),
        FormField(Name.passwort, "Passwort", .password).autocomplete("current-password"),
      ])
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + "Anmelden" }

  public var content: HTML {
    el("div", .class("anmelden")) {
      Fehleruebersicht(form: form, model: model).html
      el("h1") { "Anmelden" }
      if let notice { notice.html }
      FormView(form: form, model: model, extra: draft.map { hiddenInput(AnmeldenPage.draftName, $0) }).html
      if !demoLogins.isEmpty { logins }
    }
  }

  private var logins: HTML {
    el("section", .class("karte")) {
      el("h2") { "Zugänge der Demo" }
      el("p", .class("leise")) { "Alle Personen sind erfunden. Jeder Zugang zeigt eine andere Aufgabe." }
      if let shared { el("p") { HTML("Passwort für alle: ") + el("code", content: code(shared)) } }
      Datentabelle(
        id: "zugaenge", caption: "Zugänge der Demo",
        columns: [Spalte("Aufgabe"), Spalte("Benutzername")] + (shared == nil ? [Spalte("Passwort")] : []),
        rows: demoLogins.map { login in
          [HTML(login.role), el("code", content: code(login.name))]
            + (shared == nil ? [el("code", content: code(login.password))] : [])
        },
        hidesCaption: true
      ).html
    }
  }

  /// The password of all demo logins, where it is one.
  private var shared: String? {
    let passwords = Set(demoLogins.map(\.password))
    return passwords.count == 1 ? passwords.first : nil
  }
  private func code(_ text: String) -> () -> HTML { { HTML(text) } }
}
