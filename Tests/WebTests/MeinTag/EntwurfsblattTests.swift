import HTTPTypes
import Pages
import SQL
import Testing

@testable import Application
@testable import Web

@Suite("A draft")
struct EntwurfsblattTests {
  private static let typed = [
    "ergebnis": "gefuehrt", "am": "31.03.2008", "notiz": "Noch nicht fertig <b>", "naechstes": "",
  ]

  @Test("is kept by a button, comes back whole, counts for nothing, and goes when the form is recorded")
  func kept() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let form = "/faelle/\(nr)/gespraech"
      let before = try await haus.position()
      let kept = try await browser.submit(form, EntwurfsblattTests.typed, act: "entwurf")
      #expect(kept.location == form + "?entwurf=1", "\(errors(kept.body))")
      #expect(try await haus.position() == before, "nothing stands in the journal")
      let again = try await browser.get(form + "?entwurf=1")
      let sheet = try #require(Formblatt.all(in: again.body).first { $0.action == form })
      #expect(sheet.felder.first { $0.name == "notiz" }?.shown == ["Noch nicht fertig <b>"])
      #expect(
        again.body.contains("Entwurf gespeichert 13:00 Uhr") || again.body.contains("Entwurf gespeichert 12:00 Uhr"))
      #expect(try await browser.get(form).body.contains("Entwurf öffnen"))
      let day = try await browser.get("/heute").body
      #expect(day.contains("\(form)?entwurf=1") && day.contains("bis 14.04.2008"))
      #expect(try await browser.submit(form + "?entwurf=1", EntwurfsblattTests.typed).status == 303)
      let seen1 = try await browser.get("/heute").body.contains("?entwurf=1")
      #expect(!seen1)
    }
  }

  @Test("is kept by the script too, which gets the line of the page alone")
  func script() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let page = try await browser.get("/faelle/\(nr)/gespraech")
      #expect(page.body.contains(Script.tag) && page.body.contains("data-entwurf=\"ja\""))
      #expect(page.headers[.init("content-security-policy")!]?.contains("script-src 'self'") == true)
      let file = try await browser.get(Adresse.script.link)
      #expect(file.status == 200 && file.body == Script.text && !Script.text.isEmpty)
      #expect(Script.text.utf8.count < 20_000)
    }
  }

  @Test("is of its account alone: nobody else sees it, and who may not open the case finds no line of it")
  func alone() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      _ = try await browser.submit("/faelle/\(nr)/gespraech", EntwurfsblattTests.typed, act: "entwurf")
    }
    try await haus.browse(as: "leitung") { browser in
      let seen2 = try await browser.get("/heute").body.contains("entwurf=1")
      #expect(!seen2)
      let seen3 = try await browser.get("/faelle/\(nr)/gespraech?entwurf=1").body.contains("Noch nicht fertig")
      #expect(!seen3)
      let seen4 = try await browser.get("/faelle/\(nr)/gespraech").body.contains("Entwurf öffnen")
      #expect(!seen4)
    }
  }

  @Test("stands in the answer to an access request, and is thrown away by its account")
  func answered() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      _ = try await browser.submit("/faelle/\(nr)/gespraech", EntwurfsblattTests.typed, act: "entwurf")
    }
    try await haus.browse(as: "schutz") { browser in
      let page = try await browser.get("/datenschutz/auskunft/\(nr)").body
      #expect(page.contains("Entwürfe (nicht gespeicherte Formulare)") && page.contains("Noch nicht fertig"))
    }
    try await haus.browse(as: "ada") { browser in
      let button = try #require(
        Formblatt.all(in: try await browser.get("/heute").body).first { $0.action == "/entwuerfe" })
      #expect(try await browser.post("/entwuerfe", button.filled([:])).status == 303)
      let seen5 = try await browser.get("/heute").body.contains("entwurf=1")
      #expect(!seen5)
    }
  }

  @Test("dies after 14 days, which Mein Tag tells")
  func old() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      _ = try await browser.submit("/faelle/\(nr)/gespraech", EntwurfsblattTests.typed, act: "entwurf")
    }
    try await haus.office.database.write { session in
      try session.execute("UPDATE entwurf SET at = at - ?1", [.integer(15 * 86_400_000)])
    }
    try await haus.browse(as: "ada") { browser in
      let day = try await browser.get("/heute").body
      #expect(day.contains("Nach 14 Tagen gelöscht") && !day.contains("entwurf=1"))
      let seen6 = try await browser.get("/faelle/\(nr)/gespraech?entwurf=1").body.contains("Noch nicht fertig")
      #expect(!seen6)
    }
    let left = try await haus.office.database.read { session in
      try session.first("SELECT count(*) FROM entwurf WHERE length(werte) > 0") { $0.int(0) }
    }
    #expect(left == 0)
  }
}
