public import Markup

/// What is reasonable for a person: what holds, what the law of the day says, what was found before.
public struct ZumutbarkeitPage: Page {
  /// A finding.
  public struct Feststellung: Sendable, Hashable {
    /// For example "Ab 14.03.2008".
    public let title: String
    public let rows: [Zusammenfassungszeile]

    public init(title: String, rows: [Zusammenfassungszeile]) { (self.title, self.rows) = (title, rows) }
  }

  public let identity: Identitaetsleiste
  /// The rule of the day in words, with its section.
  public let recht: [Zusammenfassungszeile]
  /// What holds today; `nil` before anything was found.
  public let aktuell: Feststellung?
  /// Those before, and those that begin later, the latest first.
  public let andere: [Feststellung]
  /// What work may ask, from all sources.
  public let grenzen: [Zusammenfassungszeile]
  public let verlauf: [Ereignis]
  public let notices: [Hinweis]
  public let links: [Verweis]

  public init(
    identity: Identitaetsleiste, recht: [Zusammenfassungszeile], aktuell: Feststellung?, andere: [Feststellung],
    grenzen: [Zusammenfassungszeile], verlauf: [Ereignis], notices: [Hinweis], links: [Verweis]
  ) {
    (self.identity, self.recht, self.aktuell, self.andere) = (identity, recht, aktuell, andere)
    (self.grenzen, self.verlauf, self.notices, self.links) = (grenzen, verlauf, notices, links)
  }

  public var title: String { "Zumutbarkeit – \(identity.name), Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    el("h1") { "Zumutbarkeit" }
    for notice in notices { notice.html }
    if !links.isEmpty { el("ul", .class("verweise")) { for link in links { el("li") { link.html } } } }
    el("h2") { aktuell.map { "Heute gilt: \($0.title)" } ?? "Heute gilt" }
    if let aktuell {
      Zusammenfassungsliste(aktuell.rows).html
    } else {
      Leerzustand("Noch nichts festgestellt. Dann ist jede Arbeit zumutbar, zu der die Person fähig ist.").html
    }
    el("h2") { "Was Arbeit verlangen darf" }
    if grenzen.isEmpty {
      Leerzustand("Keine Grenze bekannt.").html
    } else {
      Zusammenfassungsliste(grenzen).html
    }
    if !andere.isEmpty {
      el("h2") { "Andere Feststellungen" }
      for finding in andere {
        el("h3") { finding.title }
        Zusammenfassungsliste(finding.rows).html
      }
    }
    el("h2") { "Das Recht des Tages" }
    Zusammenfassungsliste(recht).html
    el("h2") { "Verlauf" }
    if verlauf.isEmpty { Leerzustand("Noch kein Eintrag.").html } else { Zeitstrahl(verlauf).html }
    el("p", .class("zurueck")) { el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" } }
  }
}
