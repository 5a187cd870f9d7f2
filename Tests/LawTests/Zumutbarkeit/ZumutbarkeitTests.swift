import Kernel
import Testing

@testable import Law

@Suite("What is reasonable by the law of the day")
struct ZumutbarkeitTests {
  @Test("Each ground has its number, words, section and source on every day on which anything changes")
  func grounds() throws {
    let law = try Delivered.law.get()
    for day in law.changeDays where day >= LawTests.day("2005-01-01") {
      let rules = Zumutbarkeitsgrund.allCases.map { law.zumutbarkeit($0, on: day) }
      #expect(rules.map(\.value.number) == [1, 2, 3, 4, 5], "\(day)")
      #expect(rules.allSatisfy { $0.validity.contains(day) && $0.citation.section.hasPrefix("§ 10 Abs. 1 Nr. ") })
      #expect(rules.filter { $0.value.kindMonate != nil }.map(\.value.number) == [3])
      #expect(law.zumutbarkeitVonMassnahmen(on: day).citation.section.hasPrefix("§ 10 Abs. 3 SGB II"))
    }
  }

  @Test("Language courses are named from July 2026 on")
  func courses() throws {
    let law = try Delivered.law.get()
    func names(_ iso: String) -> Bool {
      law.zumutbarkeitVonMassnahmen(on: day(iso)).value.wording.contains("Berufssprachkurse")
    }
    #expect(!names("2026-06-30") && names("2026-07-01"))
  }

  @Test(
    "A child is below the age until its third birthday, from July 2026 on until it has completed fourteen months",
    arguments: [
      ("2005-03-14", "2008-03-13", true), ("2005-03-14", "2008-03-14", false),
      ("2004-02-29", "2007-02-28", true), ("2004-02-29", "2007-03-01", false),
      ("2025-05-01", "2026-06-30", true), ("2025-05-01", "2026-07-01", false),
      ("2025-05-02", "2026-07-01", true), ("2025-05-02", "2026-07-02", false),
      ("2026-08-31", "2027-10-30", true), ("2026-08-31", "2027-10-31", false),
    ])
  func age(_ born: String, _ iso: String, _ below: Bool) throws {
    #expect(try Delivered.law.get().kindUnterGrenze(geburt: day(born), on: day(iso)) == below)
  }

  @Test(
    "The age is reached on a day that knows of the change to come",
    arguments: [
      // All under the old law; a change in between; all under the new law; reached long ago.
      ("2005-03-14", "2007-01-01", "2008-03-14"), ("2024-01-10", "2024-02-01", "2026-07-01"),
      ("2025-06-15", "2025-07-01", "2026-08-15"), ("2026-08-01", "2026-08-01", "2027-10-01"),
      ("2001-01-01", "2007-01-01", "2007-01-01"),
    ])
  func limit(_ born: String, _ from: String, _ reached: String) throws {
    #expect(try Delivered.law.get().kindGrenze(geburt: day(born), from: day(from)) == day(reached))
  }

  @Test("The day on which the age is reached is the first one from then on that is not below it")
  func agrees() throws {
    let law = try Delivered.law.get()
    for offset in stride(from: 0, to: 900, by: 13) {
      let born = day("2024-01-01") + offset
      for from in [born, born + 200, day("2026-06-30"), day("2026-07-01")] where from >= born {
        var first = from
        while law.kindUnterGrenze(geburt: born, on: first) { first = first + 1 }
        #expect(law.kindGrenze(geburt: born, from: from) == first, "\(born) \(from)")
      }
    }
  }

  @Test("An age of a child that ends before the care that is asked for is refused with its line")
  func bad() throws {
    let copy = try LawCopy()
    try copy.spoil("federal/sgb2/zumutbarkeit.yaml", .replace("child_months: 36", "child_months: 200"))
    let error = #expect(throws: LawError.self) { try copy.load() }
    #expect(error?.message.contains("care_months") == true)
  }
}
