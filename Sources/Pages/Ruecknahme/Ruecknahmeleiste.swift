import Markup

/// The banner that offers to take back what was saved last. It stays on every page until it is put aside or its time is
/// over.
public struct Ruecknahmeleiste: Sendable, Hashable {
  /// Names of the form's fields and buttons.
  public enum Name: String, CaseIterable, Sendable {
    case vorgang
    case nr
    /// The page on which the banner stood.
    case zurueck
  }
  /// What the buttons ask for; sent as `_aktion`.
  public enum Wunsch: String, CaseIterable, Sendable {
    case rueckgaengig
    case ausblenden
  }

  let vorgang: Int64
  let nr: String
  /// For example "10:14 Uhr".
  let saved: String
  let until: String
  let here: String
  let key: String

  public init(vorgang: Int64, nr: String, saved: String, until: String, here: String, key: String) {
    (self.vorgang, self.nr, self.saved, self.until) = (vorgang, nr, saved, until)
    (self.here, self.key) = (here, key)
  }

  func html(csrf: String) -> HTML {
    el(
      "form", .class("hinweis ruecknahme"), .named("method", "post"), .action(Adresse.ruecknahme.link),
      .label("Zuletzt gespeichert")
    ) {
      hiddenInput(FormModel.csrfName, csrf)
      hiddenInput(FormModel.idempotencyName, key)
      hiddenInput(Name.vorgang.rawValue, "\(vorgang)")
      hiddenInput(Name.nr.rawValue, nr)
      hiddenInput(Name.zurueck.rawValue, here)
      Hinweisart.hinweis.sign
      el("div") {
        el("p") {
          HTML("Zuletzt gespeichert um \(saved) in ")
          el("a", .href(Adresse.fall(nr).link)) { "Fall \(nr)" }
          HTML(". Rückgängig machen können Sie es bis \(until).")
        }
        el("div", .class("zeilenknoepfe")) {
          button(.rueckgaengig, "Rückgängig", "knopf")
          button(.ausblenden, "Ausblenden", "knopf still")
        }
      }
    }
  }

  private func button(_ wish: Wunsch, _ label: String, _ style: String) -> HTML {
    el("button", .type("submit"), .class(style), .name(FormModel.actName), .value(wish.rawValue)) { label }
  }
}
