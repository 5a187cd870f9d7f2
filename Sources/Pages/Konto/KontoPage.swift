public import Markup

/// The own account: what protects it, and where it is signed in.
public struct KontoPage: Page {
  public let csrf: String
  public let bereich: Aussenbereich?
  public let rows: [Zusammenfassungszeile]
  public let sessions: [Sitzungszeile]

  public init(
    csrf: String, bereich: Aussenbereich? = nil, rows: [Zusammenfassungszeile], sessions: [Sitzungszeile]
  ) {
    self.bereich = bereich
    self.csrf = csrf
    self.rows = rows
    self.sessions = sessions
  }

  /// One session of the account.
  public struct Sitzungszeile: Sendable, Hashable {
    public let device: String
    public let begun: String
    public let lastUsed: String
    public let isThis: Bool

    public init(device: String, begun: String, lastUsed: String, isThis: Bool) {
      self.device = device
      self.begun = begun
      self.lastUsed = lastUsed
      self.isThis = isThis
    }
  }

  public var title: String { "Mein Konto" }

  @HTMLBuilder public var content: HTML {
    el("h1") { title }
    Zusammenfassungsliste(rows).html
    el("h2") { "Wo Sie angemeldet sind" }
    Datentabelle(
      id: "sitzungen", caption: "Ihre Anmeldungen",
      columns: [Spalte("Gerät"), Spalte("Angemeldet"), Spalte("Zuletzt benutzt")],
      rows: sessions.map { [device($0), HTML($0.begun), HTML($0.lastUsed)] }, hidesCaption: true
    ).html
    el("p") { "Kommt Ihnen eine Anmeldung fremd vor? Melden Sie sich überall ab und ändern Sie Ihr Passwort." }
    el("form", .named("method", "post"), .action(Adresse.konto.inside(bereich).link)) {
      hiddenInput(FormModel.csrfName, csrf)
      el("div", .class("knoepfe")) {
        el("button", .type("submit"), .class("knopf")) { "Überall abmelden" }
      }
    }
  }

  @HTMLBuilder private func device(_ session: Sitzungszeile) -> HTML {
    HTML(session.device.isEmpty ? "unbekanntes Gerät" : session.device)
    if session.isThis { HTML(" ") + Statusmarke("diese Anmeldung").html }
  }
}
