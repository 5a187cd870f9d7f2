import Application
import SQL
import Store
import Testing

@Suite("What is refused changes nothing and loses nothing")
struct RefusalTests {
  @Test(
    "a form with a wrong value comes back with its sentence and every typed value",
    arguments: [
      ("status", ["status": "krank", "ab": "31.02.2008"], "Den 31.02.2008 gibt es nicht. Der Februar hat 29 Tage."),
      ("status", ["status": "krank", "ab": "irgendwann"], "„irgendwann“ ist kein Datum."),
      ("strategie", ["strategie": "B", "am": "05.02.2008", "begruendung": "passt"], "Profiling"),
      ("gespraech", ["ergebnis": "gefuehrt", "am": "01.04.2008", "notiz": "Notiz"], "Zukunft"),
      (
        "profiling/auftrag", ["traeger": "99", "am": "08.01.2008", "bis": "04.02.2008"], "Diesen Träger gibt es nicht."
      ),
    ])
  func refused(path: String, fields: [String: String], sentence: String) async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let before = try await haus.position()
      let answer = try await browser.submit("/faelle/\(nr)/\(path)", fields)
      #expect(answer.status == 422)
      #expect(answer.body.contains(sentence), "\(errors(answer.body))")
      for value in fields.values where value.count > 3 { #expect(answer.body.contains(value), "\(value)") }
      #expect(try await haus.position() == before)
    }
  }

  @Test("who saves from an old page gets the comparison, nothing is overwritten")
  func conflict() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let old = try await browser.get("/faelle/\(nr)/status")
      _ = try await browser.submit("/faelle/\(nr)/status", ["status": "schule", "ab": "20.02.2008"])
      let before = try await haus.position()
      var typed = ["status": "krank", "ab": "10.02.2008", "_aktion": "speichern"]
      for name in ["_csrf", "_version", "_schluessel"] { typed[name] = old.hidden(name) }
      let answer = try await browser.post("/faelle/\(nr)/status", typed)
      #expect(answer.status == 409)
      #expect(answer.body.contains("Status: ") && answer.body.contains("10.02.2008"))
      #expect(try await haus.position() == before)
      typed["_version"] = answer.hidden("_version")
      #expect(try await browser.post("/faelle/\(nr)/status", typed).status == 303, "sent again, it is taken")
    }
  }

  @Test("the same form sent twice is recorded once")
  func idempotent() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let form = try await browser.get("/faelle/\(nr)/status")
      var typed = ["status": "krank", "ab": "10.02.2008", "_aktion": "speichern"]
      for name in ["_csrf", "_version", "_schluessel"] { typed[name] = form.hidden(name) }
      let first = try await browser.post("/faelle/\(nr)/status", typed)
      let after = try await haus.position()
      let second = try await browser.post("/faelle/\(nr)/status", typed)
      #expect(first.status == 303 && second.status == 303 && first.location == second.location)
      #expect(try await haus.position() == after)
    }
  }

  @Test("a person of the same name and birthday is shown before a second case is opened")
  func double() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let before = try await haus.position()
      let answer = try await browser.submit("/faelle/neu", Browser.intake(nachname: "Muster", vorname: "Eva"))
      #expect(answer.status == 422 && answer.body.contains("Fall \(nr) ansehen"))
      #expect(try await haus.position() == before)
      var compared = Browser.intake(nachname: "Muster", vorname: "Eva")
      compared["verglichen"] = "ja"
      let blind = try await browser.submit("/faelle/neu", compared)
      #expect(blind.status == 422, "ticked without having seen whom")
      compared["verglichen_mit"] = answer.hidden("verglichen_mit")
      #expect(try await browser.submit("/faelle/neu", compared).status == 303)
    }
  }

  @Test("a cancelled entry stays visible, struck out, with its reason")
  func storno() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      _ = try await browser.submit("/faelle/\(nr)/status", ["status": "krank", "ab": "10.02.2008"])
      let verlauf = try await browser.get("/faelle/\(nr)/verlauf")
      let link = try #require(verlauf.body.firstMatch(of: /\/faelle\/[0-9-]+\/eintraege\/[0-9]+\/korrektur/)).output
      #expect(try await browser.submit(String(link), ["grund": ""]).status == 422)
      #expect(try await browser.submit(String(link), ["grund": "verwechselt"]).status == 303)
      let after = try await browser.get("/faelle/\(nr)/verlauf").body
      #expect(after.contains("<del>") && after.contains("verwechselt"))
    }
  }

  @Test("one more row of the plan is given without recording anything")
  func rows() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let nr = try await browser.openCase()
      let before = try await haus.position()
      let answer = try await browser.submit(
        "/faelle/\(nr)/plan/schreiben", ["ziel_1": "Arbeit", "ziel_1_schritt_1_was": "Kurs", "_zeile": "1"])
      #expect(answer.status == 200 && answer.body.contains("ziel_1_schritt_2_was") && answer.body.contains("Kurs"))
      #expect(try await haus.position() == before)
    }
  }
}

extension Haus {
  /// The last position of the journal.
  func position() async throws -> Int64 {
    let tenant = mandant.id
    return try await office.database.read { try JournalReader($0, tenant: tenant).position() }
  }
}
