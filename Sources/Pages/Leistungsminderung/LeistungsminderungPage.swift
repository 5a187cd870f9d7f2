public import Markup

/// What is looked into and decided about reductions in a case, with what the law of each day says.
public struct LeistungsminderungPage: Page {
  public struct Eintrag: Sendable {
    /// Cause and day.
    public let title: String
    public let rows: [Zusammenfassungszeile]
    /// What is missing, in words.
    public let fehlt: [String]
    public let links: [Verweis]

    public init(title: String, rows: [Zusammenfassungszeile], fehlt: [String], links: [Verweis]) {
      self.title = title
      self.rows = rows
      self.fehlt = fehlt
      self.links = links
    }
  }

  public let identity: Identitaetsleiste
  public let eintraege: [Eintrag]
  /// Boxes above, for example after three missed talks.
  public let notices: [Hinweis]
  public let begin: Verweis?

  public init(identity: Identitaetsleiste, eintraege: [Eintrag], notices: [Hinweis], begin: Verweis?) {
    self.identity = identity
    self.eintraege = eintraege
    self.notices = notices
    self.begin = begin
  }

  public var title: String { "Leistungsminderung – \(identity.name)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    el("h1") { "Leistungsminderung" }
    el("p", .class("einleitung")) {
      "Das Programm zählt, erinnert und erklärt. Es entscheidet nicht. Maßgeblich ist das Recht am Tag der "
        + "Pflichtverletzung (§ 65a Abs. 2 SGB II)."
    }
    for notice in notices { notice.html }
    if eintraege.isEmpty { Leerzustand("In diesem Fall wird nichts geprüft.").html }
    for eintrag in eintraege { section(eintrag) }
    if let begin { el("p") { el("a", .class("knopf"), .href(begin.adresse.link)) { begin.label } } }
    el("p", .class("zurueck")) { el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" } }
  }

  @HTMLBuilder private func section(_ eintrag: Eintrag) -> HTML {
    el("h2") { eintrag.title }
    Zusammenfassungsliste(eintrag.rows).html
    if !eintrag.fehlt.isEmpty {
      Hinweis(.warnung, eintrag.fehlt.joined(separator: " "), title: "Das fehlt noch").html
    }
    if !eintrag.links.isEmpty {
      el("ul", .class("handlungen")) {
        for link in eintrag.links {
          el("li") {
            el("a", .href(link.adresse.link)) {
              HTML(link.label)
              el("span", .class("nur-vorlesen")) { ": \(eintrag.title)" }
            }
          }
        }
      }
    }
  }
}
