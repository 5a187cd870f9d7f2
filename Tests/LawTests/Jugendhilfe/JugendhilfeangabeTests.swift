import Kernel
import Law
import Testing

@Suite("Jugendberufshilfe in the law")
struct JugendhilfeangabeTests {
  @Test("grounds, helps and ages are there on every day since 2005 on which anything changes, each with its section")
  func complete() throws {
    let law = try Delivered.law.get()
    for day in law.changeDays {
      #expect(law.jugendhilfealter(on: day) == 14..<27, "\(day)")
      for grundlage in Jugendhilfegrundlage.allCases {
        #expect(law.grundlage(grundlage, on: day)?.citation.section.hasPrefix("§ 13 Abs. ") == true, "\(day)")
      }
      for art in Jugendhilfeart.allCases where art != .werkstattjahr {
        #expect(law.hilfe(art, on: day)?.layer == .federal, "\(art) \(day)")
      }
    }
    #expect(law.hilfe(.werkstattjahr, on: day("2005-08-31")) == nil)
    #expect(law.hilfe(.werkstattjahr, on: day("2005-09-01"))?.layer == .local)
    #expect(law.hilfe(.jugendwohnen, on: day("2026-11-20"))?.citation.section == "§ 13 Abs. 3 SGB VIII")
  }

  @Test("a case stays five years from its end, by a rule of the job centre itself")
  func retention() throws {
    let law = try Delivered.law.get()
    let rule = law.aufbewahrung(.jugendhilfe, on: day("2007-12-03"))
    #expect(rule.layer == .local && rule.citation.section.hasPrefix("§ 84 SGB X"))
    #expect(rule.value.german == "5 Jahre ab Ende der Jugendberufshilfe")
    #expect(law.aufbewahrungEnde(.jugendhilfe, after: day("2007-12-03")) == day("2012-12-03"))
  }

  @Test("a limit of age without years, and a help that no closed list knows, are refused with their place")
  func bad() throws {
    for (line, other) in [("  years: 27\n", ""), ("key: jugendwohnen", "key: zeltlager")] {
      let copy = try LawCopy()
      try copy.spoil("federal/sgb8/jugendhilfe.yaml", .replace(line, other))
      let error = #expect(throws: LawError.self) { try copy.load() }
      #expect(error?.message.contains(line.contains("years") ? "years" : "zeltlager") == true)
    }
  }
}
