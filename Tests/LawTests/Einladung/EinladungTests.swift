import Foundation
import Kernel
import Testing

@testable import Law

@Suite("Texts of letters in the law")
struct EinladungTests {
  /// Every day from the beginning of SGB II to the end of next year.
  private var days: [Day] {
    let year = Calendar(identifier: .gregorian).component(.year, from: .now) + 1
    let last = Day(year: year, month: 12, day: 31) ?? day("2027-12-31")
    return (0...(last - day("2005-01-01"))).map { day("2005-01-01") + $0 }
  }

  @Test(
    "Each passage has exactly one wording on each day, and says where it comes from",
    arguments: BriefbausteinKey.allCases)
  func oneWording(_ key: BriefbausteinKey) throws {
    let law = try Delivered.law.get()
    let all = try Layers<Briefbaustein>(LawFiles(root: LawResources.directory(), local: "hamm-2007")).federal
      .filter { $0.dated.value.key == key }
    for day in days {
      let holding = all.filter { $0.dated.validity.contains(day) }
      #expect(holding.count == 1, "\(day)")
      let found = law.briefbaustein(key, on: day)
      #expect(found.value == holding.first?.dated.value && !found.citation.section.isEmpty)
      #expect(found.citation.source.hasPrefix("(Annahme) eigener Wortlaut"))
      // What a letter names later leads back to its wording.
      #expect(law.briefbaustein(fassung: found.fassung)?.value == found.value)
    }
  }

  @Test("The notice of legal consequences changes with the law, on its days")
  func notice() throws {
    let law = try Delivered.law.get()
    let starts = Set(days.map { law.briefbaustein(.einladungRechtsfolgen, on: $0).validity.from }).sorted()
    #expect(starts == ["2005-01-01", "2011-04-01", "2019-11-05", "2022-07-01", "2023-01-01", "2026-07-01"].map(day))
    #expect(law.briefbaustein(.einladungRechtsfolgen, on: day("2026-07-01")).value.text.contains("wiederholt"))
    #expect(!law.briefbaustein(.einladungRechtsfolgen, on: day("2026-06-30")).value.text.contains("30 Prozent"))
  }

  @Test("The rule of the invitation holds on each day, and the first letter is bare from July 2023 to June 2026 alone")
  func rule() throws {
    let law = try Delivered.law.get()
    for day in days {
      let rule = law.einladungsregel(on: day)
      #expect(rule.validity.contains(day))
      #expect(rule.value.firstWithoutNotice == (LawTests.day("2023-07-01") <= day && day <= LawTests.day("2026-06-30")))
      #expect(rule.value.firstInPerson == (day >= LawTests.day("2026-07-01")))
    }
  }

  @Test(
    "A version that names no passage leads nowhere",
    arguments: ["", "einladung_rechtsfolgen", "x@2005-01-01", "einladung_rechtsfolgen@gestern"])
  func unknown(_ fassung: String) throws { #expect(try Delivered.law.get().briefbaustein(fassung: fassung) == nil) }

  @Test("Sentences of letters are short")
  func short() throws {
    let law = try Delivered.law.get()
    for key in BriefbausteinKey.allCases {
      for day in law.changeDays {
        let sentences = law.briefbaustein(key, on: day).value.text.split(separator: ".")
        for sentence in sentences { #expect(sentence.split(separator: " ").count <= 22, "\(sentence)") }
      }
    }
  }
}
