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
  /// Whose door it is; `nil` = that of the house.
  public let bereich: Aussenbereich?

  /// The account of the house, where one is set up.
  public let hauskonto: Hauskonto?

  /// Name of the hidden field that carries the draft.
  public static let draftName = "_entwurf"

  public init(
    model: FormModel, demoLogins: [DemoLogin] = [], notice: Hinweis? = nil, draft: String? = nil,
    bereich: Aussenbereich? = nil, hauskonto: Hauskonto? = nil
  ) {
    self.hauskonto = hauskonto
    self.bereich = bereich
    self.model = model
    self.demoLogins = demoLogins.filter { $0.bereich == bereich }
    self.notice = notice
    self.draft = draft
  }

  /// The way in by the provider of identities of the house.
  public struct Hauskonto: Sendable, Hashable {
    public let label: String
    public let adresse: Adresse
    /// Whether staff have no other way in, so that the form stands behind a link.
    public let hidesForm: Bool

    public init(label: String, adresse: Adresse, hidesForm: Bool) {
      self.label = label
      self.adresse = adresse
      self.hidesForm = hidesForm
    }
  }

  public struct DemoLogin: Sendable, Hashable {
    public let name: String
    public let password: String
    public let role: String
    public let bereich: Aussenbereich?

    public init(name: String, password: String, role: String, bereich: Aussenbereich? = nil) {
      self.bereich = bereich
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
      if let bereich { el("p", .class("einleitung")) { bereich.label } }
      if let notice { notice.html }
      ways
      doors
      if !demoLogins.isEmpty { logins }
    }
  }

  /// The account of the house first, then the form.
  @HTMLBuilder private var ways: HTML {
    if let hauskonto {
      el("p", .class("knoepfe")) { el("a", .class("knopf"), .href(hauskonto.adresse.link)) { hauskonto.label } }
      if !hauskonto.hidesForm { el("h2") { "Mit Benutzername und Passwort" } }
    }
    if hauskonto?.hidesForm == true {
      el("p", .class("leise")) {
        el("a", .href(Adresse.anmeldenPasswort.link)) { "Mit Benutzername und Passwort anmelden" }
      }
    } else {
      FormView(form: form, model: model, extra: draft.map { hiddenInput(AnmeldenPage.draftName, $0) }).html
    }
  }

  /// The other ways in, so that nobody tries in vain at the wrong one.
  private var doors: HTML {
    let others: [(String, Adresse)] =
      bereich == nil
      ? Aussenbereich.allCases.map { ($0.label, Adresse.anmelden.inside($0)) }
      : [("Anmeldung für Beschäftigte", .anmelden)]
    return el("nav", .class("tueren leise"), .label("Andere Anmeldungen")) {
      el("p") { bereich == nil ? "Sie arbeiten nicht im Jobcenter?" : "Sie arbeiten im Jobcenter?" }
      el("ul") {
        for (label, adresse) in others { el("li") { el("a", .href(adresse.link)) { label } } }
      }
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
