import Kernel
import Law
import Testing

@Suite("How long data stay")
struct AufbewahrungTests {
  @Test("a case file stays ten years from its end, by § 45 Abs. 3 SGB X and the Federal Social Court")
  func fallakte() throws {
    let law = try Delivered.law.get()
    for iso in ["2005-03-01", "2007-12-31", "2016-11-20"] {
      let rule = law.aufbewahrung(.fallakte, on: day(iso))
      #expect(rule.value.years == 10 && rule.value.event == .abschluss)
      #expect(rule.citation.section.contains("§ 45 Abs. 3 SGB X") && rule.citation.source.contains("B 14 AS 7/19 R"))
    }
    #expect(law.aufbewahrungEnde(.fallakte, after: day("2006-05-14")) == day("2016-05-14"))
    #expect(law.aufbewahrungEnde(.fallakte, after: day("2008-02-29")) == day("2018-02-28"))
  }

  @Test("a line of the access log stays to the end of the following year")
  func protokoll() throws {
    let law = try Delivered.law.get()
    #expect(law.aufbewahrungEnde(.zugriffsprotokoll, after: day("2007-01-01")) == day("2009-01-01"))
    #expect(law.aufbewahrungEnde(.zugriffsprotokoll, after: day("2007-12-31")) == day("2009-01-01"))
  }

  @Test("what is to go at once goes at once, and the calendar year ends with 31 December")
  func short() throws {
    let law = try Delivered.law.get()
    #expect(law.aufbewahrungEnde(.migrationshintergrund, after: day("2007-06-01")) == day("2007-06-01"))
    #expect(law.aufbewahrungEnde(.ausbildungsvermittlung, after: day("2007-06-01")) == day("2008-01-01"))
  }

  @Test("each class is said in words, with its ground")
  func words() throws {
    let law = try Delivered.law.get()
    let rules = AufbewahrungKey.allCases.map { law.aufbewahrung($0, on: day("2026-11-20")).value }
    #expect(rules.first?.german == "10 Jahre ab Abschluss des Falls")
    #expect(rules.contains { $0.german == "1 Jahr ab Eintrag, dann bis zum Jahresende" })
    #expect(rules.allSatisfy { $0.ground.hasSuffix(".") && !$0.key.label.isEmpty })
  }

  @Test("the ages by which groups are told apart are those of all days")
  func ages() throws { #expect(try Delivered.law.get().altersgrenzen == [25, 48, 50, 58]) }
}
