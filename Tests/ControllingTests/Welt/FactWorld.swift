import Kernel

@testable import Controlling

/// Builds the facts of a small world in journal order; each call is one entry.
struct FactWorld {
  private(set) var facts: [Fact] = []

  /// A day given as `2007-11-30`; a wrong one is a fault of the test.
  static func day(_ iso: String) -> Day { Day(iso: iso)! }

  mutating func add(
    _ kind: FactKind, _ person: Int64, _ value: Int64 = 0, from: String, to: String? = nil, known: String? = nil
  ) {
    let begin = Self.day(from)
    let end = to.map { Self.day($0) } ?? .distantFuture
    add(kind, person, value, Period(from: begin, to: end), known: known.map { Self.day($0) } ?? begin)
  }

  mutating func add(_ kind: FactKind, _ person: Int64, _ value: Int64, _ period: Period, known: Day) {
    let span = FactSpan(person: PersonID(person), caseID: CaseID(person * 10), kind: kind, value: value, period: period)
    facts.append(Fact(position: Int64(facts.count + 1), ordinal: 0, span: span, known: Period(from: known)))
  }

  /// Adds person, sex, nationality and day of birth, known from birth.
  mutating func person(_ number: Int64, born: String, _ sex: Geschlecht = .maennlich, _ nation: String = "DE") {
    add(.geburt, number, Int64(Self.day(born).rawValue), from: born)
    add(.geschlecht, number, sex.rawValue, from: born)
    add(.staatsangehoerigkeit, number, Nationality(nation)!.number, from: born)
  }

  mutating func takeUp(
    _ person: Int64, on iso: String, _ kind: IntegrationKind = .sozialversicherungspflichtig, known: String? = nil
  ) {
    let day = Self.day(iso)
    add(.integration, person, kind.rawValue, Period(from: day, to: day + 1), known: known.map { Self.day($0) } ?? day)
  }

  /// Ends the knowledge of the newest fact of that kind and person.
  mutating func close(_ kind: FactKind, _ person: Int64, on iso: String) {
    let index = facts.lastIndex { $0.span.kind == kind && $0.span.person.rawValue == person }!
    let old = facts[index]
    facts[index] = Fact(
      position: old.position, ordinal: old.ordinal, span: old.span,
      known: Period(from: old.known.from, to: Self.day(iso)), closedPosition: Int64(facts.count + 1))
  }

  func auswertung(workingDay: String = "2009-12-31", knownOn: String? = nil) -> Auswertung {
    Auswertung(
      columns: FactColumns(facts), definitions: .test,
      stand: Kenntnisstand(workingDay: Self.day(workingDay), knownOn: knownOn.map { Self.day($0) }))
  }
}
