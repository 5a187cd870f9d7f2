import Kernel
import Law
import Testing

@testable import Casework

@Suite("Routing of a new case")
struct RoutingTests {
  private static let law = Result { try Law.load() }

  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(rawValue: 0) }

  /// Team 1 looks after adults, 2 after young people, 3 after those of 48 and more.
  private func propose(
    born: String, on iso: String, _ people: [Routing.Fachkraft]? = nil
  ) throws -> Routing? {
    let law = try Self.law.get()
    let units = [(Int64(1), "erwachsene"), (2, "jugend"), (3, "ab48")]
    let plan = law.organisationsplan(
      units.map { Teamzuordnung(team: TeamID($0.0), einheit: $0.1, period: Period(from: day("2005-01-01"))) })
    let person = Zielgruppenmerkmale(geburt: day(born), geschlecht: .weiblich, staatsangehoerigkeit: .german)
    return Routing.propose(person, on: day(iso), law: law, plan: plan, people ?? Self.people)
  }

  private static func who(_ staff: Int64, _ team: Int64, _ faelle: Int, istDa: Bool = true) -> Routing.Fachkraft {
    Routing.Fachkraft(staff: StaffID(staff), team: TeamID(team), faelle: faelle, istDa: istDa)
  }

  private static let people = [who(1, 1, 120), who(2, 1, 90), who(3, 2, 60), who(4, 3, 70)]

  @Test(
    "the age on the day of the Fallzugang decides on the unit, by the rules of that day",
    arguments: [
      ("1983-03-15", "2008-03-14", "jugend"), ("1983-03-15", "2008-03-15", "erwachsene"),
      ("1960-03-14", "2008-03-14", "ab48"), ("1960-03-15", "2008-03-14", "erwachsene"),
      ("1950-01-01", "2006-12-31", "erwachsene"), ("1950-01-01", "2007-01-01", "ab48"),
      ("1950-01-01", "2015-12-31", "ab48"), ("1950-01-01", "2016-01-01", "erwachsene"),
      ("1988-01-01", "2005-06-01", "erwachsene"), ("1988-01-01", "2006-01-01", "jugend"),
    ])
  func units(born: String, on iso: String, unit: String) throws {
    #expect(try propose(born: born, on: iso)?.einheit.key == unit)
  }

  @Test("within the unit whoever has the fewest cases and is there takes it; between equals the lower number")
  func load() throws {
    #expect(try propose(born: "1970-01-01", on: "2008-03-14")?.fachkraft.staff == StaffID(2))
    let away = [Self.who(1, 1, 120), Self.who(2, 1, 90, istDa: false)]
    #expect(try propose(born: "1970-01-01", on: "2008-03-14", away)?.fachkraft.staff == StaffID(1))
    let equal = [Self.who(7, 1, 50), Self.who(5, 1, 50)]
    #expect(try propose(born: "1970-01-01", on: "2008-03-14", equal)?.fachkraft.staff == StaffID(5))
  }

  @Test("where nobody of the unit is there the next rule holds, and the reasons say so")
  func nobody() throws {
    let found = try #require(try propose(born: "1990-01-01", on: "2008-03-14", [Self.who(1, 1, 9)]))
    #expect(found.einheit.key == "erwachsene")
    #expect(
      found.gruende.map(\.key) == [
        "routing.alter_unter", "routing.niemand_frei", "routing.alle", "routing.geringste_last",
      ])
    #expect(found.gruende[0].details == ["alter": "25", "am": "14.03.2008"])
    #expect(try propose(born: "1990-01-01", on: "2008-03-14", []) == nil)
  }

  @Test("on any day and for any age the proposal is of a unit that there is, and of somebody who is there")
  func always() throws {
    let law = try Self.law.get()
    for day in law.changeDays where day >= self.day("2005-01-01") {
      for years in stride(from: 15, through: 66, by: 3) {
        let found = try #require(try propose(born: day.adding(months: -12 * years).iso, on: day.iso))
        #expect(law.einheiten(on: day).contains { $0.value.key == found.einheit.key }, "\(day) \(years)")
        #expect(found.fachkraft.istDa && !found.gruende.isEmpty)
      }
    }
  }
}
