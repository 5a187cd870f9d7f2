public import Kernel
public import Markup

/// The case at a glance, with the one next step.
public struct FallaktePage: Page {
  public let today: Day
  public let identity: Identitaetsleiste
  public let steps: [Fahrplanschritt]
  /// The step whose clock runs out first; `nil` if nothing waits.
  public let next: Aufgabe?
  /// Whether the reader may take the next step.
  public let mayAct: Bool
  /// Reminds the party for which the next step waits.
  public let reminder: Verweis?
  /// Status, Leistungsbezug, Bedarfsgemeinschaft, strategy, team.
  public let facts: [Zusammenfassungszeile]
  public let measures: [Massnahmezeile]
  /// Integrations in words, newest first.
  public let integrations: [Massnahmezeile]
  public let agreement: Vereinbarungsstand?
  /// The plan's goals in words.
  public let goals: [String]
  /// The last events, newest first.
  public let events: [Ereignis]
  public let actions: [Aktionsgruppe]
  /// Why the case can only be read, with the lawful way out.
  public let locked: Hinweis?
  /// What the act just recorded has changed.
  public let folgen: Folgenliste?
  /// What everybody who reads the case must know first.
  public let notices: [Hinweis]

  public init(
    today: Day, identity: Identitaetsleiste, steps: [Fahrplanschritt], next: Aufgabe?, facts: [Zusammenfassungszeile],
    digest: Falldigest, events: [Ereignis], actions: [Aktionsgruppe], locked: Hinweis? = nil, notices: [Hinweis] = [],
    mayAct: Bool = true, reminder: Verweis? = nil, folgen: Folgenliste? = nil
  ) {
    self.folgen = folgen
    self.reminder = reminder
    self.notices = notices
    self.mayAct = mayAct
    self.today = today
    self.identity = identity
    self.steps = steps
    self.next = next
    self.facts = facts
    measures = digest.measures
    integrations = digest.integrations
    agreement = digest.agreement
    goals = digest.goals
    self.events = events
    self.actions = actions
    self.locked = locked
  }

  public var title: String { "\(identity.name), Fall \(identity.nr)" }
  public var section: Bereich? { .faelle }
  public var isWide: Bool { true }

  @HTMLBuilder public var content: HTML {
    identity.bar(isLinked: false)
    Fallnavigation(nr: identity.nr, here: .ueberblick).html
    if let folgen { folgen.html }
    for notice in notices { notice.html }
    if let locked { locked.html }
    Fahrplan(steps).html
    el("div", .class("akte")) {
      el("div", .class("akte-haupt")) {
        nextStep
        current
        recent
      }
      el("div", .class("akte-rand")) {
        el("section", .class("karte"), .named("aria-labelledby", "angaben")) {
          el("h2", .id("angaben")) { "Auf einen Blick" }
          Zusammenfassungsliste(facts).html
        }
        further
      }
    }
  }

  private var nextStep: HTML {
    guard let next else {
      return locked == nil ? Leerzustand("In diesem Fall wartet gerade nichts.").html : .empty
    }
    return el("section", .class("karte naechster"), .named("aria-labelledby", "naechster")) {
      el("h2", .id("naechster")) { "Nächster Schritt" }
      el("p") {
        Fristmarke(due: next.due, today: today).html
        HTML(" ")
        el("span", .class("am-zug")) { next.turnView }
      }
      if mayAct {
        el("p", .class("knoepfe")) {
          el("a", .class("knopf haupt-knopf"), .href(next.target.link)) { next.what }
          if let reminder { el("a", .class("knopf"), .href(reminder.adresse.link)) { reminder.label } }
        }
      } else {
        el("p", .class("zeile-name")) { next.what }
      }
    }
  }

  private var current: HTML {
    el("section", .class("karte"), .named("aria-labelledby", "laufend")) {
      el("h2", .id("laufend")) { "Vereinbart und laufend" }
      if let agreement { agreement.html }
      if !goals.isEmpty {
        el("h3") { "Ziele des Plans" }
        el("ul") { for goal in goals { el("li") { goal } } }
      }
      list("Maßnahmen", measures)
      list("Integrationen", integrations)
      if agreement == nil && goals.isEmpty && measures.isEmpty && integrations.isEmpty {
        el("p", .class("leise")) { "Noch ist nichts vereinbart und keine Maßnahme begonnen." }
      }
    }
  }

  @HTMLBuilder private func list(_ title: String, _ rows: [Massnahmezeile]) -> HTML {
    if !rows.isEmpty {
      el("h3") { title }
      el("ul", .class("zeilen")) { for row in rows { row.html } }
    }
  }

  private var recent: HTML {
    el("section", .class("karte"), .named("aria-labelledby", "zuletzt")) {
      el("h2", .id("zuletzt")) { "Zuletzt" }
      if events.isEmpty { el("p", .class("leise")) { "Noch kein Eintrag." } } else { Zeitstrahl(events).html }
      el("p") { el("a", .href(Adresse.fallhandlung(.verlauf, nr: identity.nr).link)) { "Ganzen Verlauf ansehen" } }
    }
  }

  private var further: HTML {
    guard !actions.isEmpty else { return .empty }
    return el("section", .class("karte"), .named("aria-labelledby", "weiteres")) {
      el("h2", .id("weiteres")) { "Weitere Schritte" }
      for group in actions {
        el("h3") { group.title }
        el("ul", .class("handlungen")) { for link in group.links { el("li") { link.html } } }
      }
    }
  }
}
