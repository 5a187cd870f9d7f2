import Foundation
import Kernel
import Testing

@Suite("Cents, ids, citations and rejections")
struct SmallValuesTests {
  @Test("Cents add and subtract without fractions and are coded as a number")
  func cents() throws {
    let rent = Cents(rawValue: 31_250)
    #expect(rent + Cents(rawValue: 50) == Cents(rawValue: 31_300))
    #expect(Cents.zero - rent < .zero)
    let json = try JSONEncoder().encode([rent])
    #expect(String(decoding: json, as: UTF8.self) == "[31250]")
    #expect(try JSONDecoder().decode([Cents].self, from: json) == [rent])
  }

  @Test("Ids are coded as bare numbers and ordered by them")
  func ids() throws {
    let json = try JSONEncoder().encode([CaseID(7), CaseID(8)])
    #expect(String(decoding: json, as: UTF8.self) == "[7,8]")
    #expect(try JSONDecoder().decode([CaseID].self, from: json) == [CaseID(7), CaseID(rawValue: 8)])
    #expect(PersonID(2) < PersonID(10))
  }

  @Test("A citation reads as its section, a rejection carries code, field and details")
  func citation() {
    #expect("\(Citation(section: "§ 15 SGB II", source: "Gesetzestext"))" == "§ 15 SGB II")
    let rejection = Rejection("vereinbarung.zu_lang", section: "§ 15 SGB II", field: "bis", details: ["monate": "6"])
    #expect(rejection != Rejection("vereinbarung.zu_lang"))
    #expect(rejection.field == "bis" && rejection.details["monate"] == "6")
  }
}
