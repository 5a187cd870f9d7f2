public import Markup

/// School of a young person: what is recorded, which target groups follow and why, what waits, what was recorded when.
public struct SchulePage: Page {
  public let identity: Identitaetsleiste
  /// What holds today; empty before anything is recorded.
  public let aktuell: [Zusammenfassungszeile]
  /// Target groups of today that follow from it, each with reason and first day.
  public let gruppen: [String]
  /// What waits because school ends.
  public let wiedervorlage: String?
  public let verlauf: [Ereignis]
  public let links: [Verweis]

  public init(
    identity: Identitaetsleiste, aktuell: [Zusammenfassungszeile], gruppen: [String], wiedervorlage: String?,
    verlauf: [Ereignis], links: [Verweis]
  ) {
    (self.identity, self.aktuell, self.gruppen) = (identity, aktuell, gruppen)
    (self.wiedervorlage, self.verlauf, self.links) = (wiedervorlage, verlauf, links)
  }

  public var title: String { "Schuldaten – \(identity.name), Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    el("h1") { "Schuldaten" }
    if let wiedervorlage { Hinweis(.hinweis, wiedervorlage, title: "Wiedervorlage").html }
    if !links.isEmpty { el("ul", .class("verweise")) { for link in links { el("li") { link.html } } } }
    el("h2") { "Heute gilt" }
    if aktuell.isEmpty { Leerzustand("Noch keine Schuldaten.").html } else { Zusammenfassungsliste(aktuell).html }
    el("h2") { "Zielgruppen daraus" }
    if gruppen.isEmpty {
      Leerzustand("Aus den Schuldaten folgt heute keine Zielgruppe.").html
    } else {
      el("ul") { for gruppe in gruppen { el("li") { gruppe } } }
    }
    el("h2") { "Verlauf" }
    if verlauf.isEmpty { Leerzustand("Noch kein Eintrag.").html } else { Zeitstrahl(verlauf).html }
    el("p", .class("zurueck")) { el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" } }
  }
}
