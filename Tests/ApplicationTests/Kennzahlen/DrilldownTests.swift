import Controlling
import Kernel
import Law
import SQL
import Store
import Testing

@testable import Application

@Suite("A figure opens to its cases")
struct DrilldownTests {
  /// The world is recorded late: figures that wait 92 days would not know it.
  private static let stand = Day.on("2008-03-31")

  @Test("the figures of a planned world are those of the plan")
  func figures() async throws {
    try await Haus.use { haus in
      try await Weltplan.play(haus)
      let table = try await haus.office.auswertung(haus.mandant, knownOn: Self.stand).jahrestabelle(2007)
      let groups: [(String, @Sendable (Int) -> Bool)] = [
        ("gesamt", { _ in true }), ("u25", Weltplan.isYoung), ("frauen", Weltplan.isFemale),
        ("migranten", Weltplan.isForeign),
      ]
      for (name, holds) in groups {
        let counted = table.kennzahlen.first { $0.indikator.key == "integrationen_\(name)" }
        #expect(counted?.numerator == Weltplan.count { holds($0) && Weltplan.works($0) }, "\(name)")
        let rate = table.kennzahlen.first { $0.indikator.key == "aktivierungsquote_\(name)" }
        #expect(rate?.numerator == Weltplan.count { holds($0) && Weltplan.isActivated($0) }, "\(name)")
        #expect(rate?.denominator == Weltplan.count(holds), "\(name)")
      }
      let stocks = Dictionary(uniqueKeysWithValues: table.zaehlgroessen.map { ($0.groesse.key, $0.value) })
      #expect(
        stocks == [
          "arbeitslose_sgb2_jan": Weltplan.size,
          "arbeitslose_sgb2_dez": Weltplan.count(Weltplan.isUnemployedInDecember),
          "ehb_gesamt": Weltplan.size, "ehb_u25": Weltplan.count(Weltplan.isYoung),
        ])
    }
  }

  @Test("each figure, part and group of each dimension has as many rows as it says", arguments: Dimension.allCases)
  func rows(dimension: Dimension) async throws {
    try await Haus.use { haus in
      try await Weltplan.play(haus)
      let reader = try await haus.actor("leitung")
      let figures = try await haus.office.kennzahlen(reader, knownOn: Self.stand)
      for key in DrilldownTests.keys(figures) {
        let split = try #require(figures.aufteilung(key, year: 2007, by: dimension))
        for part in [FigureAddress.Part.numerator, .denominator] {
          guard let whole = figures.open(FigureAddress(key, year: 2007, part: part))?.members else { continue }
          var found: [Drilldown.Member] = []
          for teil in split.teile {
            let wanted = part == .numerator ? teil.numerator : try #require(teil.denominator)
            let cell = FigureAddress.Cell(dimension, teil.gruppe.key)
            let members = try await all(FigureAddress(key, year: 2007, part: part, cell: cell), haus, reader)
            #expect(members.count == wanted, "\(key) \(part) \(teil.gruppe.key)")
            found += members
          }
          #expect(Set(found).isSubset(of: whole), "\(key)")
          if !dimension.overlaps { #expect(found.count == whole.count && Set(found) == Set(whole), "\(key)") }
        }
      }
    }
  }

  @Test("a long list is paged without loss or double, and a page beyond the end is the last one")
  func pages() async throws {
    try await Haus.use { haus in
      try await Weltplan.play(haus)
      let ada = try await haus.actor("ada")
      let stock = FigureAddress("ehb_gesamt", year: 2007)
      let members = try await all(stock, haus, ada)
      #expect(members.count == Weltplan.size && Set(members.map(\.person)).count == Weltplan.size)
      let beyond = try await haus.office.drilldown(stock, knownOn: Self.stand, page: 99, ada)
      #expect(beyond.page == 2 && beyond.first == 101 && beyond.members.count == Weltplan.size - 100)
    }
  }

  @Test("names go to who may read the case; Controlling and Vorstand get none")
  func names() async throws {
    try await Haus.use { haus in
      try await Weltplan.play(haus)
      let address = FigureAddress("integrationen_gesamt", year: 2007)
      let total = Weltplan.count(Weltplan.works)
      for (name, team) in [("ada", Int64(1)), ("leitung", 1), ("ben", 2)] {
        let page = try await haus.office.drilldown(address, knownOn: Self.stand, page: 1, try await haus.actor(name))
        #expect(page.total == total && page.members.count == total)
        #expect(page.cases.count == Weltplan.count { Weltplan.works($0) && Weltplan.team($0) == team })
        #expect(page.cases.values.allSatisfy { $0.fall.team == TeamID(team) })
      }
      for (name, isPseudonym) in [("zahlen", true), ("chef", false)] {
        let page = try await haus.office.drilldown(address, knownOn: Self.stand, page: 1, try await haus.actor(name))
        #expect(page.total == total && page.cases.isEmpty)
        let depth = page.depth
        #expect(isPseudonym ? depth == .pseudonym : depth == .anzahl)
      }
    }
  }

  @Test("a small group does not open for readers without cases, and opens for the others")
  func small() async throws {
    try await Haus.use { haus in
      try await Weltplan.play(haus)
      let figures = try await haus.office.auswertung(haus.mandant, knownOn: Self.stand)
      // Two persons have strategy E: their group is hidden, and one more so that nobody can subtract.
      let split = try #require(figures.aufteilung("ehb_gesamt", year: 2007, by: .strategy))
      let hidden = Geheimhaltung.hidden(split)
      #expect(hidden.contains("E") && hidden.count == 2 && split.teile.count == 6)
      for teil in split.teile {
        let address = FigureAddress("ehb_gesamt", year: 2007, cell: .init(.strategy, teil.gruppe.key))
        for name in ["zahlen", "chef"] {
          let reader = try await haus.actor(name)
          if hidden.contains(teil.gruppe.key) {
            await #expect(throws: NotFound.self) {
              try await haus.office.drilldown(address, knownOn: Self.stand, page: 1, reader)
            }
          } else {
            #expect(
              try await haus.office.drilldown(address, knownOn: Self.stand, page: 1, reader).total == teil.numerator)
          }
        }
        let leitung = try await haus.actor("leitung")
        #expect(try await haus.office.drilldown(address, knownOn: Self.stand, page: 1, leitung).total == teil.numerator)
      }
    }
  }

  @Test("what does not exist is not found: figure, group, part")
  func unknown() async throws {
    try await Haus.use { haus in
      try await Weltplan.play(haus)
      let ada = try await haus.actor("ada")
      for address in [
        FigureAddress("gibt_es_nicht", year: 2007), FigureAddress("ehb_gesamt", year: 2007, part: .denominator),
      ] {
        await #expect(throws: NotFound.self) {
          try await haus.office.drilldown(address, knownOn: Self.stand, page: 1, ada)
        }
      }
      let nobody = FigureAddress("ehb_gesamt", year: 2007, cell: .init(.team, "77"))
      #expect(try await haus.office.drilldown(nobody, knownOn: Self.stand, page: 1, ada).total == 0)
    }
  }

  @Test("a second job centre counts for itself")
  func neighbour() async throws {
    try await Haus.use { haus in
      try await Weltplan.play(haus)
      let other = try await haus.neighbour()
      let reader = try await haus.actor("nachbar-ada", of: other)
      let stock = FigureAddress("ehb_gesamt", year: 2007)
      #expect(try await haus.office.drilldown(stock, knownOn: Self.stand, page: 1, reader).total == 0)
    }
  }

  // MARK: Reading

  static func keys(_ figures: Auswertung) -> [String] {
    figures.definitions.zielindikatoren.map(\.key) + figures.definitions.zaehlgroessen.map(\.key)
  }

  /// The members of all pages; each page says the same total.
  private func all(_ address: FigureAddress, _ haus: Haus, _ reader: Actor) async throws -> [Drilldown.Member] {
    var members: [Drilldown.Member] = []
    var page = 1
    while true {
      let found = try await haus.office.drilldown(address, knownOn: Self.stand, page: page, reader)
      members += found.members
      guard members.count < found.total, !found.members.isEmpty else {
        #expect(members.count == found.total, "\(address)")
        return members
      }
      page += 1
    }
  }
}
