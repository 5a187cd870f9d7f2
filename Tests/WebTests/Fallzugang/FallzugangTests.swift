import Application
import Kernel
import Testing

@testable import Web

@Suite("Intake on screen")
struct FallzugangTests {
  private func fields(_ answer: Browser.Answer, _ typed: [String: String], act: String = "speichern") -> [String:
    String]
  {
    var all = typed
    for name in ["_csrf", "_schluessel"] { all[name] = answer.hidden(name) }
    all["_aktion"] = act
    return all
  }

  @Test("form, check page with who looks after the case and why, case: three pages")
  func path() async throws {
    let haus = try await Haus()
    try await haus.office.assign(TeamID(1), to: "erwachsene", from: Haus.today - 900, haus.mandant)
    try await haus.browse(as: "ada") { browser in
      let form = try await browser.get("/faelle/neu")
      let typed = Browser.intake(nachname: "Muster", vorname: "Eva")
      let check = try await browser.post("/faelle/neu/pruefen", fields(form, typed))
      #expect(check.status == 200 && check.body.contains("Fallzugang prüfen"))
      #expect(check.body.contains("Ada Nord, Team Nord") && check.body.contains("geringste Fallzahl"))
      let change = try await browser.post("/faelle/neu/pruefen", fields(check, typed, act: "aendern"))
      #expect(change.status == 200 && change.body.contains("value=\"14.05.1980\""))
      let done = try await browser.post("/faelle/neu", fields(check, typed, act: "bestaetigen"))
      #expect(done.status == 303 && done.location?.hasSuffix("?meldung=fall-angelegt") == true)
    }
  }

  @Test("a case that goes to another team leads back to the day, for it does not open here")
  func elsewhere() async throws {
    let haus = try await Haus()
    try await haus.office.assign(TeamID(2), to: "erwachsene", from: Haus.today - 900, haus.mandant)
    try await haus.browse(as: "ada") { browser in
      let done = try await browser.submit("/faelle/neu", Browser.intake(nachname: "Muster", vorname: "Eva"))
      #expect(done.status == 303 && done.location == "/heute?meldung=fall-zugeordnet")
      var own = Browser.intake(nachname: "Selbst", vorname: "Eva")
      own["zustaendig"] = "selbst"
      #expect(try await browser.submit("/faelle/neu", own).aktenzeichen != nil)
      own["zustaendig"] = "mond"
      let refused = try await browser.submit("/faelle/neu", own)
      #expect(refused.status == 422 && refused.body.contains("aus der Liste"))
    }
  }

  @Test("the search compares side by side; the person is taken over with what was typed; others say nothing")
  func search() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let asked = ["vorname": "Eva", "nachname": "Muster", "geburt": "14.05.1980", "strasse": "Neue Straße 1"]
    try await haus.browse(as: "ada") { browser in
      let form = try await browser.get("/faelle/neu")
      let found = try await browser.post(
        "/faelle/neu/pruefen", fields(form, asked.merging(["_zeile": "suchen"]) { $1 }))
      #expect(found.status == 200 && found.body.contains("Ihre Eingabe") && found.body.contains("person:\(nr)"))
      #expect(found.body.contains("Neue Straße 1"))
      let taken = try await browser.post(
        "/faelle/neu/pruefen", fields(found, asked.merging(["_zeile": "person:\(nr)"]) { $1 }))
      #expect(taken.status == 200 && taken.body.contains("Wiederzugang von Eva Muster"))
      #expect(taken.body.contains("/faelle/neu/pruefen?fall=\(nr)") && taken.body.contains("Neue Straße 1"))
      // The earlier case still runs: nobody has two.
      let twice = try await browser.post(
        "/faelle/neu/pruefen?fall=\(nr)", fields(taken, Browser.intake(nachname: "Muster", vorname: "Eva")))
      #expect(twice.status == 422 && twice.body.contains("läuft schon der Fall \(nr)"))
      let nobody = try await browser.post(
        "/faelle/neu/pruefen", fields(form, asked.merging(["_zeile": "suchen", "nachname": "Niemand"]) { $1 }))
      #expect(nobody.status == 200 && nobody.body.contains("niemand bekannt"))
      let empty = try await browser.post("/faelle/neu/pruefen", fields(form, ["_zeile": "suchen"]))
      #expect(empty.status == 422)
    }
    try await haus.browse(as: "ben") { browser in
      let form = try await browser.get("/faelle/neu")
      let found = try await browser.post(
        "/faelle/neu/pruefen", fields(form, asked.merging(["_zeile": "suchen"]) { $1 }))
      #expect(found.body.contains("Bitte fragen Sie Ihre Teamleitung, bevor Sie neu anlegen."))
      #expect(!found.body.contains(nr) && !found.body.contains("Ihre Eingabe"))
      #expect(try await browser.get("/faelle/neu?fall=\(nr)").status == 404)
      let taken = try await browser.post(
        "/faelle/neu/pruefen", fields(form, asked.merging(["_zeile": "person:\(nr)"]) { $1 }))
      #expect(taken.status == 404)
    }
  }
}
