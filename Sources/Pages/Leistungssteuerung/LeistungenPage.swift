public import Kernel
public import Markup

/// Everything that was agreed in a case, as it stands: what is still to be acquired, what runs, what has come back.
public struct LeistungenPage: Page {
  public struct Zeile: Sendable, Hashable {
    public let was: String
    /// The goal it serves, or where it was agreed.
    public let wozu: String
    public let lage: Statusmarke
    public let istOffen: Bool
    /// When and why, or which result came back.
    public let dazu: String?
    /// What a talk found last of what was promised.
    public let befund: String?
    public let wer: AmZug
    public let bis: Day?
    public let kosten: Cents?
    /// The step, the end of the measure, or the agreement.
    public let links: [Verweis]

    public init(
      was: String, wozu: String, lage: Statusmarke, istOffen: Bool, dazu: String?, befund: String? = nil, wer: AmZug,
      bis: Day?, kosten: Cents?, links: [Verweis]
    ) {
      self.was = was
      self.wozu = wozu
      self.lage = lage
      self.istOffen = istOffen
      self.dazu = dazu
      self.befund = befund
      self.wer = wer
      self.bis = bis
      self.kosten = kosten
      self.links = links
    }
  }

  public let identity: Identitaetsleiste
  public let today: Day
  public let zeilen: [Zeile]

  public init(identity: Identitaetsleiste, today: Day, zeilen: [Zeile]) {
    self.identity = identity
    self.today = today
    self.zeilen = zeilen
  }

  public var title: String { "Leistungen – \(identity.name)" }
  public var section: Bereich? { .faelle }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fallnavigation(nr: identity.nr, here: .leistungen).html
    el("h1") { "Leistungen" }
    if zeilen.isEmpty {
      Leerzustand(
        "In diesem Fall ist noch nichts vereinbart.", link: Verweis("Zum Plan", .fallhandlung(.plan, nr: identity.nr))
      ).html
    } else {
      el("p", .class("einleitung")) { summary }
      table("offen", "Offen", zeilen.filter(\.istOffen))
      table("erledigt", "Abgeschlossen", zeilen.filter { !$0.istOffen })
    }
  }

  private var summary: String {
    let open = zeilen.filter(\.istOffen)
    let late = open.count { $0.bis.map { $0 < today } ?? false }
    if open.isEmpty { return "Von allem, was vereinbart ist, ist nichts mehr offen." }
    return "\(open.count) von \(zeilen.count) sind offen"
      + (late == 0
        ? "." : late == 1 ? ", bei 1 davon ist der Termin vorbei." : ", bei \(late) davon ist der Termin vorbei.")
  }

  @HTMLBuilder private func table(_ id: String, _ title: String, _ rows: [Zeile]) -> HTML {
    if !rows.isEmpty {
      el("h2") { "\(title) (\(rows.count))" }
      Datentabelle(
        id: id, caption: title,
        columns: [
          Spalte("Vereinbart"), Spalte("Stand"), Spalte("Am Zug"), Spalte("Bis"), Spalte("Kosten", isNumber: true),
          Spalte("Weiter"),
        ], rows: rows.map(cells), hidesCaption: true
      ).html
    }
  }

  private func cells(_ zeile: Zeile) -> [HTML] {
    [name(zeile), state(zeile), HTML(zeile.wer.label), until(zeile), cost(zeile), links(zeile)]
  }

  @HTMLBuilder private func name(_ zeile: Zeile) -> HTML {
    HTML(zeile.was)
    el("p", .class("leise")) { zeile.wozu }
  }

  @HTMLBuilder private func state(_ zeile: Zeile) -> HTML {
    zeile.lage.html
    for line in [zeile.dazu, zeile.befund].compactMap({ $0 }) { el("p", .class("leise")) { line } }
  }

  private func until(_ zeile: Zeile) -> HTML {
    guard let bis = zeile.bis else { return HTML("ohne Ende") }
    return zeile.istOffen ? Fristmarke(due: bis, today: today).html : HTML(bis.german)
  }

  private func cost(_ zeile: Zeile) -> HTML { HTML(zeile.kosten.map { Wortlaut.euro($0) } ?? "–") }

  @HTMLBuilder private func links(_ zeile: Zeile) -> HTML {
    if zeile.links.isEmpty { HTML("–") }
    for link in zeile.links {
      el("p") {
        el("a", .href(link.adresse.link)) {
          HTML(link.label)
          el("span", .class("nur-vorlesen")) { ": " + zeile.was }
        }
      }
    }
  }
}
