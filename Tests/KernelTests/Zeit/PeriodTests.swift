import Foundation
import Kernel
import Testing

@Suite("Period")
struct PeriodTests {
  private let year = Period(from: day("2007-01-01"), to: day("2008-01-01"))

  @Test("The first day belongs to it, the end does not")
  func contains() {
    #expect(year.contains(day("2007-01-01")))
    #expect(year.contains(day("2007-12-31")))
    #expect(!year.contains(day("2008-01-01")))
    #expect(!year.contains(day("2006-12-31")))
    #expect(year.lastDay == day("2007-12-31"))
  }

  @Test("An open period holds from its first day on and has no last day")
  func open() {
    let open = Period(from: day("2007-01-01"))
    #expect(open.isOpen && open.lastDay == nil && !open.isEmpty)
    #expect(open.contains(day("2200-01-01")) && !open.contains(day("2006-12-31")))
  }

  @Test("Neighbours do not overlap, one common day does, empty periods never do")
  func overlaps() {
    #expect(!year.overlaps(Period(from: day("2008-01-01"))))
    #expect(year.overlaps(Period(from: day("2007-12-31"))))
    let empty = Period(from: day("2007-06-01"), to: day("2007-06-01"))
    #expect(empty.isEmpty && !year.overlaps(empty) && !empty.overlaps(year))
  }

  @Test("Overlapping is the same as having a common day, on random periods")
  func overlapProperty() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let numbers = (0..<4).map { _ in Int32.random(in: 0..<12, using: &random) }
      let one = Period(from: Day(rawValue: numbers[0]), to: Day(rawValue: numbers[1]))
      let two = Period(from: Day(rawValue: numbers[2]), to: Day(rawValue: numbers[3]))
      let common = (0..<Int32(12)).contains { one.contains(Day(rawValue: $0)) && two.contains(Day(rawValue: $0)) }
      #expect(one.overlaps(two) == common)
      #expect(two.overlaps(one) == common)
    }
  }

  @Test("A period survives coding, open or not")
  func codable() throws {
    let periods = [year, Period(from: day("2007-01-01"))]
    let json = try JSONEncoder().encode(periods)
    #expect(try JSONDecoder().decode([Period].self, from: json) == periods)
  }
}
