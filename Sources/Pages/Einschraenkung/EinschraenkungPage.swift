public import Kernel
public import Markup

/// Restriction of processing and holds of one case: what is in force, and a form for one more.
public struct EinschraenkungPage: Page {
  public enum Name: String, CaseIterable, Sendable {
    case grund, seit, vermerk
  }

  /// A note in force.
  public struct Vermerk: Sendable, Hashable {
    public let nr: Int64
    public let wirkung: String
    public let grund: String
    public let seit: Day

    public init(nr: Int64, wirkung: String, grund: String, seit: Day) {
      self.nr = nr
      self.wirkung = wirkung
      self.grund = grund
      self.seit = seit
    }
  }

  public let nr: String
  public let form: Form
  public let model: FormModel
  public let vermerke: [Vermerk]

  public init(nr: String, grounds: [Option], model: FormModel, vermerke: [Vermerk]) {
    self.nr = nr
    form = Form(
      "Fall \(nr) einschränken oder sperren",
      intro: "Ein eingeschränkter Fall zeigt nur noch den Grund und nimmt keine Einträge an (Art. 18 DSGVO). Ein "
        + "laufendes Verfahren verhindert allein die Löschung.",
      submit: "Vermerk setzen",
      fields: [
        FormField(Name.grund, "Grund", .radios(grounds)), FormField(Name.seit, "Gilt seit", .date),
      ])
    self.model = model
    self.vermerke = vermerke
  }

  public var title: String { (model.hasErrors ? "Fehler: " : "") + form.title }
  public var section: Bereich? { .auskunft }

  @HTMLBuilder public var content: HTML {
    Fehleruebersicht(form: form, model: model).html
    el("h1") { form.title }
    if let intro = form.intro { el("p", .class("einleitung")) { intro } }
    if !vermerke.isEmpty {
      el("h2") { "In Kraft" }
      for vermerk in vermerke { line(vermerk) }
    }
    el("h2") { "Neuer Vermerk" }
    FormView(form: form, model: model).html
  }

  private func line(_ vermerk: Vermerk) -> HTML {
    el("form", .class("karte"), .named("method", "post"), .action(model.action.link)) {
      hiddenInput(FormModel.csrfName, model.csrf)
      hiddenInput(Name.vermerk.rawValue, "\(vermerk.nr)")
      el("p") { "\(vermerk.wirkung) seit \(vermerk.seit.german): \(vermerk.grund)" }
      el("button", .type("submit"), .class("knopf")) {
        HTML("Aufheben")
        el("span", .class("nur-vorlesen")) { ": " + vermerk.grund }
      }
    }
  }
}
