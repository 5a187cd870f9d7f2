import Kernel
import Testing

@testable import Law

@Suite("Completeness")
struct CompletenessTests {
  /// Every change day, the day before, the first day, and the end of the year after the last change.
  private func walk(_ law: Law) throws -> [Day] {
    let last = try #require(law.changeDays.last)
    let horizon = try #require(Day(year: last.year + 1, month: 12, day: 31))
    let days = law.changeDays.flatMap { [$0 - 1, $0] } + [day("2005-01-01"), horizon]
    return days.filter { $0 >= day("2005-01-01") }
  }

  @Test("Every question has an answer in force on every day on which anything changes")
  func everyQuestion() throws {
    let law = try Delivered.law.get()
    for day in try walk(law) {
      for key in FristKey.allCases {
        let frist = law.frist(key, on: day)
        #expect(frist.value.key == key && frist.validity.contains(day), "\(key) \(day)")
      }
      for key in BegriffKey.allCases { #expect(law.begriff(key, on: day).key == key) }
      for key in AufbewahrungKey.allCases {
        let rule = law.aufbewahrung(key, on: day)
        #expect(rule.value.key == key && rule.validity.contains(day), "\(key) \(day)")
      }
      let periods = [
        law.vereinbarung(on: day).validity, law.aktivierung(on: day).validity, law.integration(on: day).validity,
        law.stichtag(on: day).validity, law.fallzahl(on: day).validity,
      ]
      #expect(periods.allSatisfy { $0.contains(day) }, "\(day)")
      #expect(law.strategien(on: day).map(\.value.letter) == StrategieLetter.allCases)
      #expect(law.zielgruppen(on: day).allSatisfy { $0.validity.contains(day) })
      #expect(law.zielgruppen(on: day).count >= 7 && !law.instrumente(on: day).isEmpty)
    }
  }

  @Test("Each answer names a section and a source")
  func citations() throws {
    let law = try Delivered.law.get()
    for day in try walk(law) {
      var citations = FristKey.allCases.map { law.frist($0, on: day).citation }
      citations += [
        law.vereinbarung(on: day).citation, law.stichtag(on: day).citation, law.aktivierung(on: day).citation,
        law.integration(on: day).citation, law.fallzahl(on: day).citation,
      ]
      citations += law.strategien(on: day).map(\.citation) + law.zielgruppen(on: day).map(\.citation)
      citations += law.instrumente(on: day).map(\.citation)
      citations += AufbewahrungKey.allCases.map { law.aufbewahrung($0, on: day).citation }
      #expect(citations.allSatisfy { !$0.section.isEmpty && !$0.source.isEmpty }, "\(day)")
    }
  }

  @Test("Days before SGB II get the answer of its first day, and nothing stops the program")
  func before() throws {
    let law = try Delivered.law.get()
    let first = day("2005-01-01")
    for early in [day("2004-12-31"), day("1970-01-01"), Day(rawValue: .min)] {
      #expect(law.vereinbarung(on: early).value == law.vereinbarung(on: first).value)
      #expect(law.frist(.profiling, on: early).value == law.frist(.profiling, on: first).value)
      #expect(law.strategien(on: early).count == 5)
    }
    #expect(law.begriff(.lebensunterhalt, on: .distantFuture).singular == "Grundsicherungsgeld")
    #expect(law.instrumente(on: day("1999-01-01")).isEmpty)
  }

  @Test("Change days are sorted, and hold the reforms of 2009, 2016, 2023 and 2026")
  func changeDays() throws {
    let days = try Delivered.law.get().changeDays
    #expect(days == days.sorted() && Set(days).count == days.count)
    for iso in ["2005-01-01", "2009-01-01", "2010-08-23", "2016-08-01", "2023-01-01", "2023-07-01", "2026-07-01"] {
      #expect(days.contains(day(iso)), "\(iso)")
    }
    #expect(!days.contains(.distantFuture))
  }

  @Test("The word for the agreement is the same in Begriffe and in the rule, on every change day")
  func oneWord() throws {
    let law = try Delivered.law.get()
    for day in try walk(law) {
      #expect(law.begriff(.vereinbarung, on: day).singular == law.vereinbarung(on: day).value.name, "\(day)")
    }
  }
}
