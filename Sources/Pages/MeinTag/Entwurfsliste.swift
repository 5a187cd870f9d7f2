import Markup

/// A draft of the own account.
public struct Entwurf: Sendable, Hashable {
  /// Name of the form, for example "Gespräch".
  public let form: String
  /// Name of the person and Aktenzeichen; `nil` for a form of no case.
  public let about: String?
  /// For example "31.03.2008, 09:42 Uhr".
  public let saved: String
  /// Last day.
  public let until: String
  /// Where it opens; `nil` once it is gone.
  public let path: String
  public let isGone: Bool

  public init(form: String, about: String?, saved: String, until: String, path: String, isGone: Bool) {
    self.form = form
    self.about = about
    self.saved = saved
    self.until = until
    self.path = path
    self.isGone = isGone
  }
}

/// The drafts on Mein Tag, each with the way to go on and to throw it away.
struct Entwurfsliste {
  let drafts: [Entwurf]
  let csrf: String

  var html: HTML {
    guard !drafts.isEmpty else { return .empty }
    return el("section", .class("gruppe entwuerfe"), .named("aria-labelledby", "entwuerfe")) {
      el("h2", .id("entwuerfe")) { "Entwürfe" }
      el("p", .class("leise")) { "Nur Sie sehen sie. Sie zählen für keine Frist und keine Kennzahl." }
      el("ul", .class("aufgaben")) { for draft in drafts { row(draft) } }
    }
  }

  private func row(_ draft: Entwurf) -> HTML {
    let name = [draft.form, draft.about].compactMap { $0 }.joined(separator: ": ")
    return el("li") {
      el("p", .class("aufgabe-was")) {
        if draft.isGone { HTML(name) } else { el("a", .href(draft.path + "?entwurf=1")) { name } }
      }
      el("p") {
        draft.isGone
          ? "Nach 14 Tagen gelöscht (Entwurf vom \(draft.saved))" : "gespeichert \(draft.saved), bis \(draft.until)"
      }
      el("form", .class("erinnern"), .named("method", "post"), .action(Adresse.entwuerfe.link)) {
        hiddenInput(FormModel.csrfName, csrf)
        hiddenInput("pfad", draft.path)
        el("button", .type("submit"), .class("knopf still")) {
          HTML(draft.isGone ? "Zur Kenntnis genommen" : "Entwurf verwerfen")
          el("span", .class("nur-vorlesen")) { ": \(name)" }
        }
      }
    }
  }
}
