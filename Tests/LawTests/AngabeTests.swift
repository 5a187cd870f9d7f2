import Kernel
import Testing

@testable import Law

@Suite("What can be recorded only over certain days")
struct AngabeTests {
  @Test("the 58er-Regelung closes with 2007 and is followed by § 53a Abs. 2 to the end of 2022")
  func older() throws {
    let law = try Delivered.law.get()
    #expect(law.angabe(.statusRegelung58).validity == Period(from: day("2005-01-01"), to: day("2008-01-01")))
    #expect(law.angabe(.statusParagraf53a).validity == Period(from: day("2008-01-01"), to: day("2023-01-01")))
    #expect(law.angabe(.statusRegelung58).value.keepsEarlier && law.angabe(.statusParagraf53a).value.keepsEarlier)
  }

  @Test("divers can be recorded from 22 December 2018 on", arguments: [("2018-12-21", false), ("2018-12-22", true)])
  func divers(iso: String, can: Bool) throws {
    #expect(try Delivered.law.get().geschlechter(on: day(iso)).contains(.divers) == can)
  }

  @Test("each key names its section and source")
  func citations() throws {
    let law = try Delivered.law.get()
    for key in AngabeKey.allCases {
      let citation = law.angabe(key).citation
      #expect(citation.section.contains("§") && !citation.source.isEmpty)
    }
  }
}
