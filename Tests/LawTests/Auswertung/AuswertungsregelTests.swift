import Foundation
import Kernel
import Law
import Testing

@Suite("Evaluations by person")
struct AuswertungsregelTests {
  @Test("rest on the job centre's own Dienstvereinbarung, and are not allowed where it has none")
  func layers() throws {
    let law = try Delivered.law.get()
    for iso in ["2005-01-01", "2008-03-31", "2026-11-20"] {
      let rule = law.auswertungsregel(on: day(iso))
      #expect(rule.value.proPerson && rule.layer == .local && rule.citation.section.hasPrefix("Dienstvereinbarung"))
    }
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/auswertung.yaml", .delete)
    let without = try copy.load().auswertungsregel(on: day("2008-03-31"))
    #expect(!without.value.proPerson && without.layer == .federal && without.value.name == "keine Dienstvereinbarung")
  }

  @Test("end with the agreement's last day")
  func ended() throws {
    let copy = try LawCopy()
    try copy.spoil("local/hamm-2007/auswertung.yaml", .replace("valid_to: null", "valid_to: 2007-12-31"))
    let law = try copy.load()
    #expect(law.auswertungsregel(on: day("2007-12-31")).value.proPerson)
    #expect(!law.auswertungsregel(on: day("2008-01-01")).value.proPerson)
  }
}
