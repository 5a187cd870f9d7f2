public import Kernel
import Law

extension CaseFile {
  /// Status, team, strategy, measures, integrations, milestones and groups by school of the person of this case.
  public var facts: [FactSpan] {
    guard let zugang = fallzugang else { return [] }
    var collector = FactCollector(person: zugang.person, caseID: id)
    collector.milestone(.fallzugang, zugang.am)
    for (code, period) in status.run.periods(until: end) { collector.add(.status, code.rawValue, period) }
    for (assignment, period) in zustaendigkeit.run.periods(until: end) {
      collector.add(.team, assignment.team.rawValue, period)
    }
    for (letter, period) in strategie.run.periods(until: end) { collector.add(.strategie, letter.number, period) }
    for group in schulgruppen { collector.add(.zielgruppe, group.code.rawValue, group.period) }
    for item in teilnahme.items { collector.add(.teilnahme, item.instrument, item.period) }
    for item in integration.items {
      collector.add(.integration, item.art.rawValue, Period(from: item.beginn, to: item.beginn + 1))
    }
    collector.milestone(.profilingBeauftragt, profiling.firstOrder)
    collector.milestone(.profilingEingegangen, profiling.firstResult)
    collector.milestone(.strategie, strategie.run.steps.first?.from)
    collector.milestone(.integrationsplan, integrationsplan.firstDay)
    collector.milestone(.vereinbarung, vereinbarung.firstDay)
    collector.milestone(.abschluss, abschluss?.am)
    return collector.spans
  }
}

/// Gathers facts of one person; empty periods and doubles are left out.
struct FactCollector {
  let person: PersonID
  let caseID: CaseID?
  private(set) var spans: [FactSpan] = []

  init(person: PersonID, caseID: CaseID?) {
    self.person = person
    self.caseID = caseID
    spans.reserveCapacity(24)
  }

  mutating func add(_ kind: FactKind, _ value: Int64, _ period: Period) {
    guard !period.isEmpty else { return }
    let span = FactSpan(person: person, caseID: caseID, kind: kind, value: value, period: period)
    if !spans.contains(span) { spans.append(span) }
  }

  mutating func milestone(_ step: Meilenstein, _ day: Day?) {
    guard let day else { return }
    add(.meilenstein, step.rawValue, Period(from: day, to: day + 1))
  }
}
