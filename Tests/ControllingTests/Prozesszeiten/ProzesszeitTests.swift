import Kernel
import Testing

@testable import Controlling

@Suite("Prozesszeiten")
struct ProzesszeitTests {
  private let year = Period(from: FactWorld.day("2007-01-01"), to: FactWorld.day("2008-01-01"))
  private let profiling = Prozesszeit.Frage(ziel: .profilingEingegangen, limitDays: 42)

  private func step(_ world: inout FactWorld, _ person: Int64, _ step: Meilenstein, _ iso: String) {
    let day = FactWorld.day(iso)
    world.add(.meilenstein, person, step.rawValue, Period(from: day, to: day + 1), known: day)
  }

  /// Person: days from 1 March. 1: 10 · 2: 42 · 3: 43 · 4 open. 5 came in the year before, 6 on 10 May, open.
  private var world: FactWorld {
    var world = FactWorld()
    for person in 1...4 as ClosedRange<Int64> { step(&world, person, .fallzugang, "2007-03-01") }
    step(&world, 5, .fallzugang, "2006-12-31")
    step(&world, 6, .fallzugang, "2007-05-10")
    step(&world, 1, .profilingEingegangen, "2007-03-11")
    step(&world, 1, .profilingEingegangen, "2007-04-30")  // a second result does not count
    step(&world, 2, .profilingEingegangen, "2007-04-12")
    step(&world, 3, .profilingEingegangen, "2007-04-13")
    step(&world, 5, .profilingEingegangen, "2007-01-05")
    step(&world, 4, .integrationsplan, "2007-03-05")
    return world
  }

  @Test("2 of 3 reached and 1 overdue = 50.0 % within 42 days; a case with time left does not count")
  func share() {
    let zeit = world.auswertung(knownOn: "2007-05-31").prozesszeit(profiling, zugangIn: year)
    #expect(zeit.laeufe.compactMap(\.days) == [10, 42, 43])
    #expect(zeit.laeufe.map(\.caseID) == [10, 20, 30, 40, 60].map { CaseID($0) })
    #expect(zeit.innerhalb.count == 2)
    #expect(zeit.ueberfaellig.map(\.caseID) == [CaseID(40)])
    #expect(zeit.anteilInnerhalb == 500)
    #expect(zeit.median == 42)
  }

  @Test("what was not yet recorded is not reached: on 12 April 2 within of 2")
  func known() {
    let zeit = world.auswertung(knownOn: "2007-04-12").prozesszeit(profiling, zugangIn: year)
    #expect(zeit.erreicht.count == 2)
    #expect(zeit.ueberfaellig.isEmpty)  // 42 days have passed, not more
    #expect(zeit.anteilInnerhalb == 1000)
  }

  @Test("the histogram has no gaps: 10 | – | – | – | 42, 43 in spans of ten days")
  func histogram() {
    let zeit = world.auswertung().prozesszeit(profiling, zugangIn: year)
    #expect(zeit.histogramm(width: 10).map(\.count) == [0, 1, 0, 0, 2])
    #expect(zeit.histogramm(width: 10)[1].days == 10..<20)
    #expect(zeit.histogramm(width: 7).reduce(0) { $0 + $1.count } == zeit.erreicht.count)
  }

  @Test("without cases there is no share, no middle and no histogram")
  func empty() {
    let zeit = FactWorld().auswertung().prozesszeit(profiling, zugangIn: year)
    #expect(zeit.anteilInnerhalb == nil)
    #expect(zeit.median == nil)
    #expect(zeit.histogramm(width: 7).isEmpty)
  }
}
