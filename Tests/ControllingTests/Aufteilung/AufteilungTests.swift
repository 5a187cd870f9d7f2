import Kernel
import Law
import Testing

@testable import Controlling

@Suite("Aufteilung und Drilldown")
struct AufteilungTests {
  static let keys = Definitions.test.zielindikatoren.map(\.key) + Definitions.test.zaehlgroessen.map(\.key)
  static let stands: [(String, String?)] = [("2009-12-31", nil), ("2009-12-31", "2007-09-15"), ("2008-01-20", nil)]

  @Test("figures equal those of loops over facts, on random histories", arguments: 1...12)
  func figures(_ seed: Int) {
    let world = FactWorld.random(seed)
    for (workingDay, knownOn) in Self.stands {
      let auswertung = world.auswertung(workingDay: workingDay, knownOn: knownOn)
      let naive = Naive(facts: world.facts, stand: auswertung.stand, definitions: .test)
      for kennzahl in auswertung.jahrestabelle(2007).kennzahlen {
        let (numerator, denominator) = naive.sets(kennzahl.indikator.key, 2007)
        #expect(kennzahl.numerator == numerator.count, "\(kennzahl.indikator.key)")
        #expect(kennzahl.denominator == denominator?.count, "\(kennzahl.indikator.key)")
      }
    }
  }

  @Test("each cell opens to exactly its persons, by every dimension", arguments: 1...4, Dimension.allCases)
  func cells(_ seed: Int, _ dimension: Dimension) throws {
    let world = FactWorld.random(seed)
    let auswertung = world.auswertung(knownOn: seed % 2 == 0 ? "2008-01-15" : nil)
    let naive = Naive(facts: world.facts, stand: auswertung.stand, definitions: .test)
    for key in Self.keys {
      let aufteilung = try #require(auswertung.aufteilung(key, year: 2007, by: dimension))
      let expected = naive.sets(key, 2007)
      #expect(Set(aufteilung.teile.map(\.gruppe.key)).count == aufteilung.teile.count)
      for teil in aufteilung.teile {
        let cell = FigureAddress.Cell(dimension, teil.gruppe.key)
        let opened = try #require(auswertung.open(FigureAddress(key, year: 2007, cell: cell)))
        let hits = expected.0.filter { naive.groups($0, dimension).contains(teil.gruppe.key) }
        #expect(opened.members.count == teil.numerator)
        #expect(Set(opened.members.map(\.hit)) == hits)
        let base = auswertung.open(FigureAddress(key, year: 2007, part: .denominator, cell: cell))
        #expect(base?.members.count == teil.denominator)
      }
      guard !dimension.overlaps else { continue }
      #expect(aufteilung.teile.reduce(0) { $0 + $1.numerator } == expected.0.count)
      #expect(aufteilung.teile.reduce(0) { $0 + ($1.denominator ?? 0) } == expected.1?.count ?? 0)
    }
  }

  @Test("groups stand in their order, with empty ones")
  func standing() throws {
    var world = FactWorld()
    world.person(1, born: "1950-01-01")
    world.add(.leistungsbezug, 1, from: "2007-01-01")
    let auswertung = world.auswertung()
    let ages = try #require(auswertung.aufteilung("ehb", year: 2007, by: .age)).teile
    #expect(ages.map(\.gruppe.key) == ["15_24", "25_34", "35_44", "45_49", "50_54", "55_plus"])
    #expect(ages.map(\.numerator) == [0, 0, 0, 0, 0, 1])
    let strategies = try #require(auswertung.aufteilung("ehb", year: 2007, by: .strategy)).teile
    #expect(strategies.map(\.gruppe.key) == ["A", "B", "C", "D", "E", "ohne_strategie"])
    #expect(strategies.last?.numerator == 1)
  }

  @Test("what is not there does not open")
  func unknown() {
    let auswertung = FactWorld.random(1).auswertung()
    #expect(auswertung.open(FigureAddress("gibt_es_nicht", year: 2007)) == nil)
    #expect(auswertung.aufteilung("gibt_es_nicht", year: 2007, by: .sex) == nil)
    #expect(auswertung.open(FigureAddress("ehb", year: 2007, part: .denominator)) == nil)
    #expect(auswertung.open(FigureAddress("ehb", year: 2007, cell: .init(.sex, "x")))?.members.isEmpty == true)
  }
}

extension Drilldown.Member {
  fileprivate var hit: Naive.Hit { Naive.Hit(person: person, day: day, knownOn: knownOn) }
}
