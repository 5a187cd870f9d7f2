import Markup

/// Filters of the list under names of the account's own, and the form that keeps the present one.
public struct Ansichtenliste: Sendable {
  public enum Name: String, CaseIterable, Sendable {
    case name, abfrage
  }

  public struct Ansicht: Sendable, Hashable {
    public let name: String
    public let filter: FaelleFilter

    public init(name: String, filter: FaelleFilter) {
      self.name = name
      self.filter = filter
    }
  }

  public let ansichten: [Ansicht]
  /// The filter that is shown.
  public let current: FaelleFilter
  public let model: FormModel

  public init(_ ansichten: [Ansicht], current: FaelleFilter, model: FormModel) {
    self.ansichten = ansichten
    self.current = current
    self.model = model
  }

  var form: Form {
    Form(
      "Ansicht speichern", submit: "Ansicht speichern",
      [
        FormSection(
          fields: [
            FormField(
              Name.name, "Diesen Filter als Ansicht speichern", .text(.medium),
              hint: "Name, z. B. Unter 25, diese Woche")
          ], hidden: [Name.abfrage.rawValue])
      ])
  }

  @HTMLBuilder var html: HTML {
    if !ansichten.isEmpty {
      el("nav", .class("ansichten"), .label("Gespeicherte Ansichten")) {
        el("ul", .class("chips")) {
          for ansicht in ansichten {
            el("li") {
              el("a", .href(Adresse.faelle(ansicht.filter).link), .current(isCurrent(ansicht))) { ansicht.name }
            }
          }
        }
      }
    }
    el("details", .class("ansicht-neu"), .flag("open", model.hasErrors)) {
      el("summary") { ansichten.isEmpty ? "Ansicht speichern" : "Ansichten verwalten" }
      FormView(form: form, model: model).html
      for ansicht in ansichten { delete(ansicht) }
    }
  }

  private func isCurrent(_ ansicht: Ansicht) -> Bool {
    ansicht.filter.with { _ in } == current.with { _ in }
  }

  private func delete(_ ansicht: Ansicht) -> HTML {
    el("form", .named("method", "post"), .action(Adresse.fallansichtLoeschen.link)) {
      hiddenInput(FormModel.csrfName, model.csrf)
      hiddenInput(Name.name.rawValue, ansicht.name)
      el("button", .type("submit"), .class("knopf still")) { "Ansicht „\(ansicht.name)“ löschen" }
    }
  }
}
