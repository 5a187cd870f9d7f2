import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("Consequences first")
struct FolgenWebTests {
  private static let job = [
    "art": "sozialversicherungspflichtig", "beginn": "28.03.2008", "arbeitgeber": "Markt", "stunden": "38",
    "status_aendern": "ja",
  ]
  private static let measure = [
    "instrument": "agh_mae", "bezeichnung": "Grünpflege", "beginn": "10.03.2008", "ende": "30.06.2008",
    "status_aendern": "ja",
  ]

  @Test("are shown above the buttons before a job is recorded, and nothing is recorded by showing them")
  func job() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/leistungsbezug", ["ab": "01.03.2008", "art": "erwerbsfaehig"])
      let before = try await haus.position()
      let shown = try await browser.submit("/faelle/\(nr)/integration", Self.job, act: "folgen")
      #expect(shown.status == 200 && shown.body.contains("Das würde sich ändern"))
      #expect(shown.body.contains("Gespeichert ist noch nichts."))
      #expect(shown.body.contains("Ab 28.03.2008: „beschäftigt"))
      #expect(
        shown.body.contains("Zählt in: „Integrationen (Anzahl)“, „Integrationen von Frauen (Anzahl)“, Jahr 2008."))
      #expect(shown.body.contains("Beginnt: Arbeit nachhalten, erstmals am 30.06.2008."))
      #expect(shown.body.contains("value=\"Markt\""))
      #expect(try await haus.position() == before)
      let saved = try await browser.submit("/faelle/\(nr)/integration", Self.job)
      let target = try #require(saved.location)
      #expect(target.hasPrefix("/faelle/\(nr)?meldung=gespeichert&seit="), "\(errors(saved.body))")
      let page = try await browser.get(target).body
      #expect(page.contains("Das hat sich geändert") && page.contains("Ab 28.03.2008: „beschäftigt"))
      let later = try await browser.get("/faelle/\(nr)").body
      #expect(!later.contains("Das hat sich geändert"))
    }
  }

  @Test("say why a job does not count")
  func uncounted() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase(entitled: false)
      let shown = try await browser.submit("/faelle/\(nr)/integration", Self.job, act: "folgen")
      #expect(shown.body.contains("Am Tag davor, 27.03.2008, ist kein Leistungsbezug bekannt."))
    }
  }

  @Test(
    "count nobody among the migrants of whose nationality nothing is known", arguments: [("TR", true), ("ZZ", false)])
  func nationality(_ code: String, counts: Bool) async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let typed = Browser.intake(nachname: "Muster", vorname: "Eva").merging(["staatsangehoerigkeit": code]) { $1 }
      let nr = try #require(try await browser.submit("/faelle/neu", typed).aktenzeichen)
      let shown = try await browser.submit("/faelle/\(nr)/integration", Self.job, act: "folgen").body
      #expect(shown.contains("Zählt in:") && shown.contains("Migrant") == counts)
    }
  }

  @Test("of a measure name its clock and its activation; a script gets them as a part of the page")
  func measure() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let shown = try await browser.submit("/faelle/\(nr)/massnahme", Self.measure, act: "folgen")
      #expect(shown.body.contains("Maßnahme: Ergebnis festhalten"))
      #expect(shown.body.contains("Zählt vom 10.03.2008 bis 30.06.2008 als Aktivierung"))
      #expect(shown.body.contains("nicht mehr in: Arbeitslose"))
    }
  }

  @Test("of what is refused are not shown; the form says what is wrong and keeps what was typed")
  func refused() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let wrong = Self.job.merging(["stunden": "viele"]) { $1 }
      let answer = try await browser.submit("/faelle/\(nr)/integration", wrong, act: "folgen")
      #expect(answer.status == 422 && answer.body.contains("value=\"viele\"") && !answer.body.contains("Das würde"))
    }
  }
}
