import Application
import HTTPTypes
import Kernel
import Pages
import Testing

@testable import Web

@Suite("A case of staff on the pages")
struct BeschaeftigtenschutzTests {
  @Test("answers Teamleitung at every address like a case that is not there, byte for byte")
  func sameAnswer() async throws {
    let rundgang = try await Rundgang()
    let fall = try #require(rundgang.cases[1])
    // Not even the mark opens it.
    try await rundgang.haus.office.mark("leitung", .schutzadresse, Period(from: Haus.today), rundgang.haus.mandant)
    try await rundgang.haus.browse(as: "ada") { browser in
      let fields = ["gilt": "ja", "ab": "31.03.2008"]
      let saved = try await browser.submit("/faelle/\(fall.nr)/beschaeftigtenschutz", fields)
      let shown = try await browser.get("/faelle/\(fall.nr)")
      #expect(saved.status == 303 && shown.body.contains("Beschäftigtendaten"))
    }
    try await rundgang.haus.browse(as: "leitung") { browser in
      for muster in Muster.allCases where muster.rawValue.hasPrefix("/faelle/{nr}") {
        let own = try await browser.get(rundgang.address(muster, .own, team: 1))
        let absent = try await browser.get(rundgang.address(muster, .absent, team: 1))
        #expect(own.status == 404 && own.body == absent.body && own.headers == absent.headers, "\(muster)")
      }
      for path in ["/faelle", "/heute", "/team/umverteilung", "/controlling/kennzahlen/eHb/faelle?jahr=2008"] {
        let body = try await browser.get(path).body
        #expect(!body.contains(fall.names[0]) && !body.contains(fall.nr), "\(path)")
      }
    }
  }

  @Test("vanishes for the Teamleitung that protects it, and says so before")
  func vanishes() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "leitung") { browser in
      let path = "/faelle/\(nr)/beschaeftigtenschutz"
      #expect(try await browser.get(path).body.contains("Danach sehen Sie diesen Fall nicht mehr."))
      let refused = try await browser.submit(path, ["gilt": "nein", "ab": "31.03.2008"])
      #expect(refused.status == 422 && refused.body.contains("§ 35 Abs. 1 Satz 3 SGB I"))
      let done = try await browser.submit(path, ["gilt": "ja", "ab": "31.03.2008"])
      #expect(done.status == 303 && done.location == "/faelle?meldung=gespeichert")
      #expect(try await browser.get("/faelle/\(nr)").status == 404)
    }
  }

  @Test("is offered to a colleague in the case itself, and never to somebody who decides on personnel")
  func handedOver() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/uebergabe"
      #expect(try await browser.get("/faelle/\(nr)").body.contains(path))
      _ = try await browser.submit("/faelle/\(nr)/beschaeftigtenschutz", ["gilt": "ja", "ab": "31.03.2008"])
      #expect(try await browser.get(path).body.contains("Wer über Personal entscheidet"))
      let decider = try await browser.submit(path, ["an": "3", "grund": "Umzug"])
      #expect(decider.status == 422 && decider.body.contains("darf von dem Fall nicht wissen"))
      #expect(decider.body.contains("value=\"Umzug\""))
      for typed in ["", "99", "x"] {
        #expect(try await browser.submit(path, ["an": typed]).status == 422, "\(typed)")
      }
      let offered = try await browser.submit(path, ["an": "2", "grund": "Umzug"])
      #expect(offered.status == 303 && offered.location == "/faelle/\(nr)?meldung=uebergabe-angeboten")
      #expect(try await browser.get(path).body.contains("Seit 31.03.2008 angeboten an Ben Süd."))
    }
    try await haus.browse(as: "ben") { browser in
      let offered = try await browser.get("/uebergaben").body
      #expect(offered.contains(nr))
    }
  }
}
