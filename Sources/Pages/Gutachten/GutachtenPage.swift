public import Kernel
public import Markup

/// Medical opinions of a case: what is ordered and whose turn it is, what holds, what was recorded when.
public struct GutachtenPage: Page {
  /// The running order.
  public struct Auftrag: Sendable, Hashable {
    public let stelle: String
    public let fragen: [String]
    public let am: Day
    public let bis: Day
    /// The last reminder.
    public let erinnert: Day?

    public init(stelle: String, fragen: [String], am: Day, bis: Day, erinnert: Day?) {
      (self.stelle, self.fragen, self.am, self.bis, self.erinnert) = (stelle, fragen, am, bis, erinnert)
    }
  }

  /// A result that came in.
  public struct Ergebnis: Sendable, Hashable {
    /// For example "Eingegangen am 14.03.2008".
    public let title: String
    public let rows: [Zusammenfassungszeile]

    public init(title: String, rows: [Zusammenfassungszeile]) { (self.title, self.rows) = (title, rows) }
  }

  public let identity: Identitaetsleiste
  public let today: Day
  public let auftrag: Auftrag?
  /// The latest first.
  public let ergebnisse: [Ergebnis]
  public let verlauf: [Ereignis]
  public let notices: [Hinweis]
  /// What the reader may do here.
  public let links: [Verweis]
  /// Protects the button that reminds; `nil` where the reader may not.
  public let model: FormModel?

  public init(
    identity: Identitaetsleiste, today: Day, auftrag: Auftrag?, ergebnisse: [Ergebnis], verlauf: [Ereignis],
    notices: [Hinweis], links: [Verweis], model: FormModel?
  ) {
    (self.identity, self.today, self.auftrag, self.ergebnisse) = (identity, today, auftrag, ergebnisse)
    (self.verlauf, self.notices, self.links, self.model) = (verlauf, notices, links, model)
  }

  public var title: String { "Ärztliches Gutachten – \(identity.name), Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    el("h1") { "Ärztliches Gutachten" }
    el("p", .class("einleitung")) {
      "Hier steht, was Arbeit verlangen darf. Diagnosen stehen nicht in der Akte. Ergebnisse erscheinen in keiner Liste und "
        + "keiner Suche."
    }
    for notice in notices { notice.html }
    if let auftrag { order(auftrag) }
    if !links.isEmpty { el("ul", .class("verweise")) { for link in links { el("li") { link.html } } } }
    el("h2") { "Ergebnisse" }
    if ergebnisse.isEmpty { Leerzustand("Noch kein Ergebnis.").html }
    for ergebnis in ergebnisse {
      el("h3") { ergebnis.title }
      Zusammenfassungsliste(ergebnis.rows).html
    }
    el("h2") { "Verlauf" }
    if verlauf.isEmpty { Leerzustand("Noch kein Eintrag.").html } else { Zeitstrahl(verlauf).html }
    el("p", .class("zurueck")) { el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" } }
  }

  @HTMLBuilder private func order(_ auftrag: Auftrag) -> HTML {
    let late = auftrag.bis < today
    Hinweis(
      late ? .warnung : .hinweis,
      "Am Zug: \(auftrag.stelle), seit \(auftrag.am.german). Ergebnis erbeten bis \(auftrag.bis.german)"
        + (late ? ", überfällig." : ".") + (auftrag.erinnert.map { " Zuletzt erinnert am \($0.german)." } ?? "")
        + " Gefragt: " + auftrag.fragen.joined(separator: " "), title: "Auftrag läuft"
    ).html
    if let model {
      el("form", .named("method", "post"), .action(model.action.link)) {
        HiddenFields(model: model).html
        hiddenInput(GutachtenForms.Ende.am.rawValue, today.german)
        el("button", .type("submit"), .class("knopf")) { "Erinnern" }
      }
    }
  }
}
