import Testing

@testable import Controlling

@Suite("Small cells")
struct GeheimhaltungTests {
  private func split(_ counts: [Int], _ dimension: Dimension = .age, bases: [Int]? = nil) -> Aufteilung {
    Aufteilung(
      key: "x", year: 2007, dimension: dimension,
      teile: counts.enumerated().map { index, count in
        .init(gruppe: Gruppe(key: "\(index)", label: ""), numerator: count, denominator: bases?[index], rate: nil)
      })
  }

  @Test("counts of one and two are hidden, none and three are not")
  func smallOnes() {
    #expect(Geheimhaltung.hidden(split([0, 1, 2, 3, 9])) == ["1", "2"])
    #expect(Geheimhaltung.hidden(split([0, 3, 9])).isEmpty)
  }

  @Test("a single hidden group takes the next smallest with it, so that nobody finds it by subtraction")
  func secondary() { #expect(Geheimhaltung.hidden(split([2, 40, 7, 0])) == ["0", "2"]) }

  @Test("where groups overlap nothing can be subtracted")
  func overlapping() { #expect(Geheimhaltung.hidden(split([2, 40, 7], .targetgroup)) == ["0"]) }

  @Test("a rate of one or two persons is hidden too")
  func smallBase() { #expect(Geheimhaltung.hidden(split([0, 5, 6], .targetgroup, bases: [2, 9, 9])) == ["0"]) }
}
