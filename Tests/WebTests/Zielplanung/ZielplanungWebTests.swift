import Kernel
import Law
import Testing

@testable import Application
@testable import Web

@Suite("The form of the Zielplanung")
struct ZielplanungWebTests {
  @Test("shows occupations, skills and wishes of the Profiling beside the strengths; a button takes an occupation over")
  func profile() async throws {
    let haus = try await Haus()
    let title = try #require(haus.office.law.berufe.titel("51312"))
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let known = ["berufe": "51312", "kenntnisse": "Staplerschein\nExcel", "wuensche": "Arbeit im Freien"]
      let order = try await browser.submit(
        "/faelle/\(nr)/profiling/auftrag", ["traeger": "7", "am": "8.1.2008", "bis": "04.02.2008"])
      #expect(order.status == 303, "\(errors(order.body))")
      let result = try await browser.submit(
        "/faelle/\(nr)/profiling/ergebnis", Profilprobe.fields(am: "01.02.2008").merging(known) { $1 })
      #expect(result.status == 303, "\(errors(result.body))")
      let path = "/faelle/\(nr)/zielplanung"
      let opened = try await browser.get(path).body
      for line in [
        "Stärken: pünktlich", "Berufe: \(title) (51312)", "Kenntnisse: Staplerschein; Excel",
        "Wünsche: Arbeit im Freien", "Beruf 1: \(title) (51312)",
      ] {
        #expect(opened.contains(line), "\(line)")
      }
      let chosen = try await browser.submit(path, ["_zeile": "beruf-1-51312", "grundlage_1": "Hat dort gelernt."])
      let form = try #require(Formblatt.all(in: chosen.body).first { $0.action == path })
      #expect(chosen.status == 200, "nothing is recorded by it")
      #expect(form.felder.first { $0.name == "beruf_1" }?.shown == ["\(title) (51312)"])
      #expect(form.felder.first { $0.name == "grundlage_1" }?.shown == ["Hat dort gelernt."])
      #expect(!chosen.body.contains("value=\"beruf-2-51312\""), "it stands in a field already")
    }
  }
}
