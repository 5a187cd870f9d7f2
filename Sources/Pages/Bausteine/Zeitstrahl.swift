public import Kernel
public import Markup

/// One entry of the case's history, as people read it.
public struct Ereignis: Sendable, Hashable {
  /// What became of the entry later. It stays visible in any case.
  public enum State: Sendable, Hashable {
    case valid
    /// Replaced by a later entry.
    case corrected(reason: String)
    /// Taken back.
    case cancelled(reason: String)
  }
  /// Number of the entry within the case.
  public let version: Int64
  public let effectiveOn: Day
  public let recordedAt: Instant
  public let actor: String
  /// For example "Profiling beauftragt".
  public let title: String
  public let details: [String]
  public let state: State
  /// Form that corrects it, where the reader may.
  public let correction: Adresse?

  public init(
    version: Int64, effectiveOn: Day, recordedAt: Instant, actor: String, title: String, details: [String],
    state: State = .valid, correction: Adresse? = nil
  ) {
    self.version = version
    self.effectiveOn = effectiveOn
    self.recordedAt = recordedAt
    self.actor = actor
    self.title = title
    self.details = details
    self.state = state
    self.correction = correction
  }
}

/// What happened in a case, newest first.
public struct Zeitstrahl: Sendable {
  public let events: [Ereignis]

  public init(_ events: [Ereignis]) { self.events = events }

  public var html: HTML {
    el("ol", .class("zeitstrahl")) {
      for event in events { entry(event) }
    }
  }

  private func entry(_ event: Ereignis) -> HTML {
    el("li", .id("eintrag-\(event.version)"), event.state == .valid ? .none : .class("gestrichen")) {
      el("p", .class("zeitstrahl-tag")) {
        el("time", .named("datetime", event.effectiveOn.iso)) { event.effectiveOn.german }
      }
      el("div") {
        body(event)
        el("p", .class("leise")) { "erfasst \(event.recordedAt.german) von \(event.actor)" }
        if event.state == .valid, let correction = event.correction {
          el("p") {
            el("a", .class("leise-link"), .href(correction.link)) {
              HTML("Korrigieren")
              el("span", .class("nur-vorlesen")) { ": \(event.title), \(event.effectiveOn.german)" }
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private func body(_ event: Ereignis) -> HTML {
    let text = HTML(event.title)
    let details = paragraphs(event.details)
    switch event.state {
    case .valid:
      el("p", .class("zeitstrahl-titel")) { text }
      details
    case .corrected(let reason): struck(text, details, "Berichtigt", reason)
    case .cancelled(let reason): struck(text, details, "Storniert", reason)
    }
  }

  @HTMLBuilder private func paragraphs(_ texts: [String]) -> HTML {
    for text in texts { el("p") { text } }
  }

  @HTMLBuilder private func struck(_ title: HTML, _ details: HTML, _ word: String, _ reason: String) -> HTML {
    el("p", .class("zeitstrahl-titel")) {
      Statusmarke(word, .warnung).html
      HTML(" ")
      el("del") { title }
    }
    el("div", .class("durchgestrichen")) { details }
    el("p") { "Grund: \(reason)" }
  }
}
