import HTTPTypes
import Pages
import Testing

@testable import Application
@testable import Web

@Suite("The number of the pension insurance on screen")
struct VersicherungsnummerWebTests {
  private static let stored = "13 140580 Y 512"

  private static func fields(_ page: Browser.Answer, _ typed: [String: String], act: String = "speichern")
    -> [String: String]
  {
    var all = typed
    for name in ["_csrf", "_schluessel"] { all[name] = page.hidden(name) }
    all["_aktion"] = act
    return all
  }

  @Test("is recorded and taken back on its own page, and stands on no other")
  func own() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let path = "/faelle/\(nr)/versicherungsnummer"
    try await haus.browse(as: "ada") { browser in
      #expect(try await browser.get("/faelle/\(nr)").body.contains("nicht erfasst"))
      for (typed, sentence) in [
        ("15 070649 C 103", "einen anderen Tag als das Geburtsdatum 14.05.1980"), ("13 140580 Y 513", "Prüfziffer"),
        ("13 1405", "hat 12 Stellen"), ("", "Bitte geben Sie die Versicherungsnummer an."),
      ] {
        let refused = try await browser.submit(path, ["versicherungsnummer": typed])
        #expect(refused.status == 422 && refused.body.contains(sentence), "\(typed)")
        #expect(refused.body.contains("value=\"\(typed)\"") || typed.isEmpty)
      }
      #expect(try await browser.submit(path, ["versicherungsnummer": "13140580y512"]).status == 303)
      #expect(try await browser.get(path).body.contains(Self.stored))
      for page in ["", "/verlauf", "/profiling", "/plan", "/leistungen"] {
        let body = try await browser.get("/faelle/\(nr)\(page)").body
        #expect(!body.contains(Self.stored) && !body.contains("13140580Y512"), "\(page)")
      }
      for page in ["/heute", "/faelle", "/suche?q=Muster"] {
        #expect(try await !browser.get(page).body.contains("140580"), "\(page)")
      }
      #expect(try await browser.get("/faelle/\(nr)/verlauf").body.contains("Versicherungsnummer erfasst"))
      #expect(try await browser.submit(path, ["was": "zuruecknehmen"]).status == 422, "a reason is asked for")
      let back = try await browser.submit(path, ["was": "zuruecknehmen", "grund": "Verwechselt"])
      #expect(back.status == 303 && back.location?.contains("storniert") == true)
      #expect(try await !browser.get(path).body.contains(Self.stored))
    }
    try await haus.browse(as: "leistung") { browser in
      let page = try await browser.get(path)
      let akte = try await browser.get("/faelle/\(nr)").body
      #expect(page.status == 403 && !akte.contains(path) && !akte.contains("140580"))
    }
    try await haus.browse(as: "schutz") { browser in
      let answer = try await browser.get("/datenschutz/auskunft/\(nr)").body
      #expect(answer.contains("13140580Y512"))
    }
  }

  @Test("is searched for by a form that is sent; typed into an address it is not looked for and leaves the address")
  func searched() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      _ = try await browser.submit("/faelle/\(nr)/versicherungsnummer", ["versicherungsnummer": Self.stored])
      let page = try await browser.get("/suche")
      let sheet = try #require(Formblatt.all(in: page.body).first { $0.action == "/suche" })
      let found = try await browser.post("/suche", sheet.filled(["versicherungsnummer": Self.stored]))
      #expect(found.status == 200 && found.body.contains("1 Fall zu dieser Versicherungsnummer"))
      #expect(found.body.contains("/faelle/\(nr)\""))
      let none = try await browser.post("/suche", sheet.filled(["versicherungsnummer": "13140580M529"]))
      #expect(none.status == 200 && none.body.contains("Keine Treffer"))
      let wrong = try await browser.post("/suche", sheet.filled(["versicherungsnummer": "13140580Y513"]))
      #expect(wrong.status == 422 && wrong.body.contains("Prüfziffer") && wrong.body.contains("13140580Y513"))
      let misplaced = try await browser.get("/suche?q=13140580y512")
      #expect(misplaced.status == 303 && misplaced.location == "/suche?nummer=ja")
      #expect(try await browser.get("/suche?nummer=ja").body.contains("im eigenen Feld unten"))
    }
    try await haus.browse(as: "ben") { browser in
      let sheet = try #require(
        Formblatt.all(in: try await browser.get("/suche").body).first { $0.action == "/suche" })
      let found = try await browser.post("/suche", sheet.filled(["versicherungsnummer": Self.stored]))
      #expect(found.status == 200 && !found.body.contains(nr) && found.body.contains("Keine Treffer"))
    }
  }

  @Test("belongs to the intake: compared without being shown, checked against the day of birth, stored with the case")
  func intake() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let form = try await browser.get("/faelle/neu")
      var typed = Browser.intake(nachname: "Muster", vorname: "Eva")
      typed["versicherungsnummer"] = "15 070649 C 103"
      let refused = try await browser.post("/faelle/neu/pruefen", Self.fields(form, typed))
      #expect(refused.status == 422 && refused.body.contains("einen anderen Tag als das Geburtsdatum"))
      typed["versicherungsnummer"] = Self.stored
      let check = try await browser.post("/faelle/neu/pruefen", Self.fields(form, typed))
      #expect(check.status == 200 && check.body.contains(Self.stored))
      let done = try await browser.post("/faelle/neu", Self.fields(check, typed, act: "bestaetigen"))
      let nr = try #require(done.aktenzeichen)
      #expect(try await browser.get("/faelle/\(nr)/versicherungsnummer").body.contains(Self.stored))
      // By the number alone; the stored one is not shown.
      let alone = ["versicherungsnummer": "13140580Y512", "_zeile": "suchen"]
      let found = try await browser.post("/faelle/neu/pruefen", Self.fields(form, alone))
      #expect(found.status == 200 && found.body.contains("dieselbe Nummer") && !found.body.contains(Self.stored))
      let other = ["vorname": "Eva", "nachname": "Musster", "geburt": "14.05.1980", "_zeile": "suchen"]
      let doubt = try await browser.post("/faelle/neu/pruefen", Self.fields(form, other))
      #expect(doubt.body.contains("Name klingt gleich, Geburtsdatum gleich") && !doubt.body.contains("140580 Y"))
    }
  }

  @Test("a case for a name that sounds like one on file is asked about first, and then opened")
  func soundsAlike() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase(nachname: "Yılmaz")
      let form = try await browser.get("/faelle/neu")
      var typed = Browser.intake(nachname: "Jilmas", vorname: "Eva")
      let asked = try await browser.post("/faelle/neu", Self.fields(form, typed, act: "bestaetigen"))
      #expect(asked.status == 422 && asked.body.contains("Fall \(nr) ansehen"))
      #expect(asked.body.contains("Name klingt gleich"))
      typed["verglichen"] = "ja"
      typed["verglichen_mit"] = asked.hidden("verglichen_mit")
      #expect(try await browser.post("/faelle/neu", Self.fields(asked, typed)).status == 303)
    }
  }
}
