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

  @Test("On the day of each reform the rule of before and the rule of after differ as the law says")
  func reforms() throws {
    let law = try Delivered.law.get()
    func rule(_ iso: String) -> VereinbarungRule { law.vereinbarung(on: day(iso)).value }
    #expect(rule("2016-07-31").regulatesDamages && !rule("2016-08-01").regulatesDamages)
    #expect(rule("2023-06-30").form == .schriftform && rule("2023-07-01").form == .textform)
    #expect(rule("2023-06-30").notice == .required && rule("2023-07-01").notice == .forbidden)
    #expect(rule("2023-06-30").replacement == .verwaltungsakt && rule("2023-07-01").replacement == nil)
    #expect(rule("2023-06-30").schlichtungWeeks == nil && rule("2023-07-01").schlichtungWeeks == 4)
    #expect(rule("2026-06-30").schlichtungWeeks == 4 && rule("2026-07-01").schlichtungWeeks == nil)
    #expect(rule("2026-06-30").replacement == nil && rule("2026-07-01").replacement == .verpflichtung)
    #expect(!rule("2026-06-30").personalOffer && rule("2026-07-01").personalOffer)
    #expect(!rule("2026-06-30").firstTalkInPerson && rule("2026-07-01").firstTalkInPerson)
    #expect(rule("2023-06-30").endsLatest == day("2023-12-31") && rule("2023-07-01").endsLatest == nil)
  }

  @Test("No Eingliederungsvereinbarung runs beyond the last day of 2023, with a term or without")
  func carriedOver() throws {
    let law = try Delivered.law.get()
    #expect(law.vereinbarung(on: day("2007-01-15")).value.latestEnd(from: day("2007-01-15")) == day("2007-07-14"))
    #expect(law.vereinbarung(on: day("2023-06-30")).value.latestEnd(from: day("2023-06-30")) == day("2023-12-29"))
    #expect(law.vereinbarung(on: day("2023-07-01")).value.latestEnd(from: day("2023-07-01")) == nil)
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/vereinbarung.yaml", .delete)
    let statute = try copy.load().vereinbarung(on: day("2017-05-02")).value
    #expect(statute.latestEnd(from: day("2017-05-02")) == day("2023-12-31"))
  }

  @Test("From July 2026 the job centre may oblige after a missed talk, and must where steps or the plan itself fail")
  func obligations() {
    #expect(!Verpflichtungsanlass.gespraechVersaeumt.isMandatory)
    #expect(Verpflichtungsanlass.schritteNichtErfuellt.isMandatory && Verpflichtungsanlass.keinPlan.isMandatory)
  }
}
