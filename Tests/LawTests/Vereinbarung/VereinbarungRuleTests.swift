import Kernel
import Law
import Testing

@Suite("Vereinbarung by date of law")
struct VereinbarungRuleTests {
  struct Case: Sendable {
    let on: String
    let name: String
    let maxMonths: Int?
    let signed: Bool
    let layer: Layer
  }

  @Test(
    "The rule of each date",
    arguments: [
      Case(on: "2005-01-01", name: "Eingliederungsvereinbarung", maxMonths: 6, signed: true, layer: .local),
      Case(on: "2007-11-30", name: "Eingliederungsvereinbarung", maxMonths: 6, signed: true, layer: .local),
      Case(on: "2017-05-02", name: "Eingliederungsvereinbarung", maxMonths: 6, signed: true, layer: .local),
      Case(on: "2023-06-30", name: "Eingliederungsvereinbarung", maxMonths: 6, signed: true, layer: .local),
      Case(on: "2023-07-01", name: "Kooperationsplan", maxMonths: nil, signed: false, layer: .federal),
      Case(on: "2026-07-01", name: "Kooperationsplan", maxMonths: nil, signed: false, layer: .federal),
    ])
  func byDate(expected: Case) throws {
    let rule = try Delivered.law.get().vereinbarung(on: day(expected.on))
    #expect(rule.value.name == expected.name && rule.value.maxMonths == expected.maxMonths)
    #expect(rule.value.needsSignature == expected.signed && rule.layer == expected.layer)
    #expect(rule.value.reviewMonths == 6)
  }

  @Test("The deadline of the agreement is its longest term, or its review where it has none, on every change day")
  func deadline() throws {
    let law = try Delivered.law.get()
    for day in law.changeDays {
      let rule = law.vereinbarung(on: day).value
      #expect(law.frist(.vereinbarung, on: day).value.length == .months(rule.maxMonths ?? rule.reviewMonths), "\(day)")
    }
  }

  @Test("Without the job centre's own maximum the statute knows none since 2016-08-01")
  func statuteAlone() throws {
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/vereinbarung.yaml", .delete)
    let law = try copy.load()
    #expect(law.vereinbarung(on: day("2016-07-31")).value.maxMonths == 6)
    #expect(law.vereinbarung(on: day("2016-08-01")).value.maxMonths == nil)
    #expect(law.vereinbarung(on: day("2016-08-01")).value.needsSignature)
    #expect(law.vereinbarung(on: day("2016-08-01")).layer == .federal)
  }
}
