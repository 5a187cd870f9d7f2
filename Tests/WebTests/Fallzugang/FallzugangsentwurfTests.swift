import HTTPTypes
import Pages
import SQL
import Testing

@testable import Application
@testable import Web

@Suite("A draft of the intake")
struct FallzugangsentwurfTests {
  private static let typed = ["vorname": "Nele", "nachname": "Halbfertig", "geburt": "14.05.1980"]

  private static func filled(_ page: Browser.Answer, _ typed: [String: String], act: String) -> [String: String] {
    var all = typed
    for name in ["_csrf", "_schluessel", "fall"] { all[name] = all[name] ?? page.hidden(name) }
    all["_aktion"] = act
    return all
  }

  @Test("is kept by a button, comes back whole from Mein Tag, and is gone once the case is opened")
  func kept() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle/neu")
      #expect(page.body.contains("data-entwurf=\"ja\"") && page.body.contains("Als Entwurf sichern"))
      let before = try await haus.position()
      let kept = try await browser.post("/faelle/neu/pruefen", Self.filled(page, Self.typed, act: "entwurf"))
      let link = try #require(kept.location)
      #expect(kept.status == 303 && link.hasPrefix("/faelle/neu/") && link.hasSuffix("?entwurf=1"))
      #expect(!link.contains("Halbfertig") && !link.contains("1980"), "no address tells who it is")
      #expect(try await haus.position() == before, "nothing stands in the journal")
      let day = try await browser.get("/heute").body
      #expect(day.contains("Fallzugang: Nele Halbfertig") && day.contains(link))
      #expect(try await browser.get("/faelle/neu").body.contains("Nele Halbfertig"), "a new form tells of it")
      let again = try await browser.get(link)
      #expect(again.body.contains("value=\"Halbfertig\"") && again.hidden("_schluessel") == page.hidden("_schluessel"))
      let whole = Browser.intake(nachname: "Halbfertig", vorname: "Nele")
      let check = try await browser.post("/faelle/neu/pruefen", Self.filled(again, whole, act: "speichern"))
      #expect(check.status == 200)
      #expect(try await browser.get("/heute").body.contains(link), "the check page records nothing")
      #expect(try await browser.post("/faelle/neu", Self.filled(check, whole, act: "bestaetigen")).status == 303)
      let seen = try await browser.get("/heute").body.contains("Halbfertig: ")
      #expect(!seen)
      let rows = try await haus.office.database.read { try $0.first("SELECT count(*) FROM entwurf") { $0.int(0) } }
      #expect(rows == 0)
    }
  }

  @Test("stands beside the drafts of other intakes; the script gets its line alone; it is of its account alone")
  func beside() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      for name in ["Eins", "Zwei", "Zwei"] {
        let page = try await browser.get("/faelle/neu")
        var fields = Self.filled(page, ["nachname": name], act: "entwurf")
        // The third is the second once more.
        if name == "Zwei" { fields["_schluessel"] = String(repeating: "ab", count: 16) }
        #expect(try await browser.post("/faelle/neu/pruefen", fields).status == 303)
      }
      let rows = try await haus.office.database.read { try $0.first("SELECT count(*) FROM entwurf") { $0.int(0) } }
      #expect(rows == 2)
      #expect(try await browser.get("/faelle/neu").body.contains("2 Fallzugänge als Entwurf"))
    }
    try await haus.browse(as: "leitung") { browser in
      let own = try await browser.get("/heute").body
      #expect(!own.contains("Fallzugang: "))
      let foreign = try await browser.get("/faelle/neu/\(String(repeating: "ab", count: 16))?entwurf=1")
      #expect(foreign.status == 200 && !foreign.body.contains("value=\"Zwei\""))
    }
  }

  @Test("of somebody who comes back is about the earlier case: in the answer under Art. 15, and for who may read it")
  func earlier() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/faelle/neu?fall=\(nr)")
      let typed = Self.filled(page, ["vorname": "Eva", "nachname": "Muster", "telefon": "0000-4711"], act: "entwurf")
      let kept = try await browser.post("/faelle/neu/pruefen?fall=\(nr)", typed)
      let link = try #require(kept.location)
      let again = try await browser.get(link)
      #expect(again.body.contains("Wiederzugang von Eva Muster") && again.body.contains("0000-4711"))
      #expect(again.body.contains("/faelle/neu/pruefen?fall=\(nr)"))
      #expect(try await browser.get("/heute").body.contains("Fallzugang: Eva Muster, Fall \(nr)"))
    }
    try await haus.browse(as: "schutz") { browser in
      let answer = try await browser.get("/datenschutz/auskunft/\(nr)").body
      #expect(answer.contains("0000-4711"))
    }
  }
}
