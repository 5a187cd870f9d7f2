public import Markup

/// The letter of an appointment with what became of it.
public struct EinladungPage: Page {
  public let identity: Identitaetsleiste
  /// Day and time in words.
  public let termin: String
  /// State, proof of delivery, notice.
  public let rows: [Zusammenfassungszeile]
  /// The letter, as it is printed.
  public let letter: HTML
  public let pdf: Adresse
  /// What can still be done.
  public let links: [Verweis]

  public init(
    identity: Identitaetsleiste, termin: String, rows: [Zusammenfassungszeile], letter: HTML, pdf: Adresse,
    links: [Verweis]
  ) {
    self.identity = identity
    self.termin = termin
    self.rows = rows
    self.letter = letter
    self.pdf = pdf
    self.links = links
  }

  public var title: String { "Einladung zum \(termin) – \(identity.name)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    el("h1") { "Einladung" }
    Zusammenfassungsliste(rows).html
    el("p", .class("knoepfe")) {
      el("a", .class("knopf haupt-knopf"), .href(pdf.link)) { "Brief als PDF" }
    }
    if !links.isEmpty { el("ul", .class("handlungen")) { for link in links { el("li") { link.html } } } }
    el("section", .class("dokument"), .label("Text der Einladung")) { letter }
    el("p", .class("zurueck")) { el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" } }
  }
}
