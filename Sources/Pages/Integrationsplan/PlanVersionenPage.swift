public import Kernel
public import Markup

/// What changed in the plan from version to version, the latest first.
public struct PlanVersionenPage: Page {
  public struct Aenderung: Sendable, Hashable {
    public let was: String
    /// One line for each thing that differs, for example "bis 30.04.2008 statt 15.04.2008".
    public let unterschiede: [String]

    public init(was: String, unterschiede: [String]) {
      self.was = was
      self.unterschiede = unterschiede
    }
  }
  public struct Fassung: Sendable, Hashable {
    public let nr: Int
    public let am: Day
    public let kosten: Cents
    /// Steps and goals in words.
    public let neu: [String]
    public let entfallen: [String]
    public let geaendert: [Aenderung]
    /// Steps that stayed as they were.
    public let gleich: Int
    public let istErste: Bool

    public init(
      nr: Int, am: Day, kosten: Cents, neu: [String], entfallen: [String], geaendert: [Aenderung], gleich: Int,
      istErste: Bool
    ) {
      self.nr = nr
      self.am = am
      self.kosten = kosten
      self.neu = neu
      self.entfallen = entfallen
      self.geaendert = geaendert
      self.gleich = gleich
      self.istErste = istErste
    }
  }

  public let identity: Identitaetsleiste
  public let fassungen: [Fassung]

  public init(identity: Identitaetsleiste, fassungen: [Fassung]) {
    self.identity = identity
    self.fassungen = fassungen
  }

  public var title: String { "Fassungen des Integrationsplans – \(identity.name)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fallnavigation(nr: identity.nr, here: .plan).html
    el("h1") { "Fassungen des Integrationsplans" }
    if fassungen.isEmpty { Leerzustand("Für diesen Fall gibt es noch keinen Plan.").html }
    for fassung in fassungen { view(fassung) }
    el("p") { el("a", .href(Adresse.fallhandlung(.plan, nr: identity.nr).link)) { "Zum Plan, wie er jetzt gilt" } }
  }

  @HTMLBuilder private func view(_ fassung: Fassung) -> HTML {
    el("section", .class("karte"), .named("aria-labelledby", "fassung-\(fassung.nr)")) {
      el("h2", .id("fassung-\(fassung.nr)")) { "Fassung \(fassung.nr) vom \(fassung.am.german)" }
      el("p", .class("leise")) { summary(fassung) }
      list(fassung.istErste ? "Schritte" : "Neu", fassung.neu)
      if !fassung.geaendert.isEmpty {
        el("h3") { "Geändert" }
        el("ul") {
          for one in fassung.geaendert {
            el("li") {
              HTML(one.was)
              el("ul") { for line in one.unterschiede { el("li") { line } } }
            }
          }
        }
      }
      list("Entfallen", fassung.entfallen)
    }
  }

  private func summary(_ fassung: Fassung) -> String {
    let cost = "Erwartete Kosten zusammen: \(Wortlaut.euro(fassung.kosten))."
    if fassung.istErste { return cost }
    if fassung.neu.isEmpty, fassung.entfallen.isEmpty, fassung.geaendert.isEmpty {
      return "Gegenüber der Fassung davor hat sich nichts geändert. " + cost
    }
    return
      (fassung.gleich == 1 ? "1 Schritt ist gleich geblieben. " : "\(fassung.gleich) Schritte sind gleich geblieben. ")
      + cost
  }

  @HTMLBuilder private func list(_ title: String, _ lines: [String]) -> HTML {
    if !lines.isEmpty {
      el("h3") { title }
      el("ul") { for line in lines { el("li") { line } } }
    }
  }
}
