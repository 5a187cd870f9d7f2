import Kernel
import Law
import Testing

@testable import Controlling

@Suite("Teams, Vergleich und Monatsverlauf")
struct TeambestandTests {
  private let november = Month(year: 2007, month: 11)

  @Test("caseload by team and strategy; without a team they stand last")
  func teams() {
    var world = FactWorld()
    for (person, team, strategy) in [(1, 2, 1), (2, 2, 5), (3, 1, 1), (4, 2, 0), (5, 0, 2)] as [(Int64, Int64, Int64)] {
      world.add(.leistungsbezug, person, from: "2007-01-01")
      if team > 0 { world.add(.team, person, team, from: "2007-01-01") }
      if strategy > 0 { world.add(.strategie, person, strategy, from: "2007-01-01") }
    }
    world.add(.team, 9, 1, from: "2007-01-01")  // not entitled
    let teams = world.auswertung().teambestand(november)
    #expect(teams.map(\.team) == [TeamID(1), TeamID(2), nil])
    #expect(teams.map(\.bestand) == [1, 3, 1])
    #expect(teams[1].strategien == [.a: 1, .e: 1])
    #expect(teams[1].ohneStrategie == 1)
    #expect(world.auswertung(knownOn: "2007-06-30").teambestand(november).isEmpty)
  }

  @Test("women are 2 of 4 entitled and 1 of 3 integrations: 50.0 % and 33.3 %")
  func comparison() throws {
    var world = FactWorld()
    for person in 1...4 as ClosedRange<Int64> {
      world.person(person, born: "1970-01-01", person <= 2 ? .weiblich : .maennlich)
      world.add(.leistungsbezug, person, from: "2007-01-01")
      if person > 1 { world.takeUp(person, on: "2007-04-02") }
    }
    let women = try #require(world.auswertung().bestandsvergleich(2007, [.frauen]).first)
    #expect((women.anteilBestand, women.anteilIntegrationen) == (500, 333))
    #expect(women.stichtag.day == FactWorld.day("2007-11-30"))
  }

  @Test("the course adds up to the year's figure and ends at the day of knowledge", arguments: 1...4)
  func course(_ seed: Int) {
    let world = FactWorld.random(seed)
    let whole = world.auswertung().monatsverlauf(2007)
    #expect(whole.monate.last?.cumulative == world.auswertung().jahrestabelle(2007).kennzahlen[0].value)
    #expect(whole.monate.map { $0.integrations ?? 0 }.reduce(0, +) == whole.monate.last?.cumulative)
    let part = world.auswertung(workingDay: "2007-08-15").monatsverlauf(2007).monate
    // 30 April + 92 days = 31 July; 31 May + 92 days = 31 August.
    #expect(
      part.map(\.datenstand) == [
        .endgueltig, .endgueltig, .endgueltig, .endgueltig, .vorlaeufig, .vorlaeufig, .vorlaeufig, .vorlaeufig,
        .keineDaten, .keineDaten, .keineDaten, .keineDaten,
      ])
    #expect(part[8].integrations == nil)
  }
}
