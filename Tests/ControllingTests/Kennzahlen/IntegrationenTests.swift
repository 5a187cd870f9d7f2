import Kernel
import Law
import Testing

@testable import Controlling

@Suite("Integrationen")
struct IntegrationenTests {
  private func value(_ world: FactWorld, _ key: String = "integrationen_gesamt", knownOn: String? = nil) -> Int? {
    world.auswertung(knownOn: knownOn).jahrestabelle(2007).kennzahlen.first { $0.indikator.key == key }?.value
  }

  private var entitled: FactWorld {
    var world = FactWorld()
    world.person(1, born: "1970-01-01")
    world.add(.leistungsbezug, 1, from: "2007-01-01")
    return world
  }

  @Test("a person counts once a month and again in the next: 2 in March + 1 in April = 2")
  func oncePerMonth() {
    var world = entitled
    world.takeUp(1, on: "2007-03-05")
    world.takeUp(1, on: "2007-03-20")
    world.takeUp(1, on: "2007-04-02")
    #expect(value(world) == 2)
  }

  @Test("who is not entitled on the day before does not count")
  func dayBefore() {
    var world = FactWorld()
    world.person(1, born: "1970-01-01")
    world.add(.leistungsbezug, 1, from: "2007-03-01", to: "2007-04-01")
    world.takeUp(1, on: "2007-03-01")  // the day before is 28 February
    #expect(value(world) == 0)
    world.takeUp(1, on: "2007-03-02")
    #expect(value(world) == 1)
    world.takeUp(1, on: "2007-04-01")  // entitled on 31 March, no longer on the day itself
    #expect(value(world) == 2)
    world.takeUp(1, on: "2007-05-02")
    #expect(value(world) == 2)
  }

  @Test("the first take-up of the month that qualifies counts, not the first at all")
  func firstQualifying() throws {
    var world = entitled
    world.takeUp(1, on: "2007-03-05", .geringfuegig)
    world.takeUp(1, on: "2007-03-20", .ausbildung)
    let opened = try #require(world.auswertung().open(FigureAddress("integrationen_gesamt", year: 2007)))
    #expect(opened.members.map(\.day) == [FactWorld.day("2007-03-20")])
    #expect(opened.members.map(\.caseID) == [CaseID(10)])
  }

  @Test("kinds that the law does not count do not count", arguments: IntegrationKind.allCases)
  func kinds(_ kind: IntegrationKind) {
    var world = entitled
    world.takeUp(1, on: "2007-03-05", kind)
    let counts = [IntegrationKind.sozialversicherungspflichtig, .ausbildung, .selbstaendigkeit].contains(kind)
    #expect(value(world) == (counts ? 1 : 0))
  }

  @Test("the 25th birthday is the first day that is not under 25")
  func birthday() {
    for (born, expected) in [("1982-03-05", 0), ("1982-03-06", 1)] {
      var world = FactWorld()
      world.person(1, born: born)
      world.add(.leistungsbezug, 1, from: "2007-01-01")
      world.takeUp(1, on: "2007-03-05")
      #expect(value(world, "integrationen_u25") == expected)
    }
  }

  @Test("a correction of November booked in February changes what is known in March, not in January")
  func correctionKnownLater() {
    var world = entitled
    world.takeUp(1, on: "2007-11-12", known: "2007-11-15")
    world.close(.integration, 1, on: "2008-02-10")
    #expect(value(world, knownOn: "2008-01-31") == 1)
    #expect(value(world, knownOn: "2008-02-09") == 1)
    #expect(value(world, knownOn: "2008-02-10") == 0)
    #expect(value(world, knownOn: "2008-03-31") == 0)
    // 30 November + 92 days = 1 March: without a day asked for, the cancellation is known.
    #expect(value(world) == 0)
  }

  @Test("after the waiting time a late report no longer changes the month")
  func waitingTime() {
    // 31 March + 92 days = 1 July.
    for (known, expected) in [("2007-07-01", 1), ("2007-07-02", 0)] {
      var world = entitled
      world.takeUp(1, on: "2007-03-05", known: known)
      #expect(value(world) == expected)
      #expect(value(world, knownOn: "2008-03-31") == 1)
    }
  }

  @Test("a fact closed on the day it was recorded counts on no day")
  func closedSameDay() {
    var world = entitled
    world.takeUp(1, on: "2007-03-05", known: "2007-03-07")
    world.close(.integration, 1, on: "2007-03-07")
    #expect(value(world) == 0)
    #expect(value(world, knownOn: "2007-03-07") == 0)
  }

  @Test("shares are counted: 1 woman of 3 is 33.3 %, printed 28.9 % stays beside it")
  func shares() throws {
    var world = FactWorld()
    for number in 1...3 as ClosedRange<Int64> {
      world.person(number, born: "1970-01-01", number == 1 ? .weiblich : .maennlich, number == 2 ? "TR" : "DE")
      world.add(.leistungsbezug, number, from: "2007-01-01")
      world.takeUp(number, on: "2007-03-05")
    }
    let table = world.auswertung().jahrestabelle(2007)
    let women = try #require(table.kennzahlen.first { $0.indikator.key == "integrationen_frauen" })
    #expect((women.numerator, women.denominator, women.share) == (1, 3, 333))
    #expect(women.printed?.share == 289)
    #expect(women.targetNextYear?.value == 8)
    #expect(table.kennzahlen.first { $0.indikator.key == "integrationen_migranten" }?.share == 333)
    #expect(table.kennzahlen[0].denominator == nil)
  }
}
