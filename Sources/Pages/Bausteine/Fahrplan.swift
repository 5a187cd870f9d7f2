public import Kernel
public import Markup

/// One step of the fixed process, with its day.
public struct Fahrplanschritt: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    case done(Day)
    /// The step the case stands at; the day by which it is due.
    case now(due: Day?)
    case next(due: Day?)
    case late(due: Day)
    /// The case ended before it.
    case dropped
  }
  public let name: String
  public let state: State
  /// Page or form of the step.
  public let adresse: Adresse?

  public init(_ name: String, _ state: State, adresse: Adresse? = nil) {
    self.name = name
    self.state = state
    self.adresse = adresse
  }

  var style: String {
    switch state {
    case .done: "fertig"
    case .now: "jetzt"
    case .next, .dropped: "naechst"
    case .late: "spaet"
    }
  }
  var note: String {
    switch state {
    case .done(let day): "erledigt \(day.german)"
    case .now(let due): due.map { "jetzt – bis \($0.german)" } ?? "jetzt"
    case .next(let due): due.map { "bis \($0.german)" } ?? "danach"
    case .dropped: "entfallen"
    case .late(let due): "überfällig seit \(due.german)"
    }
  }
}

/// Where a case stands in the process: the order is fixed, so it is a bar and no task list.
public struct Fahrplan: Sendable {
  public let steps: [Fahrplanschritt]

  public init(_ steps: [Fahrplanschritt]) { self.steps = steps }

  public var html: HTML {
    el("ol", .class("fahrplan"), .label("Fallfahrplan")) {
      for step in steps {
        el("li", .class(step.style), isCurrent(step) ? .named("aria-current", "step") : .none) {
          el("span", .class("fahrplan-name")) {
            if let adresse = step.adresse { el("a", .href(adresse.link)) { step.name } } else { HTML(step.name) }
          }
          el("span", .class("fahrplan-tag")) { step.note }
        }
      }
    }
  }

  private func isCurrent(_ step: Fahrplanschritt) -> Bool {
    if case .now = step.state { return true }
    guard case .late = step.state else { return false }
    return steps.first { if case .done = $0.state { false } else { true } } == step
  }
}
