public import Kernel

/// What remains of the facts of an erased person: enough to count every figure again as it was, and no day of a life.
///
/// Figures ask a person's states on the last day of a month, and on the day of a take-up of work or the day before.
/// Everything else may be forgotten:
/// - a state keeps the months at whose end it held;
/// - a take-up keeps its month and stands on a made-up day of it, around which the states answer as they did;
/// - of the birth the age group remains; only where the person passed from one into the next while they were known,
///   the month of birth remains;
/// - of the nationality remains whether it was German;
/// - steps of the process keep their distances, counted from the first of the month of the Fallzugang.
/// When something was known stays as it was: figures as known on an earlier day depend on it.
public struct Vergroeberung: Sendable {
  /// Ages in completed years by which figures tell persons apart, ascending.
  let altersgrenzen: [Int]

  /// - Parameter weitere: ages that the law's groups use, besides those of the age groups.
  public init(altersgrenzen weitere: Set<Int>) {
    altersgrenzen = weitere.union(Altersgruppe.grenzen).sorted()
  }

  /// The facts that remain, under numbers of their own.
  /// - Parameters:
  ///   - facts: all facts of one person.
  ///   - person: a number that stands for nobody else.
  ///   - caseNumber: a number like that for each case.
  ///   - position: of the entry that records the erasure; the facts are numbered within it.
  public func coarsened(
    _ facts: [Fact], as person: PersonID, caseNumber: (CaseID) -> CaseID, position: Int64
  ) -> [Fact] {
    let ordered = facts.filter { !$0.known.isEmpty }.sorted { ($0.position, $0.ordinal) < ($1.position, $1.ordinal) }
    guard let window = Vergroeberung.window(ordered) else { return [] }
    let ereignisse = Ereignistage(ordered)
    let alter = Geburtsspanne(altersgrenzen, window, ereignisse)
    let schritte = Schrittfolge(ordered)
    let spans = ordered.flatMap { fact -> [(FactSpan, Period)] in
      periods(fact, ereignisse, alter, schritte).map { period in
        let caseID = fact.span.kind == .meilenstein ? fact.span.caseID.map(caseNumber) : nil
        let value = value(fact.span, alter)
        return (
          FactSpan(person: person, caseID: caseID, kind: fact.span.kind, value: value, period: period), fact.known
        )
      }
    }
    return spans.enumerated().map { Fact(position: position, ordinal: Int32($0), span: $1.0, known: $1.1) }
  }

  private func value(_ span: FactSpan, _ alter: Geburtsspanne) -> Int64 {
    switch span.kind {
    case .geburt: Int64(alter.coarse(Day(rawValue: Int32(truncatingIfNeeded: span.value))).rawValue)
    case .staatsangehoerigkeit: Nationality.coarse(span.value)
    default: span.value
    }
  }

  private func periods(
    _ fact: Fact, _ ereignisse: Ereignistage, _ alter: Geburtsspanne, _ schritte: Schrittfolge
  ) -> [Period] {
    let period = fact.span.period
    switch fact.span.kind {
    case .geburt, .geschlecht, .staatsangehoerigkeit:
      return [Period(from: alter.coarse(period.from), to: period.to)]
    case .integration:
      let day = ereignisse.slot(period.from)
      return [Period(from: day, to: day + 1)]
    case .meilenstein:
      let day = schritte.day(fact)
      return [Period(from: day, to: day + 1)]
    case .leistungsbezug: return ereignisse.months(period, asked: ereignisse.dayBefore)
    case .strategie, .team, .zielgruppe: return ereignisse.months(period, asked: ereignisse.sameDay)
    case .status, .teilnahme: return ereignisse.months(period, asked: [])
    }
  }

  /// The months in which figures may ask for the person; `nil` if nothing about them was ever counted.
  private static func window(_ facts: [Fact]) -> ClosedRange<Month>? {
    let counted = facts.filter { [.leistungsbezug, .status, .teilnahme, .integration].contains($0.span.kind) }
    guard let first = counted.map(\.span.period.from).min() else { return nil }
    // A day is asked only as known on a later one.
    let last = counted.map { min($0.span.period.to, $0.known.to) }.max() ?? first
    let end = last == .distantFuture ? Month(year: first.year + 120, month: 1) : last.month
    return first.month...max(first.month, end)
  }
}

extension Nationality {
  /// Not German, and no more is known: `AA` is left to users by ISO 3166-1.
  static let notGermanNumber: Int64 = 0

  static func coarse(_ number: Int64) -> Int64 {
    number == german.number || number == unknown.number ? number : notGermanNumber
  }
}
