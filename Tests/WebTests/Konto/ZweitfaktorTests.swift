import Kernel
import Logging
import SQL
import Store
import Testing

@testable import Application
@testable import Web

@Suite("The second factor in the browser")
struct ZweitfaktorTests {
  /// Sets the factor up as a person does; returns the app and the page with the recovery codes.
  private func setUp(_ haus: Haus, _ browser: Browser) async throws -> (app: Einmalcode, codes: [String]) {
    let page = try await browser.get("/konto/zweiter-faktor")
    let secret = try #require(page.body.firstMatch(of: /secret=([A-Z2-7]{32})/)?.1)
    let app = try #require(Einmalcode(from: page))
    let sent = [
      "_csrf": page.hidden("_csrf") ?? "", "wunsch": "einrichten", "angebot": page.hidden("angebot") ?? "",
      "passwort": Haus.password,
    ]
    let wrong = try await browser.post("/konto/zweiter-faktor", sent.merging(["code": "000000"]) { $1 })
    #expect(wrong.status == 422 && wrong.body.contains(secret))
    try await refusesWithoutPassword(browser, sent.merging(["code": app.code(step: Haus.step - 1)]) { $1 })
    let before = browser.cookie
    let done = try await browser.post(
      "/konto/zweiter-faktor", sent.merging(["code": app.code(step: Haus.step - 1)]) { $1 })
    #expect(done.status == 200 && browser.cookie != before)
    let codes = done.body.matches(of: /<li><code>([0-9A-Z-]{19})<\/code>/).map { String($0.1) }
    #expect(codes.count == 10)
    return (app, codes)
  }

  /// An open session found at a desk does not suffice, if the page asks for the password.
  private func refusesWithoutPassword(_ browser: Browser, _ sent: [String: String]) async throws {
    guard try await browser.get("/konto/zweiter-faktor").body.contains("name=\"passwort\"") else { return }
    for typed in ["", "ein falsches kennwort"] {
      let answer = try await browser.post("/konto/zweiter-faktor", sent.merging(["passwort": typed]) { $1 })
      #expect(answer.status == 422 && answer.body.contains("Das Passwort ist nicht richtig."))
    }
    #expect(try await browser.get("/konto/zweiter-faktor").body.contains("secret="))
  }

  @Test("asks for the password in an open session, and not right after the sign-in of a role that must have it")
  func password() async throws {
    let plain = try await Haus()
    let asks = try await plain.browse(as: "ada") { try await $0.get("/konto/zweiter-faktor").body }
    #expect(asks.contains("name=\"passwort\""))
    let haus = Haus(plain, office: plain.office.governed(by: Kontoregeln(zweiterFaktor: [.fallmanagement])))
    let forced = try await haus.browse(as: "ada") { try await $0.get("/konto/zweiter-faktor").body }
    #expect(forced.contains("name=\"code\"") && !forced.contains("name=\"passwort\""))
  }

  @Test("is set up with one code, shows the recovery codes once, and is asked for from then on")
  func whole() async throws {
    let haus = try await Haus()
    let (app, codes) = try await haus.browse(as: "ada") { browser in
      let known = try await setUp(haus, browser)
      #expect(try await browser.get("/heute").status == 200)
      let page = try await browser.get("/konto/zweiter-faktor").body
      #expect(page.contains("noch 10") && known.codes.allSatisfy { !page.contains($0) } && !page.contains("secret="))
      return known
    }
    try await haus.browse { browser in
      let sent = try await browser.post("/anmelden", ["benutzername": "ada", "passwort": Haus.password])
      #expect(sent.location == "/anmelden/code")
      for path in ["/heute", "/konto", "/konto/passwort", "/konto/zweiter-faktor", "/faelle"] {
        #expect(try await browser.get(path).location == "/anmelden/code", "\(path)")
      }
      #expect(try await browser.get("/hilfe").body.contains("Hauptnavigation") == false)
      #expect(try await browser.post("/anmelden/code", ["code": app.code(step: Haus.step)]).status == 403)
      #expect(try await browser.submit("/anmelden/code", ["code": "123456"]).status == 422)
      let half = browser.cookie
      let done = try await browser.submit("/anmelden/code", ["code": app.code(step: Haus.step)])
      #expect(done.location == "/" && browser.cookie != half)
      #expect(try await browser.get("/heute").status == 200)
      #expect(try await browser.get("/anmelden/code").location == "/")
    }
    try await haus.browse { browser in
      _ = try await browser.post("/anmelden", ["benutzername": "ada", "passwort": Haus.password])
      #expect(try await browser.submit("/anmelden/code", ["code": app.code(step: Haus.step)]).status == 422)
      #expect(try await browser.submit("/anmelden/code", ["code": codes[0]]).location == "/")
      let before = browser.cookie
      let off = try await browser.submit("/konto/zweiter-faktor", ["code": codes[1], "wunsch": "entfernen"])
      #expect(off.location?.contains("zweiter-faktor-aus") == true && browser.cookie != before)
      #expect(try await browser.get("/konto").status == 200)
    }
    #expect(try await haus.browse(as: "ada") { try await $0.get("/heute").status } == 200)
  }

  @Test("is logged with what came of each step and the account's number, and the log names nobody")
  func logged() async throws {
    let haus = try await Haus()
    let codes = try await haus.browse(as: "ada") { try await setUp(haus, $0).codes }
    let ada = try #require(try await haus.office.database.read { try KontoRow.find("ada", $0) }).id
    let log = Mitschrift()
    let browser = Browser(Leitung(WebApp(office: haus.office, logger: log.logger).router(), log.logger))
    try await browser.signIn("niemand", Haus.password)
    try await browser.signIn("ada", "ein falsches kennwort")
    try await browser.signIn("ada", Haus.password)
    _ = try await browser.submit("/anmelden/code", ["code": "123456"])
    _ = try await browser.submit("/anmelden/code", ["code": codes[0]])
    #expect(
      log.lines == [
        "sign-in part=haus result=refused", "sign-in account=\(ada) part=haus result=refused",
        "sign-in account=\(ada) part=haus result=opened", "second factor account=\(ada) part=haus result=refused",
        "second factor account=\(ada) part=haus result=opened",
      ])
  }

  @Test("keeps a role that must have it away from everything else, and cannot be taken off again")
  func duty() async throws {
    let plain = try await Haus()
    let haus = Haus(plain, office: plain.office.governed(by: Kontoregeln(zweiterFaktor: [.fallmanagement])))
    try await haus.browse(as: "ada") { browser in
      for path in ["/heute", "/konto", "/faelle", "/konto/passwort", "/"] {
        #expect(try await browser.get(path).location == "/konto/zweiter-faktor", "\(path)")
      }
      let (_, codes) = try await setUp(haus, browser)
      #expect(try await browser.get("/heute").status == 200)
      let page = try await browser.get("/konto/zweiter-faktor")
      #expect(!page.body.contains("entfernen"))
      let off = try await browser.submit("/konto/zweiter-faktor", ["code": codes[0], "wunsch": "entfernen"])
      #expect(off.status == 404)
    }
  }
}
