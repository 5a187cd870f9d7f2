import Markup

/// Draws a form: error summary, hidden fields, sections, buttons.
struct FormView {
  let form: Form
  let model: FormModel
  /// More hidden fields.
  var extra: HTML?

  @HTMLBuilder var html: HTML {
    el(
      "form", .class("formular"), .named("method", "post"), .action(model.action.link), .flag("novalidate"),
      form.takesFile ? .named("enctype", "multipart/form-data") : .none,
      model.keepsDraft ? .named("data-entwurf", "ja") : .none
    ) {
      HiddenFields(model: model).html
      defaultButton
      if let extra { extra }
      for section in form.sections { view(section) }
      buttons
    }
  }

  /// The Enter key presses the first button of a form: it must save and not ask for a row.
  private var defaultButton: HTML {
    guard form.sections.contains(where: { !$0.buttons.isEmpty }) else { return .empty }
    return el(
      "button", .type("submit"), .class("nur-vorlesen"), .name(FormModel.actName), .value(FormAct.speichern.rawValue),
      .named("tabindex", "-1"), .named("aria-hidden", "true")
    ) { form.submit }
  }

  @HTMLBuilder private func view(_ section: FormSection) -> HTML {
    let fields = section.fields.reduce(HTML.empty) { $0 + FieldView(field: $1, model: model).html }
    for name in section.hidden { hiddenInput(name, model[name]) }
    if section.isFolded, let title = section.title {
      el("details", .class("abschnitt")) {
        el("summary") { title }
        rows(section)
      }
    } else if let title = section.title {
      el("fieldset", .class(section.isRow ? "abschnitt zeile" : "abschnitt")) {
        el("legend", .class("abschnitt-titel")) { title }
        if let intro = section.intro { el("p", .class("leise")) { intro } }
        if !section.fields.isEmpty { el("div", .class("felder")) { fields } }
        rows(section)
      }
    } else {
      fields
      rows(section)
    }
  }

  /// The line that is worked out, and the buttons that change rows.
  @HTMLBuilder private func rows(_ section: FormSection) -> HTML {
    if let table = section.table { table.html }
    if let note = section.note { el("p", .class("summe"), .role("status")) { note } }
    if !section.buttons.isEmpty {
      el("div", .class("zeilenknoepfe")) {
        for button in section.buttons {
          el("p") {
            el("button", .type("submit"), .class("knopf"), .name(FormModel.rowName), .value(button.value)) {
              button.label
            }
            if let hint = button.hint {
              HTML(" ")
              el("span", .class("leise")) { hint }
            }
          }
        }
      }
    }
  }

  /// Stands before the buttons, so that it is read before anything is saved; a script fills it without a new page.
  private var folgen: HTML {
    guard form.preview != nil, !form.previewIsPage else { return .empty }
    return el("div", .class("folgen-platz"), .named("aria-live", "polite")) {
      if let folgen = model.folgen { folgen.html }
    }
  }

  @HTMLBuilder private var buttons: HTML {
    folgen
    if model.keepsDraft {
      el("p", .class("entwurfszeile leise"), .role("status")) {
        model.draftSaved.map { "Entwurf gespeichert \($0)" } ?? ""
      }
    }
    el("div", .class("knoepfe")) {
      if model.liste != nil, !form.leadsToCheck {
        button(.weiter, "Speichern und weiter", "knopf haupt-knopf")
        button(.speichern, form.submit, "knopf")
      } else {
        button(.speichern, form.submit, "knopf haupt-knopf")
        if let draft = form.draft { button(.entwurf, draft, "knopf") }
      }
      if let preview = form.preview { button(.folgen, preview, "knopf") }
      if model.keepsDraft { button(.entwurf, "Als Entwurf sichern", "knopf still") }
      if let cancel = model.cancel { el("a", .class("knopf still"), .href(cancel.link)) { "Abbrechen" } }
    }
  }

  private func button(_ act: FormAct, _ label: String, _ style: String) -> HTML {
    el("button", .type("submit"), .class(style), .name(FormModel.actName), .value(act.rawValue)) { label }
  }
}

/// The fields that protect a form.
struct HiddenFields {
  let model: FormModel

  @HTMLBuilder var html: HTML {
    hiddenInput(FormModel.csrfName, model.csrf)
    if let version = model.version { hiddenInput(FormModel.versionName, "\(version)") }
    if let key = model.idempotencyKey { hiddenInput(FormModel.idempotencyName, key) }
    if let liste = model.liste { hiddenInput(FormModel.listName, liste.text) }
  }
}
