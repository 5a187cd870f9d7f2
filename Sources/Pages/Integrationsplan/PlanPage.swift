public import Kernel
public import Markup

/// The plan as it holds now, with what became of each step and what it costs.
public struct PlanPage: Page {
  public struct Schritt: Sendable, Hashable {
    public let was: String
    public let wer: AmZug
    public let ab: Day?
    public let bis: Day
    public let kosten: Cents?
    public let stand: Statusmarke
    /// What was said about it, for example the reason or the participation.
    public let dazu: String?
    /// The form that records what became of it; `nil` where the reader may not.
    public let festhalten: Adresse?

    public init(
      was: String, wer: AmZug, ab: Day?, bis: Day, kosten: Cents?, stand: Statusmarke, dazu: String?,
      festhalten: Adresse?
    ) {
      self.was = was
      self.wer = wer
      self.ab = ab
      self.bis = bis
      self.kosten = kosten
      self.stand = stand
      self.dazu = dazu
      self.festhalten = festhalten
    }
  }
  public struct Ziel: Sendable, Hashable {
    public let ziel: String
    /// The operational goal it serves; `nil` in plans of before.
    public let dient: String?
    public let kosten: Cents
    public let schritte: [Schritt]

    public init(ziel: String, dient: String?, kosten: Cents, schritte: [Schritt]) {
      self.ziel = ziel
      self.dient = dient
      self.kosten = kosten
      self.schritte = schritte
    }
  }

  public let identity: Identitaetsleiste
  public let today: Day
  /// For example "Fassung 2 vom 14.03.2008"; `nil` without a plan.
  public let stand: String?
  public let ziele: [Ziel]
  public let kosten: Cents
  /// The form that makes or carries on the plan; `nil` where the reader may not.
  public let schreiben: Verweis?
  /// What work may ask of the person, beside the plan.
  public let grenzen: Hinweis?

  public init(
    identity: Identitaetsleiste, today: Day, stand: String?, ziele: [Ziel], kosten: Cents, schreiben: Verweis?,
    grenzen: Hinweis? = nil
  ) {
    self.grenzen = grenzen
    self.identity = identity
    self.today = today
    self.stand = stand
    self.ziele = ziele
    self.kosten = kosten
    self.schreiben = schreiben
  }

  public var title: String { "Integrationsplan – \(identity.name)" }
  public var section: Bereich? { .faelle }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fallnavigation(nr: identity.nr, here: .plan).html
    el("h1") { "Integrationsplan" }
    if let grenzen { grenzen.html }
    if let stand {
      el("p", .class("einleitung")) { "\(stand). Erwartete Kosten zusammen: \(Wortlaut.euro(kosten))." }
      for (index, ziel) in ziele.enumerated() { view(ziel, index + 1) }
      links
    } else {
      Leerzustand("Für diesen Fall gibt es noch keinen Plan.", link: schreiben).html
    }
  }

  private var links: HTML {
    el("div", .class("knoepfe")) {
      if let schreiben { el("a", .class("knopf haupt-knopf"), .href(schreiben.adresse.link)) { schreiben.label } }
      el("a", .class("knopf still"), .href(Adresse.fallhandlung(.planVersionen, nr: identity.nr).link)) {
        "Was sich geändert hat"
      }
    }
  }

  @HTMLBuilder private func view(_ ziel: Ziel, _ number: Int) -> HTML {
    el("h2") { "Ziel \(number): \(ziel.ziel)" }
    if let dient = ziel.dient { el("p", .class("leise")) { "Dient dem Ziel des Jobcenters: \(dient)" } }
    Datentabelle(
      id: "ziel-\(number)", caption: "Schritte zu Ziel \(number)",
      columns: [
        Spalte("Schritt"), Spalte("Wer"), Spalte("Ab"), Spalte("Bis"), Spalte("Kosten", isNumber: true),
        Spalte("Stand"),
      ],
      rows: ziel.schritte.map(cells), hidesCaption: true,
      total: [
        HTML("Zusammen"), HTML("–"), HTML("–"), HTML("–"), HTML(Wortlaut.euro(ziel.kosten)), HTML("–"),
      ]
    ).html
  }

  private func cells(_ schritt: Schritt) -> [HTML] {
    [
      HTML(schritt.was), HTML(schritt.wer.label), HTML(schritt.ab?.german ?? "sofort"), HTML(schritt.bis.german),
      HTML(schritt.kosten.map { Wortlaut.euro($0) } ?? "–"), state(schritt),
    ]
  }

  @HTMLBuilder private func state(_ schritt: Schritt) -> HTML {
    schritt.stand.html
    if let dazu = schritt.dazu { el("p", .class("leise")) { dazu } }
    if let adresse = schritt.festhalten {
      el("p") {
        el("a", .href(adresse.link)) {
          "Stand festhalten"
          el("span", .class("nur-vorlesen")) { ": " + schritt.was }
        }
      }
    }
  }
}
