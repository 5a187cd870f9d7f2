import Kernel
import Testing

@testable import Controlling

@Suite("Fakten in Spalten")
struct FactColumnsTests {
  private func table(_ columns: FactColumns, knownOn: String?) -> Jahrestabelle {
    let stand = Kenntnisstand(workingDay: FactWorld.day("2009-12-31"), knownOn: knownOn.map { FactWorld.day($0) })
    return Auswertung(columns: columns, definitions: .test, stand: stand).jahrestabelle(2007)
  }

  private func opened(_ fact: Fact) -> Fact {
    Fact(position: fact.position, ordinal: fact.ordinal, span: fact.span, known: Period(from: fact.known.from))
  }

  @Test("appending and closing in journal order gives the figures of a rebuild", arguments: 1...6)
  func incremental(_ seed: Int) throws {
    let facts = FactWorld.random(seed).facts
    var columns = FactColumns()
    for fact in facts {
      try columns.append(opened(fact))
      for old in facts where old.closedPosition == fact.position {
        try columns.close(
          position: old.position, ordinal: old.ordinal, knownTo: old.known.to, closedPosition: fact.position)
      }
    }
    for old in facts where (old.closedPosition ?? 0) > facts.count {
      try columns.close(position: old.position, ordinal: old.ordinal, knownTo: old.known.to, closedPosition: 1)
    }
    for knownOn in [nil, "2007-08-01", "2008-03-31"] {
      #expect(table(columns, knownOn: knownOn) == table(FactColumns(facts), knownOn: knownOn))
    }
    #expect(columns.factCount == facts.count)
  }

  @Test("catching up from a position gives the figures of a rebuild", arguments: 1...6)
  func catchUp(_ seed: Int) throws {
    let facts = FactWorld.random(seed).facts
    let half = Int64(facts.count / 2)
    let known = facts.filter { $0.position <= half }
    var columns = FactColumns(known.map { ($0.closedPosition ?? 0) <= half ? $0 : opened($0) })
    #expect(columns.position <= half)
    try columns.catchUp(facts.filter { $0.position > half || ($0.closedPosition ?? 0) > half })
    #expect(columns.position == facts.map { max($0.position, $0.closedPosition ?? 0) }.max())
    #expect(table(columns, knownOn: nil) == table(FactColumns(facts), knownOn: nil))
    #expect(table(columns, knownOn: "2007-10-01") == table(FactColumns(facts), knownOn: "2007-10-01"))
  }

  @Test("the order in which facts are handed over does not matter")
  func order() {
    let facts = FactWorld.random(3).facts
    var random = SeededRandom(9)
    #expect(table(FactColumns(facts.shuffled(using: &random)), knownOn: nil) == table(FactColumns(facts), knownOn: nil))
  }

  @Test("a fact that is not newer, and the end of an unknown fact, are refused")
  func refused() {
    var columns = FactColumns(FactWorld.random(1).facts)
    let old = FactWorld.random(1).facts[3]
    #expect(throws: FactColumnsError.outOfOrder(position: 4, ordinal: 0)) { try columns.append(old) }
    #expect(throws: FactColumnsError.unknownFact(position: 4, ordinal: 7)) {
      try columns.close(position: 4, ordinal: 7, knownTo: FactWorld.day("2008-01-01"), closedPosition: 9999)
    }
  }

  @Test("sets of persons: 3 and 64 of 70, with and without 64 and 69")
  func sets() {
    var left = PersonSet(capacity: 70)
    var right = PersonSet(capacity: 70)
    for person in [3, 64] as [Int32] { left.insert(person) }
    for person in [64, 69] as [Int32] { right.insert(person) }
    #expect(left.union(right).members == [3, 64, 69])
    #expect(left.intersection(right).count == 1)
    #expect(left.contains(3) && !right.contains(3))
  }
}
