public import Markup

/// All agreements of a case, the latest first.
public struct VereinbarungenPage: Page {
  public struct Zeile: Sendable, Hashable {
    public let nr: Int64
    public let name: String
    /// For example `vom 01.02.2007 bis 31.07.2007`.
    public let term: String
    public let mark: Statusmarke

    public init(nr: Int64, name: String, term: String, mark: Statusmarke) {
      self.nr = nr
      self.name = name
      self.term = term
      self.mark = mark
    }
  }

  public let identity: Identitaetsleiste
  public let zeilen: [Zeile]
  /// What the reader may do next.
  public let actions: [Verweis]
  /// What runs besides, for example a Schlichtung.
  public let notices: [Hinweis]

  public init(identity: Identitaetsleiste, zeilen: [Zeile], actions: [Verweis], notices: [Hinweis]) {
    self.identity = identity
    self.zeilen = zeilen
    self.actions = actions
    self.notices = notices
  }

  public var title: String { "Vereinbarungen, Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fallnavigation(nr: identity.nr, here: .vereinbarungen).html
    el("h1") { "Vereinbarungen" }
    for notice in notices { notice.html }
    if zeilen.isEmpty {
      Leerzustand("In diesem Fall ist noch nichts vereinbart.").html
    } else {
      Datentabelle(
        id: "vereinbarungen", caption: "Vereinbarungen, neueste zuerst",
        columns: [Spalte("Dokument"), Spalte("Gilt"), Spalte("Stand")],
        rows: zeilen.map { zeile in
          [
            el("a", .href(Adresse.vereinbarung(nr: identity.nr, vereinbarung: zeile.nr).link)) { zeile.name },
            HTML(zeile.term), zeile.mark.html,
          ]
        }, hidesCaption: true
      ).html
    }
    if !actions.isEmpty {
      el("ul", .class("handlungen")) { for link in actions { el("li") { link.html } } }
    }
    el("p") { el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" } }
  }
}

/// One agreement: its state, what can follow, and the document as it stands on paper.
public struct VereinbarungPage: Page {
  public let identity: Identitaetsleiste
  public let name: String
  public let mark: Statusmarke
  public let rows: [Zusammenfassungszeile]
  public let pdf: Adresse
  public let actions: [Verweis]
  /// The rendered document.
  public let document: HTML

  public init(
    identity: Identitaetsleiste, name: String, mark: Statusmarke, rows: [Zusammenfassungszeile], pdf: Adresse,
    actions: [Verweis], document: HTML
  ) {
    self.identity = identity
    self.name = name
    self.mark = mark
    self.rows = rows
    self.pdf = pdf
    self.actions = actions
    self.document = document
  }

  public var title: String { "\(name), Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fallnavigation(nr: identity.nr, here: .vereinbarungen).html
    el("h1") { "Dokument: \(name)" }
    el("p") { mark.html }
    Zusammenfassungsliste(rows).html
    el("p", .class("knoepfe")) {
      el("a", .class("knopf haupt-knopf"), .href(pdf.link)) { "Als PDF öffnen" }
      for link in actions { el("a", .class("knopf"), .href(link.adresse.link)) { link.label } }
    }
    document
    el("p") {
      el("a", .href(Adresse.fallhandlung(.vereinbarungen, nr: identity.nr).link)) { "Alle Vereinbarungen" }
      HTML(" · ")
      el("a", .href(Adresse.fall(identity.nr).link)) { "Zurück zum Fall" }
    }
  }
}
