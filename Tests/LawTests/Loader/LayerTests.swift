import Kernel
import Testing

@testable import Law

@Suite("Layers and timelines")
struct LayerTests {
  @Test("A period without others keeps what they leave, in order")
  func subtracting() {
    let year = Period(from: day("2007-01-01"), to: day("2008-01-01"))
    let march = Period(from: day("2007-03-01"), to: day("2007-04-01"))
    let autumn = Period(from: day("2007-09-01"), to: day("2009-01-01"))
    #expect(
      year.subtracting([autumn, march]) == [
        Period(from: day("2007-01-01"), to: day("2007-03-01")), Period(from: day("2007-04-01"), to: day("2007-09-01")),
      ])
    #expect(year.subtracting([]) == [year])
    #expect(year.subtracting([Period(from: day("2006-01-01"))]).isEmpty)
    #expect(Period(from: day("2007-01-01")).subtracting([year]) == [Period(from: day("2008-01-01"))])
  }

  @Test("Subtracting leaves exactly the days that no other has, on random periods")
  func subtractingProperty() {
    var seed: UInt32 = 1
    func next(_ limit: UInt32) -> Int32 {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return Int32((seed >> 16) % limit)
    }
    func random() -> Period {
      let from = next(30)
      return Period(from: Day(rawValue: from), to: Day(rawValue: from + next(12)))
    }
    for _ in 0..<500 {
      let one = random()
      let others = (0..<Int(next(5))).map { _ in random() }
      let left = one.subtracting(others)
      for number in Int32(0)..<45 {
        let day = Day(rawValue: number)
        let expected = one.contains(day) && !others.contains { $0.contains(day) }
        #expect(left.filter { $0.contains(day) }.count == (expected ? 1 : 0))
      }
    }
  }

  @Test("Where a local value ends, the federal one comes through again")
  func localOverFederal() throws {
    let copy = try LawCopy()
    let file = "local/hamm-2007/fristen.yaml"
    try copy.spoil(file, .replace("valid_to: 2023-06-30", "valid_to: 2007-12-31"))
    try copy.spoil(file, .replace("months: 6", "months: 3"))
    let law = try copy.load()
    let last = law.frist(.vereinbarung, on: day("2007-12-31"))
    #expect(last.value.length == .months(3) && last.layer == .local)
    let next = law.frist(.vereinbarung, on: day("2008-01-01"))
    #expect(next.value.length == .months(6) && next.layer == .federal)
    #expect(next.validity == Period(from: day("2008-01-01"), to: day("2016-08-01")))
  }

  @Test("A local word or group takes the place of the federal one of its key")
  func localWord() throws {
    let copy = try LawCopy()
    let file = "local/hamm-2007/zielgruppen.yaml"
    try copy.spoil(file, .replace("key: aeltere_58plus", "key: u25"))
    try copy.spoil("local/hamm-2007/planvorlagen.yaml", .replace("aeltere_58plus", "aeltere"))
    try copy.spoil(file, .replace("age_from: 58", "age_below: 27"))
    let law = try copy.load()
    let young = { (on: String) in law.zielgruppen(on: day(on)).first { $0.value.key == "u25" } }
    #expect(young("2007-11-30")?.value.rule == .ageBelow(27))
    #expect(young("2007-11-30")?.layer == .local)
    #expect(young("2009-01-01")?.value.rule == .ageBelow(25))
    #expect(law.zielgruppen(on: day("2007-11-30")).filter { $0.value.key == "u25" }.count == 1)
  }

  @Test("The Federal Agency's reference day can be chosen")
  func referenceDay() throws {
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/stichtag.yaml", .replace("day: last_of_month", "day: 15"))
    let rule = try copy.load().stichtag(on: day("2007-11-30")).value
    #expect(rule.referenceDay(of: Month(year: 2007, month: 11)) == day("2007-11-15"))
    let late = StichtagRule(day: .dayOfMonth(31), waitingDays: 0)
    #expect(late.referenceDay(of: Month(year: 2008, month: 2)) == day("2008-02-29"))
  }
}
