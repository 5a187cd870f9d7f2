import Kernel
import SQL
import Store
import Testing

@testable import Application
@testable import Web

@Suite("The own account")
struct KontoTests {
  @Test("shows this session, and ends all of them")
  func sessions() async throws {
    let haus = try await Haus()
    let other = try await haus.browse(as: "ada") { $0.cookie }
    try await haus.browse(as: "ada") { browser in
      let page = try await browser.get("/konto")
      #expect(page.status == 200 && page.body.contains("diese Anmeldung"))
      #expect(try await browser.get("/heute").body.contains("href=\"/konto\""))
      #expect(try await browser.post("/konto", [:]).status == 403)
      let answer = try await browser.submit("/konto", [:])
      #expect(answer.location == "/anmelden")
      browser.cookie = other
      #expect(try await browser.get("/konto").status == 303)
    }
  }

  @Test("changes its password on a form that says what is wrong")
  func password() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      func change(_ old: String, _ new: String, _ again: String) async throws -> Browser.Answer {
        try await browser.submit("/konto/passwort", ["altes": old, "neues": new, "wiederholung": again])
      }
      let fresh = "neue worte am morgen"
      let wrong = [
        (try await change("falsch", fresh, fresh), "bisherige Passwort stimmt nicht"),
        (try await change(Haus.password, fresh, fresh + "x"), "nicht dasselbe Passwort"),
        (try await change(Haus.password, "kurz", "kurz"), "mindestens 12 Zeichen"),
        (try await change(Haus.password, "password1234", "password1234"), "Listen häufiger Passwörter"),
        (try await change(Haus.password, Haus.password, Haus.password), "Bitte wählen Sie ein anderes"),
      ]
      for (answer, words) in wrong { #expect(answer.status == 422 && answer.body.contains(words), "\(words)") }
      for (answer, _) in wrong { #expect(!answer.body.contains(fresh)) }
      let before = browser.cookie
      #expect(try await browser.post("/konto/passwort", ["altes": Haus.password, "neues": fresh]).status == 403)
      let done = try await change(Haus.password, fresh, fresh)
      #expect(done.status == 303 && done.location?.hasPrefix("/konto?") == true && browser.cookie != before)
      #expect(try await browser.get("/konto").status == 200)
    }
    #expect(try await haus.browse(as: "ada") { $0.cookie } == nil)
  }

  @Test("with a password set by somebody else leads to the change from everywhere")
  func forced() async throws {
    let haus = try await Haus()
    try await haus.office.resetPassword("ada", to: "vom chef gesetzt 1", haus.mandant)
    try await haus.browse { browser in
      try await browser.signIn("ada", "vom chef gesetzt 1")
      for path in ["/heute", "/konto", "/faelle/neu", "/konto/zweiter-faktor"] {
        #expect(try await browser.get(path).location == "/konto/passwort", "\(path)")
      }
      let page = try await browser.get("/konto/passwort")
      #expect(page.body.contains("hat jemand anderes gesetzt") && !page.body.contains("Hauptnavigation"))
      _ = try await browser.submit(
        "/konto/passwort",
        ["altes": "vom chef gesetzt 1", "neues": "selbst gewählte worte", "wiederholung": "selbst gewählte worte"])
      #expect(try await browser.get("/heute").status == 200)
    }
  }
}

@Suite("A form that comes after its session has run out")
struct EntwurfTests {
  private static let typed = ["status": "krank", "ab": "10.02.2008"]

  /// Lets all sessions run out.
  private func pause(_ haus: Haus) async throws {
    try await haus.office.database.write { session in
      try session.execute("UPDATE sitzung SET last_seen = last_seen - ?1, bis = 0", [.integer(31 * 60_000)])
    }
    haus.office.recentSessions.forgetAll()
  }

  @Test("asks for the sign-in and then stands there filled; nothing is recorded before it is sent again")
  func kept() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/status"
      let form = try await browser.get(path)
      try await pause(haus)
      let before = try await haus.position()
      var sent = EntwurfTests.typed
      for name in ["_csrf", "_version", "_schluessel"] { sent[name] = form.hidden(name) }
      sent["_aktion"] = "speichern"
      let ask = try await browser.post(path, sent)
      let sealed = try #require(ask.hidden("_entwurf"))
      #expect(ask.status == 200 && ask.body.contains("Ihre Angaben sind da"))
      #expect(!ask.body.contains("10.02.2008") && !ask.body.contains("krank"))
      let again = try await browser.post(
        "/anmelden", ["benutzername": "ada", "passwort": "falsch", "_entwurf": sealed])
      #expect(again.status == 422 && again.hidden("_entwurf") == sealed)
      let done = try await browser.post(
        "/anmelden", ["benutzername": "ada", "passwort": Haus.password, "_entwurf": sealed])
      #expect(done.status == 303 && done.location == path + "?entwurf=1")
      let filled = try await browser.get(path + "?entwurf=1")
      #expect(filled.body.contains("value=\"10.02.2008\"") && filled.body.contains("Gespeichert ist noch nichts"))
      #expect(filled.hidden("_version") == form.hidden("_version"))
      #expect(filled.hidden("_schluessel") == form.hidden("_schluessel"))
      #expect(try await haus.position() == before)
      let saved = try await browser.submit(path + "?entwurf=1", EntwurfTests.typed)
      #expect(saved.status == 303 && saved.location?.contains("gespeichert") == true)
    }
  }

  @Test("is given to its own account alone, and not at all without the session's token or when changed")
  func bound() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "ada") { browser in
      let path = "/faelle/\(nr)/status"
      let token = try await browser.get(path).hidden("_csrf") ?? ""
      try await pause(haus)
      let forged = try await browser.post(path, EntwurfTests.typed)
      #expect(forged.status == 303 && forged.location == "/anmelden?grund=abgelaufen")
      let foreign = try await browser.post(
        path, EntwurfTests.typed.merging(["_csrf": token]) { $1 }, origin: "https://andere.example")
      #expect(foreign.status == 303)
      let ask = try await browser.post(path, EntwurfTests.typed.merging(["_csrf": token]) { $1 })
      let sealed = try #require(ask.hidden("_entwurf"))
      let other = try await browser.post(
        "/anmelden", ["benutzername": "leitung", "passwort": Haus.password, "_entwurf": sealed])
      #expect(other.location == "/")
      #expect(try await browser.get(path + "?entwurf=1").body.contains("10.02.2008") == false)
      let broken = try await browser.post(
        "/anmelden", ["benutzername": "ada", "passwort": Haus.password, "_entwurf": "A" + sealed.dropFirst()])
      #expect(broken.location == "/")
    }
  }

  @Test("a page that is opened after the pause says why the sign-in is there")
  func page() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      try await pause(haus)
      #expect(try await browser.get("/heute").location == "/anmelden?grund=abgelaufen")
      #expect(try await browser.get("/anmelden?grund=abgelaufen").body.contains("wurden abgemeldet"))
    }
  }
}
