public import Markup

/// A page with one form.
public struct FormPage: Page {
  public let form: Form
  public let model: FormModel
  /// Whose case it is; `nil` for forms without a case.
  public let identity: Identitaetsleiste?
  public let section: Bereich?

  public init(_ form: Form, model: FormModel, identity: Identitaetsleiste? = nil, section: Bereich? = .faelle) {
    self.form = form
    self.model = model
    self.identity = identity
    self.section = section
  }

  public var title: String {
    let name = [form.title, identity?.name].compactMap { $0 }.joined(separator: " – ")
    return model.hasErrors ? "Fehler: " + name : name
  }

  @HTMLBuilder public var content: HTML {
    if let identity { identity.html }
    if let liste = model.liste { Listenzeile(platz: liste).html }
    Fehleruebersicht(form: form, model: model).html
    el("h1") { form.title }
    if let intro = form.intro { el("p", .class("einleitung")) { intro } }
    if let draft = model.waitingDraft {
      Hinweis(
        .hinweis, "Zu diesem Formular gibt es einen Entwurf vom \(draft.since). Er zählt für keine Frist.",
        links: [Verweis("Entwurf öffnen", draft.link)]
      ).html
    }
    for notice in form.notices { notice.html }
    FormView(form: form, model: model).html
  }
}
