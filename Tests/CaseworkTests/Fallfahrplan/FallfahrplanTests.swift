import Casework
import Kernel
import Testing

@Suite("Fallfahrplan: six steps and their days")
struct FallfahrplanTests {
  private func plan(_ akte: Akte) throws -> [String] {
    Fallfahrplan(akte.state, law: try Recht.law.get()).steps.map { step in
      "\(step.stage.rawValue) \(step.due?.iso ?? "-") \(step.done?.iso ?? "-")"
    }
  }

  @Test("A new case has all its days and has done the first step")
  func new() throws {
    #expect(
      try plan(.zugang()) == [
        "fallzugang 2007-01-08 2007-01-08", "profiling 2007-02-19 -", "strategie 2007-03-05 -",
        "integrationsplan 2007-03-05 -", "vereinbarung 2007-03-05 -", "leistungssteuerung - -",
      ])
  }

  @Test("A case with an agreement has done five steps and steers by the next talk")
  func full() throws {
    #expect(
      try plan(.vereinbarung()) == [
        "fallzugang 2007-01-08 2007-01-08", "profiling 2007-02-19 2007-02-07", "strategie 2007-03-05 2007-02-12",
        "integrationsplan 2007-03-05 2007-02-19", "vereinbarung 2007-03-05 2007-02-26",
        "leistungssteuerung 2007-03-26 -",
      ])
  }

  @Test("A case that has not come in has no steps")
  func none() throws {
    #expect(try plan(Akte()).isEmpty)
  }

  @Test(
    "A deadline that would end on a Saturday, a Sunday or a holiday ends on the next working day (§ 193 BGB)",
    arguments: [
      ("2007-02-26", "2007-04-10"),  // Easter Monday, 9 April
      ("2007-02-23", "2007-04-10"),  // Good Friday, 6 April, then Easter
      ("2007-01-06", "2007-02-19"),  // a Saturday
      ("2007-11-14", "2007-12-27"),  // 26 December
      ("2007-11-20", "2008-01-02"),  // 1 January
    ] as [(Day, Day)])
  func holidays(_ zugang: Day, _ due: Day) throws {
    let akte = try Akte.zugang(am: zugang)
    let steps = Fallfahrplan(akte.state, law: try Recht.law.get()).steps
    #expect(steps.first { $0.stage == .profiling }?.due == due)
  }
}
