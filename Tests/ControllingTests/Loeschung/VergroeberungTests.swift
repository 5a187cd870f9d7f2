import Kernel
import Testing

@testable import Controlling

@Suite("Coarsened facts")
struct VergroeberungTests {
  private let vergroeberung = Vergroeberung(altersgrenzen: [25, 48, 50, 58])

  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(rawValue: 0) }

  private func fact(
    _ number: Int32, _ kind: FactKind, _ value: Int64 = 0, _ from: String, _ to: String? = nil, caseID: Int64? = nil
  ) -> Fact {
    let period = Period(from: day(from), to: to.map(day) ?? .distantFuture)
    let span = FactSpan(
      person: PersonID(7), caseID: caseID.map { CaseID($0) }, kind: kind, value: value, period: period)
    return Fact(position: 10, ordinal: number, span: span, known: Period(from: day("2007-06-01")))
  }

  private func coarsened(_ facts: [Fact]) -> [Fact] {
    vergroeberung.coarsened(facts, as: PersonID(99), caseNumber: { _ in CaseID(98) }, position: 500)
  }

  private func born(_ iso: String, from: String, to: String) -> Day? {
    let facts = [
      fact(0, .geburt, Int64(day(iso).rawValue), iso), fact(1, .leistungsbezug, 0, from, to),
    ]
    return coarsened(facts).first { $0.span.kind == .geburt }.map { Day(rawValue: Int32($0.span.value)) }
  }

  @Test("a state keeps the months at whose end it held, and no day within")
  func months() {
    let found = coarsened([fact(0, .leistungsbezug, 0, "2006-02-09", "2007-03-20")])
    #expect(found.map(\.span.period) == [Period(from: day("2006-02-01"), to: day("2007-03-01"))])
    #expect(found.map(\.known.from) == [day("2007-06-01")])
    #expect(found.map(\.position) == [500] && found.map(\.span.person.rawValue) == [99])
    // Over before the month's end: never counted, so nothing remains.
    #expect(coarsened([fact(0, .leistungsbezug, 0, "2006-02-09", "2006-02-20")]).isEmpty)
  }

  @Test("a take-up keeps its month, and the person stays entitled on the day before it")
  func takeUp() {
    let found = coarsened([
      fact(0, .leistungsbezug, 0, "2006-02-09", "2007-03-20"), fact(1, .integration, 1, "2007-03-20"),
      fact(2, .team, 3, "2006-02-09", "2007-03-20"),
    ])
    let slot = found.first { $0.span.kind == .integration }?.span.period.from
    #expect(slot == day("2007-03-11"))
    let before = day("2007-03-10")
    #expect(found.contains { $0.span.kind == .leistungsbezug && $0.span.period.contains(before) })
    #expect(!found.contains { $0.span.kind == .team && $0.span.period.contains(day("2007-03-11")) })
  }

  @Test("births of one age group get the same day; who reached an age meanwhile keeps the month of birth")
  func births() {
    let same = ["1963-01-31", "1968-05-14", "1970-11-02"].map { born($0, from: "2006-02-01", to: "2007-01-01") }
    #expect(Set(same).count == 1 && same[0] == day("1970-01-01"))
    #expect(born("1981-09-17", from: "2006-02-01", to: "2007-01-01") == day("1981-09-01"))
    #expect(born("1920-09-17", from: "2006-02-01", to: "2007-01-01") == day("1920-01-01"))
  }

  @Test("of a nationality it remains whether it is German, or unknown")
  func nationality() {
    for (code, kept) in [("DE", "DE"), ("TR", "AA"), ("PL", "AA"), ("XX", "AA"), ("ZZ", "ZZ")] {
      let number = Nationality(code)?.number ?? -1
      let facts = [fact(0, .staatsangehoerigkeit, number, "1970-05-14"), fact(1, .leistungsbezug, 0, "2006-02-01")]
      #expect(coarsened(facts).first?.span.value == Nationality(kept)?.number, "\(code)")
    }
  }

  @Test("steps keep their distances, counted from the first of the month, under a case that leads nowhere")
  func steps() {
    let found = coarsened([
      fact(0, .status, 1, "2006-02-09"),
      fact(1, .meilenstein, Meilenstein.fallzugang.rawValue, "2006-02-09", "2006-02-10", caseID: 8),
      fact(2, .meilenstein, Meilenstein.strategie.rawValue, "2006-03-25", "2006-03-26", caseID: 8),
    ]).filter { $0.span.kind == .meilenstein }
    #expect(found.map(\.span.period.from) == [day("2006-02-01"), day("2006-03-17")])
    #expect(found.allSatisfy { $0.span.caseID == CaseID(98) })
  }

  @Test("of somebody who was never counted nothing remains")
  func nobody() {
    #expect(coarsened([fact(0, .geburt, 0, "1970-01-01"), fact(1, .geschlecht, 1, "1970-01-01")]).isEmpty)
  }
}
