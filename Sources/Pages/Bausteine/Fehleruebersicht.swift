import Markup

/// The list of what must be mended, on top of a refused form; each line leads to its field.
struct Fehleruebersicht {
  let form: Form
  let model: FormModel

  var html: HTML {
    guard model.hasErrors else { return .empty }
    return el("section", .class("hinweis fehler uebersicht"), .role("alert"), .named("aria-labelledby", "fehler-titel"))
    {
      Hinweisart.fehler.sign
      el("div") {
        el("h2", .id("fehler-titel")) { heading }
        el("ul") {
          for sentence in model.generalErrors { el("li") { sentence } }
          for (field, sentence) in fieldErrors {
            el("li") { el("a", .href("#" + field.id)) { sentence } }
          }
          for sentence in strayErrors { el("li") { sentence } }
        }
      }
    }
  }

  private var heading: String {
    if model.errors.isEmpty { return "Das geht so noch nicht" }
    return count == 1 ? "Bitte prüfen Sie 1 Angabe" : "Bitte prüfen Sie \(count) Angaben"
  }
  private var count: Int { model.errors.count + model.generalErrors.count }
  private var fieldErrors: [(FormField, String)] {
    form.fields.compactMap { field in model.errors[field.name].map { (field, $0) } }
  }
  /// Errors of fields that this form does not show; never dropped silently.
  private var strayErrors: [String] {
    let known = Set(form.fields.map(\.name))
    return model.errors.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
  }
}
