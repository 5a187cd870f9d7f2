import Kernel
import Law
import Testing

@Suite("Protected counselling in the law")
struct BeratungTests {
  @Test("stands in § 16 Abs. 2 Satz 2 until the end of 2008 and in § 16a since")
  func sections() throws {
    let law = try Delivered.law.get()
    for (art, nr) in [(Beratungsart.schulden, 2), (.psychosozial, 3), (.sucht, 4)] {
      let before = law.beratung(art, on: day("2008-12-31"))
      #expect(before.citation.section.hasPrefix("§ 16 Abs. 2 Satz 2 Nr. \(nr) SGB II"))
      #expect(law.beratung(art, on: day("2009-01-01")).citation.section == "§ 16a Nr. \(nr) SGB II")
      #expect(law.beratung(art, on: day("2026-11-20")).value.name == before.value.name)
    }
  }

  @Test("is each of three instruments and no other; child care stays in the case")
  func instruments() throws {
    let law = try Delivered.law.get()
    let found = law.instrumente.filter { law.beratungsart($0.key) != nil }.map(\.key)
    #expect(found == ["schuldnerberatung_16a", "psychosoziale_betreuung_16a", "suchtberatung_16a"])
    #expect(law.beratungsart("kinderbetreuung_16a") == nil && law.instrument("kinderbetreuung_16a") != nil)
    #expect(Beratungsart.allCases.allSatisfy { art in found.contains { law.beratungsart($0) == art } })
  }

  @Test("names only instruments of the catalogue")
  func unknown() throws {
    let copy = try LawCopy()
    try copy.spoil("federal/sgb2/beratung.yaml", .replaceAll("suchtberatung_16a", "suchtberatung_17"))
    let error = #expect(throws: LawError.self) { try copy.load() }
    #expect(error?.message.contains("suchtberatung_17") == true)
  }
}
