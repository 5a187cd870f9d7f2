import Markup

/// Draws one field with label, hint and error.
struct FieldView {
  let field: FormField
  let model: FormModel

  private var error: String? { model.errors[field.name] }
  private var value: String { model[field.name] }

  var html: HTML {
    switch field.kind {
    case .radios(let options): radios(options)
    case .checkbox: checkbox
    case .text, .password, .date, .select, .groupedSelect, .textarea, .file: single
    }
  }

  private var frameClass: String { error == nil ? "feld" : "feld mit-fehler" }

  private var single: HTML {
    el("div", .class(frameClass)) {
      el("label", .for(field.id)) { labelText }
      notes
      control
      guide
    }
  }

  @HTMLBuilder private var labelText: HTML {
    HTML(field.label)
    if field.isOptional { el("span", .class("leise")) { " (freiwillig)" } }
  }

  @HTMLBuilder private var notes: HTML {
    if !hints.isEmpty {
      el("p", .class("feld-hinweis"), .id(field.hintID)) { for hint in hints { el("span") { hint } } }
    }
    if let error {
      el("p", .class("feld-fehler"), .id(field.errorID)) {
        el("span", .class("nur-vorlesen")) { "Fehler: " }
        HTML(error)
      }
    }
  }

  private var hints: [String] {
    [field.hint ?? defaultHint, field.reader.map { "Wer liest das? \($0)" }].compactMap { $0 }
  }
  private var defaultHint: String? { if case .date = field.kind { "z. B. 14.03.2008 oder „heute“" } else { nil } }

  private var describedBy: Attribute {
    let ids = [hints.isEmpty ? nil : field.hintID, error == nil ? nil : field.errorID].compactMap { $0 }
    return .describedBy(ids.isEmpty ? nil : ids.joined(separator: " "))
  }
  private var invalid: Attribute { error == nil ? .none : .named("aria-invalid", "true") }
  private var required: Attribute { field.isOptional ? .none : .named("aria-required", "true") }

  @HTMLBuilder private var control: HTML {
    switch field.kind {
    case .text(let width): input("text", width.rawValue)
    case .password: input("password", FieldWidth.medium.rawValue)
    case .date: input("text", "datum")
    case .select(let options): select { optionList(options) }
    case .groupedSelect(let groups): select { grouped(groups) }
    case .textarea(let characters): textarea(rows: characters > 300 ? 6 : 3)
    case .file(let endings): fileInput(endings)
    case .radios, .checkbox: HTML.empty
    }
  }

  private func input(_ type: String, _ width: String) -> HTML {
    el(
      "input", .id(field.id), .name(field.name), .type(type), .class(width),
      type == "password" ? .none : .value(value), .named("autocomplete", field.autocomplete), required, invalid,
      describedBy)
  }

  /// Browsers show no file again that was sent before.
  private func fileInput(_ endings: [String]) -> HTML {
    el(
      "input", .id(field.id), .name(field.name), .type("file"), .class(FieldWidth.full.rawValue),
      .named("accept", endings.joined(separator: ",")), required, invalid, describedBy)
  }

  private func select(@HTMLBuilder _ options: () -> HTML) -> HTML {
    el(
      "select", .id(field.id), .name(field.name), .named("autocomplete", field.autocomplete), required, invalid,
      describedBy
    ) {
      el("option", .value(""), .flag("selected", value.isEmpty)) { field.isOptional ? "keine Angabe" : "Bitte wählen" }
      options()
    }
  }
  @HTMLBuilder private func optionList(_ options: [Option]) -> HTML {
    for option in options {
      el("option", .value(option.value), .flag("selected", option.value == value)) { option.label }
    }
  }
  @HTMLBuilder private func grouped(_ groups: [OptionGroup]) -> HTML {
    for group in groups {
      el("optgroup", .named("label", group.label)) { optionList(group.options) }
    }
  }

  private func textarea(rows: Int) -> HTML {
    el(
      "textarea", .id(field.id), .name(field.name), .named("rows", "\(rows)"),
      .named("autocomplete", field.autocomplete),
      required, invalid, describedBy
    ) { value }
  }

  @HTMLBuilder private var guide: HTML {
    if case .textarea(let characters) = field.kind {
      el("p", .class("feld-mass")) { "Üblich sind bis zu \(characters) Zeichen." }
    }
  }

  private var checkbox: HTML {
    el("div", .class(frameClass)) {
      el("div", .class("wahl")) {
        el(
          "input", .type("checkbox"), .id(field.id), .name(field.name), .value("ja"),
          .flag("checked", model.isChosen("ja", in: field.name)), invalid, describedBy)
        el("label", .for(field.id)) { field.label }
      }
      notes
    }
  }

  private func radios(_ options: [Option]) -> HTML {
    el("fieldset", .class(field.isInline ? frameClass + " nebeneinander" : frameClass), describedBy) {
      el("legend") { labelText }
      notes
      for (index, option) in options.enumerated() {
        radio(option, id: index == 0 ? field.id : "\(field.id)-\(index + 1)")
      }
    }
  }

  /// `aria-invalid` is not allowed on a group, so each radio carries it.
  private func radio(_ option: Option, id: String) -> HTML {
    let hintID = id + "-zeile"
    return el("div", .class("wahl")) {
      el(
        "input", .type("radio"), .id(id), .name(field.name), .value(option.value),
        .flag("checked", option.value == value),
        invalid, .describedBy(option.hint == nil ? nil : hintID))
      el("label", .for(id)) { option.label }
      if let hint = option.hint { el("span", .class("wahl-hinweis"), .id(hintID)) { hint } }
    }
  }
}

/// An input that people do not see.
func hiddenInput(_ name: String, _ value: String) -> HTML {
  el("input", .type("hidden"), .name(name), .value(value))
}
