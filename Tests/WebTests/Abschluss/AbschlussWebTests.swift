import Application
import Kernel
import Pages
import Testing

@testable import Web

@Suite("The end of a case, with what is open in it")
struct AbschlussWebTests {
  private static let measure = [
    "instrument": "agh_mae", "bezeichnung": "Grünpflege", "beginn": "10.03.2008", "ende": "30.06.2008",
  ]

  @Test("every open point has its choice on the page, and none is left out")
  func points() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/massnahme", Self.measure)
      let page = try await browser.get("/faelle/\(nr)/abschluss").body
      #expect(
        page.contains("Der Fall hat noch 1 offenen Punkt.") && page.contains("Maßnahme „Grünpflege“, bis 30.06.2008"))
      #expect(page.contains("Aufbewahrt wird die Fallakte bis 30.03.2018"))
      let unsaid = try await browser.submit("/faelle/\(nr)/abschluss", ["am": "31.03.2008", "grund": "umzug"])
      #expect(unsaid.status == 422 && unsaid.body.contains("Bitte wählen Sie, was daraus wird."))
      let strange = try await browser.submit(
        "/faelle/\(nr)/abschluss", ["am": "31.03.2008", "grund": "umzug", "punkt_teilnahme_1": "entfallen"])
      #expect(strange.status == 422)
      let done = try await browser.submit(
        "/faelle/\(nr)/abschluss",
        ["am": "31.03.2008", "grund": "umzug", "punkt_teilnahme_1": "uebergeben_jobcenter"])
      #expect(done.location == "/faelle/\(nr)?meldung=abgeschlossen", "\(errors(done.body))")
      let file = try await browser.get("/faelle/\(nr)").body
      #expect(file.contains("Beim Abschluss übergeben") && file.contains("anderes Jobcenter"))
      #expect(
        try await browser.get("/faelle/\(nr)/verlauf").body.contains("Maßnahme 1: übergeben an anderes Jobcenter"))
    }
  }

  @Test("a case without open points is closed from its page, or after a look at the check page")
  func check() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let fields = ["am": "31.03.2008", "grund": "tod"]
      let check = try await browser.submit("/faelle/\(nr)/abschluss", fields, act: "folgen")
      #expect(check.status == 200 && check.body.contains("Abschluss prüfen") && check.body.contains("30.03.2018"))
      #expect(try await browser.get("/faelle/\(nr)").body.contains("/faelle/\(nr)/abschluss"))
      let done = try await browser.submit("/faelle/\(nr)/abschluss", fields)
      #expect(done.status == 303, "\(errors(done.body))")
    }
  }
}
