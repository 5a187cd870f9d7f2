import Application
import Casework
import Kernel
import Pages
import Store
import Testing

@testable import Web

@Suite("After an integration it is asked whether the work goes on")
struct NachhaltenWebTests {
  private static let job = [
    "art": "sozialversicherungspflichtig", "beginn": "10.03.2008", "arbeitgeber": "Markt", "stunden": "38",
  ]

  /// A case with work since 10 March 2008, read in June of that year.
  private func worked(entitled: Bool, consent: Bool = false, closed: Bool = false) async throws -> (Haus, String) {
    let haus = try await Haus(today: Day(year: 2008, month: 6, day: 9) ?? Haus.today)
    let nr = try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase(entitled: entitled)
      let typed = Self.job.merging(consent ? ["einwilligung": "ja"] : [:]) { $1 }
      let answer = try await browser.submit("/faelle/\(nr)/integration", typed)
      #expect(answer.status == 303, "\(errors(answer.body))")
      if closed {
        _ = try await browser.submit("/faelle/\(nr)/abschluss", ["am": "09.06.2008", "grund": "integration"])
      }
      return nr
    }
    return (haus, nr)
  }

  @Test("it stands in Mein Tag in the week in which it is due, and the answer takes it off")
  func due() async throws {
    let (haus, nr) = try await worked(entitled: true)
    try await haus.browse(as: "ada") { browser in
      let day = try await browser.get("/heute").body
      #expect(day.contains("Arbeit nachhalten") && day.contains("/faelle/\(nr)/nachhalten/1"))
      let refused = try await browser.submit("/faelle/\(nr)/nachhalten/1", ["besteht": "nein", "am": "09.06.2008"])
      #expect(refused.status == 422 && refused.body.contains("Bitte geben Sie den letzten Tag der Arbeit an"))
      let answer = try await browser.submit("/faelle/\(nr)/nachhalten/1", ["besteht": "ja", "am": "09.06.2008"])
      #expect(answer.status == 303, "\(errors(answer.body))")
      let after = try await browser.get("/heute").body
      #expect(!after.contains("Arbeit nachhalten"))
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains("Nachgehalten nach 3 Monaten"))
    }
  }

  @Test("in a closed case it is asked while the person is in need, and ends the integration where it ended")
  func closed() async throws {
    let (haus, nr) = try await worked(entitled: true, closed: true)
    try await haus.browse(as: "ada") { browser in
      #expect(try await browser.get("/heute").body.contains("/faelle/\(nr)/nachhalten/1"))
      let answer = try await browser.submit(
        "/faelle/\(nr)/nachhalten/1",
        ["besteht": "nein", "am": "09.06.2008", "ende": "30.05.2008", "grund": "befristet"])
      #expect(answer.status == 303, "\(errors(answer.body))")
      #expect(try await browser.get("/faelle/\(nr)").body.contains("ab 10.03.2008 bis 30.05.2008"))
    }
  }

  @Test("after the end of need it is neither asked nor shown without consent", arguments: [false, true])
  func withoutNeed(consent: Bool) async throws {
    let (haus, nr) = try await worked(entitled: false, consent: consent)
    try await haus.browse(as: "ada") { browser in
      let day = try await browser.get("/heute").body
      let file = try await browser.get("/faelle/\(nr)").body
      #expect(day.contains("Arbeit nachhalten") == consent && file.contains("/nachhalten/1") == consent)
      let answer = try await browser.submit("/faelle/\(nr)/nachhalten/1", ["besteht": "ja", "am": "09.06.2008"])
      #expect(answer.status == (consent ? 303 : 422))
      if !consent { #expect(answer.body.contains("nur noch mit Einwilligung")) }
    }
  }
}
