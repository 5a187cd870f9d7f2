import Kernel
import Testing

@testable import Law

@Suite("Reductions in the law")
struct MinderungsregelTests {
  private static let days = (0...(day("2027-12-31") - day("2005-01-01"))).map { day("2005-01-01") + $0 }

  /// Percent and months of each stage from a first day on, as the law was told.
  struct Grenze: Sendable {
    let ab: String
    let percents: [Int]
    let months: [Int]
    var cap: Int?
  }
  static let told: [Minderungsart: [Grenze]] = [
    .pflichtverletzung: [
      Grenze(ab: "2005-01-01", percents: [30, 60, 100], months: [3, 3, 3]),
      Grenze(ab: "2019-11-05", percents: [30], months: [3], cap: 30),
      Grenze(ab: "2022-07-01", percents: [], months: [], cap: 0),
      Grenze(ab: "2023-01-01", percents: [10, 20, 30], months: [1, 2, 3], cap: 30),
      Grenze(ab: "2026-07-01", percents: [30], months: [3], cap: 30),
    ],
    .pflichtverletzungU25: [
      Grenze(ab: "2005-01-01", percents: [100], months: [3]),
      Grenze(ab: "2019-11-05", percents: [30], months: [3], cap: 30),
      Grenze(ab: "2022-07-01", percents: [], months: [], cap: 0),
      Grenze(ab: "2023-01-01", percents: [10, 20, 30], months: [1, 2, 3], cap: 30),
      Grenze(ab: "2026-07-01", percents: [30], months: [3], cap: 30),
    ],
    .meldeversaeumnis: [
      Grenze(ab: "2005-01-01", percents: [10], months: [3]),
      Grenze(ab: "2019-11-05", percents: [10], months: [3], cap: 30),
      Grenze(ab: "2022-07-01", percents: [10], months: [3], cap: 10),
      Grenze(ab: "2023-01-01", percents: [10], months: [1], cap: 30),
      Grenze(ab: "2026-07-01", percents: [30], months: [1], cap: 30),
    ],
    .arbeitsverweigerung: [
      Grenze(ab: "2005-01-01", percents: [], months: [], cap: 0),
      Grenze(ab: "2024-03-28", percents: [100], months: [2], cap: 100),
      Grenze(ab: "2026-03-28", percents: [], months: [], cap: 0),
      Grenze(ab: "2026-07-01", percents: [100], months: [2], cap: 100),
    ],
  ]

  @Test("Amounts and lengths are those of each day from 2005 to the end of 2027", arguments: Minderungsart.allCases)
  func amounts(_ art: Minderungsart) throws {
    let law = try Delivered.law.get()
    let told = try #require(MinderungsregelTests.told[art])
    for day in Self.days {
      let grenze = told.last { LawTests.day($0.ab) <= day }
      let rule = law.minderungsregel(art, on: day)
      let isTold =
        rule.value.percents == grenze?.percents && rule.value.months == grenze?.months && rule.value.cap == grenze?.cap
      guard isTold, rule.validity.contains(day), rule.value.art == art else {
        Issue.record("\(art) on \(day.iso): \(rule.value)")
        return
      }
    }
  }

  @Test("Each day has one rule of each kind, in words, with section and source", arguments: Minderungsart.allCases)
  func oneRule(_ art: Minderungsart) throws {
    let law = try Delivered.law.get()
    let all = try Layers<Minderungsregel>(LawFiles(root: LawResources.directory(), local: "hamm-2007")).federal
      .filter { $0.dated.value.art == art }
    for day in Self.days where all.count(where: { $0.dated.validity.contains(day) }) != 1 {
      Issue.record("\(art) on \(day.iso)")
      return
    }
    for rule in Set(Self.days.map { law.minderungsregel(art, on: $0).validity.from }).map({
      law.minderungsregel(art, on: $0)
    }) {
      #expect(rule.value.wording.hasSuffix(".") && rule.citation.section.contains("§") && !rule.citation.source.isEmpty)
    }
  }

  @Test("Hardship is looked at since the judgement of November 2019; § 31a alone waits for a Schlichtung")
  func hardshipAndMediation() throws {
    let law = try Delivered.law.get()
    for art in Minderungsart.allCases {
      for day in Self.days {
        let rule = law.minderungsregel(art, on: day).value
        let mediates =
          art != .meldeversaeumnis && day >= LawTests.day("2023-01-01") && day <= LawTests.day("2026-06-30")
        guard !rule.isProvided || rule.hardship == (day >= LawTests.day("2019-11-05")),
          rule.mediationBlocks == (mediates && rule.isProvided)
        else {
          Issue.record("\(art) on \(day.iso)")
          return
        }
      }
    }
  }

  @Test("An invitation warns of what the law of its day provides for, and of nothing else")
  func notice() throws {
    let law = try Delivered.law.get()
    for day in Self.days {
      let rule = law.minderungsregel(.meldeversaeumnis, on: day).value
      let text = law.briefbaustein(.einladungRechtsfolgen, on: day).value.text
      let (percent, months) = (rule.percents.first ?? 0, rule.months.first ?? 0)
      var warns = text.contains("\(percent) Prozent") && text.contains("ohne wichtigen Grund")
      warns = warns && (rule.onlyRepeated == text.contains("wieder"))
      // The moratorium of 2022 does not say for how long.
      if rule.cap != 10 { warns = warns && text.contains(months == 3 ? "drei Monate" : "einen Monat") }
      guard warns else {
        Issue.record("\(day.iso): \(text)")
        return
      }
    }
  }

  @Test("It is determined within six months of the breach on every day, whatever the length of the months")
  func sixMonths() throws {
    let law = try Delivered.law.get()
    for day in Self.days where law.minderungSpaetestens(breach: day) != day.adding(months: 6) {
      Issue.record("\(day.iso)")
      return
    }
  }
}
