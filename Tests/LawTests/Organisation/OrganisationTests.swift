import Kernel
import Testing

@testable import Law

@Suite("Organisation")
struct OrganisationTests {
  private func law() throws -> Law { try Delivered.law.get() }

  @Test("The units of a day stand under the names of that day")
  func names() throws {
    let law = try law()
    func names(_ iso: String) -> [String] { law.einheiten(on: day(iso)).map(\.value.name) }
    #expect(!names("2005-06-01").contains("JobCenter Jugend") && names("2005-06-01").contains("Fallmanagement"))
    #expect(names("2007-05-31").contains("Leitung") && names("2007-06-01").contains("Vorstand"))
    #expect(names("2015-12-31").contains("Sachgebiet 48plus") && !names("2016-01-01").contains("Sachgebiet 48plus"))
  }

  @Test("The legal name changed when the Anstalt was founded")
  func letterhead() throws {
    let law = try law()
    #expect(law.briefkopf(on: day("2007-05-31")).value.name.contains("WFM"))
    #expect(law.briefkopf(on: day("2007-06-01")).value.name.contains("Anstalt des öffentlichen Rechts"))
    for day in law.changeDays where day >= Day.on2005 {
      #expect(law.briefkopf(on: day).validity.contains(day))
    }
  }

  @Test("A team counts where it was then, or where its task is today")
  func plan() throws {
    let rows = [
      Teamzuordnung(
        team: TeamID(1), einheit: "erwachsene", period: Period(from: day("2005-01-01"), to: day("2007-07-01"))),
      Teamzuordnung(team: TeamID(1), einheit: "ab48", period: Period(from: day("2007-07-01"))),
      Teamzuordnung(team: TeamID(2), einheit: "ab48", period: Period(from: day("2007-01-01"), to: day("2010-01-01"))),
    ]
    let plan = try law().organisationsplan(rows)
    let (then, today) = (day("2007-03-01"), day("2008-03-31"))
    #expect(plan.einheit(of: TeamID(1), on: then)?.key == "erwachsene")
    #expect(plan.heutigeEinheit(of: TeamID(1), on: then, today: today)?.key == "ab48")
    // The unit is gone by 2020: its successor has the task.
    #expect(plan.heutigeEinheit(of: TeamID(1), on: then, today: day("2020-01-01"))?.key == "erwachsene")
    #expect(plan.heutigeEinheit(of: TeamID(2), on: then, today: day("2020-01-01"))?.key == "erwachsene")
    #expect(plan.einheit(of: TeamID(2), on: day("2011-01-01")) == nil)
    #expect(plan.einheit(of: TeamID(9), on: then) == nil)
  }

  @Test("A successor that is no unit is refused, with the line that names it")
  func successor() throws {
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/organisation.yaml", .replace("successor: erwachsene", "successor: niemand"))
    let error = #expect(throws: LawError.self) { _ = try copy.load() }
    #expect(error?.message.contains("niemand") == true)
  }
}

extension Day {
  fileprivate static var on2005: Day { day("2005-01-01") }
}
