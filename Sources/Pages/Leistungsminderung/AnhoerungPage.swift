public import Markup

/// The letter by which the client is heard before a reduction is decided.
public struct AnhoerungPage: Page {
  public let identity: Identitaetsleiste
  /// Day of the missed talk or the breach, in words.
  public let tag: String
  /// Whether the client was heard, and until when an answer is asked for.
  public let rows: [Zusammenfassungszeile]
  /// The letter, as it is printed.
  public let letter: HTML
  public let pdf: Adresse
  /// What can still be done.
  public let links: [Verweis]

  public init(
    identity: Identitaetsleiste, tag: String, rows: [Zusammenfassungszeile], letter: HTML, pdf: Adresse,
    links: [Verweis]
  ) {
    self.identity = identity
    self.tag = tag
    self.rows = rows
    self.letter = letter
    self.pdf = pdf
    self.links = links
  }

  public var title: String { "Anhörung zum \(tag) – \(identity.name)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    el("h1") { "Anhörung" }
    Zusammenfassungsliste(rows).html
    el("p", .class("knoepfe")) {
      el("a", .class("knopf haupt-knopf"), .href(pdf.link)) { "Brief als PDF" }
    }
    if !links.isEmpty { el("ul", .class("handlungen")) { for link in links { el("li") { link.html } } } }
    el("section", .class("dokument"), .label("Text der Anhörung")) { letter }
    el("p", .class("zurueck")) {
      el("a", .href(Adresse.fallhandlung(.leistungsminderung, nr: identity.nr).link)) {
        "Zurück zur Leistungsminderung"
      }
    }
  }
}
