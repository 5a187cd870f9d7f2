public import Markup

/// The page before a legal act: everything once more, with the way back.
public struct CheckPage: Page {
  public let heading: String
  /// What happens on confirming.
  public let consequence: String
  public let rows: [Zusammenfassungszeile]
  /// Verb on the button, for example "Vereinbarung abschließen".
  public let confirm: String
  /// Its action confirms; its values travel along.
  public let model: FormModel
  /// Answers `FormAct.aendern` with the filled form.
  public let edit: Adresse
  public let identity: Identitaetsleiste?
  /// A rendered document that is agreed on, if there is one.
  public let document: HTML?
  /// What the document is called when it is read out.
  public let documentLabel: String
  public let section: Bereich?

  public init(
    heading: String, consequence: String, rows: [Zusammenfassungszeile], confirm: String, model: FormModel,
    edit: Adresse, identity: Identitaetsleiste?, document: HTML? = nil,
    documentLabel: String = "Text der Vereinbarung",
    section: Bereich? = .faelle
  ) {
    self.section = section
    self.heading = heading
    self.consequence = consequence
    self.rows = rows
    self.confirm = confirm
    self.model = model
    self.edit = edit
    self.identity = identity
    self.document = document
    self.documentLabel = documentLabel
  }

  public var title: String { [heading, identity?.name].compactMap { $0 }.joined(separator: " – ") }

  @HTMLBuilder public var content: HTML {
    if let identity { identity.html }
    if let liste = model.liste { Listenzeile(platz: liste).html }
    el("h1") { heading }
    Hinweis(.hinweis, consequence).html
    Zusammenfassungsliste(rows).html
    if let document { el("section", .class("dokument"), .label(documentLabel)) { document } }
    el("form", .class("formular"), .named("method", "post"), .action(model.action.link)) {
      HiddenFields(model: model).html
      for (name, values) in model.values.sorted(by: { $0.key < $1.key }) {
        for value in values { hiddenInput(name, value) }
      }
      buttons
    }
  }

  private var buttons: HTML {
    el("div", .class("knoepfe")) {
      el(
        "button", .type("submit"), .class("knopf haupt-knopf"), .name(FormModel.actName),
        .value(FormAct.bestaetigen.rawValue)
      ) { confirm }
      if model.liste != nil {
        el("button", .type("submit"), .class("knopf"), .name(FormModel.actName), .value(FormAct.weiter.rawValue)) {
          confirm + " und weiter"
        }
      }
      el(
        "button", .type("submit"), .class("knopf"), .name(FormModel.actName), .value(FormAct.aendern.rawValue),
        .named("formaction", edit.link)
      ) { "Angaben ändern" }
      if let cancel = model.cancel { el("a", .class("knopf still"), .href(cancel.link)) { "Abbrechen" } }
    }
  }
}
