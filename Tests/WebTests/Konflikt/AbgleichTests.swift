import Testing

@testable import Web

@Suite("The values of two sides")
struct AbgleichTests {
  private func compare(_ mine: String?, _ theirs: String?, _ before: String?) -> Abgleich {
    func values(_ text: String?) -> [String: [String]] { text.map { ["feld": [$0]] } ?? [:] }
    return Abgleich(mine: values(mine), theirs: values(theirs), before: values(before))
  }

  @Test("hold where only one side changed them, and need a decision where both did")
  func threeWays() {
    #expect(compare("a", "b", "a").merged == ["feld": ["b"]])
    #expect(compare("a", "b", "a").taken.map(\.name) == ["feld"])
    #expect(compare("c", "a", "a").merged == ["feld": ["c"]] && compare("c", "a", "a").taken.isEmpty)
    #expect(compare("c", "c", "a").contradicting.isEmpty)
    let both = compare("c", "b", "a")
    #expect(both.contradicting == [.init(name: "feld", mine: ["c"], theirs: ["b"], before: ["a"])])
    #expect(both.merged == ["feld": ["c"]], "nothing is decided beforehand, the own value stays in sight")
  }

  @Test("that are missing, empty or blank say the same: nothing")
  func nothing() {
    #expect(compare(nil, "b", "").taken.count == 1)
    #expect(compare("  ", "b", nil).merged == ["feld": ["b"]])
    #expect(compare("", nil, "a").contradicting.isEmpty && compare("", nil, "a").taken.isEmpty)
  }

  @Test("become what was decided, and name what was not")
  func decided() {
    let both = compare("c", "b", "a")
    #expect(both.decided([:]).open.map(\.name) == ["feld"])
    #expect(both.decided(["feld": .meine]).values == ["feld": ["c"]])
    #expect(both.decided(["feld": .ihre]).values == ["feld": ["b"]])
    #expect(both.decided(["feld": .bisher]).values == ["feld": ["a"]] && both.decided(["feld": .bisher]).open.isEmpty)
  }
}
