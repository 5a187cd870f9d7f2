public import Markup

/// Everything that happened in a case; corrected and cancelled entries stay, struck out.
public struct VerlaufPage: Page {
  public let identity: Identitaetsleiste
  /// Newest first.
  public let events: [Ereignis]

  public init(identity: Identitaetsleiste, events: [Ereignis]) {
    self.identity = identity
    self.events = events
  }

  public var title: String { "Verlauf – \(identity.name), Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }

  @HTMLBuilder public var content: HTML {
    identity.html
    Fallnavigation(nr: identity.nr, here: .verlauf).html
    el("h1") { "Verlauf" }
    el("p", .class("einleitung")) {
      "Zuletzt Erfasstes steht oben. Vorn steht der Tag, von dem an etwas gilt. Berichtigtes und Storniertes bleibt durchgestrichen sichtbar."
    }
    if events.isEmpty { Leerzustand("Noch kein Eintrag.").html } else { Zeitstrahl(events).html }
  }
}
