import Application
import HTTPTypes
import Logging
import Pages
import SQL
import Testing

@testable import Web

@Suite("Who may open what")
struct RechteTests {
  /// The pages of cases and figures, with the roles that may open them; `{nr}` is a case of the own team.
  static let pages: [(path: String, roles: Set<String>)] = {
    let cases: Set = ["ada", "leitung", "leistung"]
    let figures: Set = ["ada", "ben", "leitung", "zahlen", "chef"]
    return [
      ("/heute", ["ada", "ben", "leitung", "leistung"]), ("/faelle", ["ada", "ben", "leitung", "leistung"]),
      ("/faelle/neu", ["ada", "ben", "leitung"]), ("/faelle/{nr}", cases), ("/faelle/{nr}/verlauf", cases),
      ("/controlling/kennzahlen", figures),
      ("/controlling/kennzahlen/integrationen_gesamt?jahr=2007&nach=sex", figures),
      ("/controlling/kennzahlen/integrationen_gesamt/faelle?jahr=2007", figures),
    ]
  }()

  @Test("each role opens its pages and no others", arguments: ["ada", "ben", "leitung", "leistung", "zahlen", "chef"])
  func walk(name: String) async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: name) { browser in
      for page in RechteTests.pages {
        let answer = try await browser.get(page.path.replacing("{nr}", with: nr))
        let expected: Set = page.roles.contains(name) ? [200] : [403, 404]
        #expect(expected.contains(answer.status), "\(name) \(page.path): \(answer.status)")
      }
    }
  }

  @Test("a case of another team and a case that does not exist give the same answer, byte for byte")
  func foreignEqualsAbsent() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase(as: "ada")
    try await haus.browse(as: "ben") { browser in
      for path in ["", "/verlauf", "/status", "/strategie", "/massnahme/1/ende", "/eintraege/1/korrektur"] {
        let foreign = try await browser.get("/faelle/\(nr)\(path)")
        let absent = try await browser.get("/faelle/08-99999\(path)")
        #expect(foreign.status == 404 && foreign.body == absent.body && foreign.headers == absent.headers, "\(path)")
      }
    }
  }

  @Test("a form for a case of another team records nothing")
  func foreignPost() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase(as: "ada")
    let before = try await haus.position()
    try await haus.browse(as: "ben") { browser in
      let own = try await browser.get("/faelle/neu")
      let answer = try await browser.post(
        "/faelle/\(nr)/status", ["_csrf": own.hidden("_csrf") ?? "", "status": "krank", "ab": "10.02.2008"])
      #expect(answer.status == 404)
    }
    #expect(try await haus.position() == before)
  }

  @Test("without sign-in every page but the public ones leads to the sign-in", arguments: Muster.allCases)
  func signedOut(muster: Muster) async throws {
    let open: Set<Muster> = [
      .anmelden, .barrierefreiheit, .impressum, .hilfe, .stylesheet, .script, .favicon, .health, .ready,
    ]
    let haus = try await Haus()
    try await haus.browse { browser in
      let path = muster.rawValue.replacing("{nr}", with: "08-00001").replacing("{key}", with: "x")
        .replacing(/\{[a-z]+\}/, with: "1")
      let answer = try await browser.get(path)
      if open.contains(muster) {
        #expect(answer.status == 200)
        // The account of the house is not there where no provider is set up.
      } else if [
        .abmelden, .umverteilungPruefen, .vertretungEnde, .entwuerfe, .ruecknahme, .fallansichten, .fallansichtLoeschen,
      ]
      .contains(muster)
        || muster.rawValue.hasPrefix(Muster.hauskonto.rawValue)
      {
        #expect(answer.status == 404 || answer.status == 405)
      } else {
        let door = Aussenbereich.allCases.first { "\(path)/".hasPrefix($0.path + "/") }?.path ?? ""
        #expect(answer.status == 303 && answer.location == door + "/anmelden", "\(muster): \(answer.status)")
      }
    }
  }

  @Test("a form without the session's token, or from another site, is refused")
  func forged() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    let before = try await haus.position()
    try await haus.browse(as: "ada") { browser in
      let form = try await browser.get("/faelle/\(nr)/status")
      let typed = ["status": "krank", "ab": "10.02.2008"]
      #expect(try await browser.post("/faelle/\(nr)/status", typed).status == 403)
      var withToken = typed
      withToken["_csrf"] = form.hidden("_csrf")
      #expect(try await browser.post("/faelle/\(nr)/status", withToken, origin: "https://andere.example").status == 403)
      #expect(try await browser.raw("/faelle/\(nr)/status", type: "text/plain", body: "x").status == 400)
      #expect(
        try await browser.raw("/faelle/\(nr)/status", type: "application/x-www-form-urlencoded", body: "a=%FF").status
          == 400)
    }
    #expect(try await haus.position() == before)
  }

  @Test("every answer carries the strict headers, pages are never cached")
  func headers() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      for path in ["/heute", "/faelle", "/nirgends"] {
        let answer = try await browser.get(path)
        let policy = HTTPField.Name("content-security-policy").flatMap { answer.headers[$0] } ?? ""
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(path)")
        if answer.status == 200 { #expect(answer.headers[.cacheControl] == "no-store") }
      }
    }
  }

  @Test("behind TLS browsers are told to come back over TLS alone, and after signing out to forget what they kept")
  func transport() async throws {
    let haus = try await Haus()
    let logger = Logger(label: "test")
    for secure in [true, false] {
      let app = WebApp(office: haus.office, logger: logger, settings: WebSettings(secureCookies: secure))
      let answer = try await Leitung(app.router(), logger).send(.get, "/hilfe", [:], nil)
      #expect(answer.headers[.strictTransportSecurity] == (secure ? "max-age=31536000" : nil))
    }
    try await haus.browse(as: "ada") { browser in
      let token = try await browser.get("/faelle/neu").hidden("_csrf") ?? ""
      let out = try await browser.post("/abmelden", ["_csrf": token])
      #expect(HTTPField.Name("clear-site-data").flatMap { out.headers[$0] } == "\"cache\"")
    }
  }

  @Test("each page that shows a person's data is in the access log with who, when and which")
  func logged() async throws {
    let haus = try await Haus()
    let nr = try await haus.openCase()
    try await haus.browse(as: "leitung") { browser in
      for path in ["", "/verlauf", "/status", "/plan", "/abschluss"] {
        _ = try await browser.get("/faelle/\(nr)\(path)")
      }
    }
    let pages = try await haus.office.database.read { session in
      try session.query("SELECT seite FROM zugriff WHERE fall IS NOT NULL", []) { $0.text(0) }
    }
    for muster in [Muster.fall, .verlauf, .status, .plan, .abschluss] {
      #expect(pages.contains(muster.rawValue), "\(muster)")
    }
  }

  @Test("a wrong password and an unknown name get the same sentence and no session")
  func signIn() async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      let wrong = try await browser.post("/anmelden", ["benutzername": "ada", "passwort": "falsch"])
      let unknown = try await browser.post("/anmelden", ["benutzername": "ada2", "passwort": "falsch"])
      #expect(wrong.status == 422 && unknown.status == 422 && browser.cookie == nil)
      #expect(wrong.body.replacing("ada", with: "") == unknown.body.replacing("ada2", with: ""))
    }
  }

  @Test("after signing out the old cookie opens nothing")
  func signOut() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let token = try await browser.get("/faelle/neu").hidden("_csrf") ?? ""
      #expect(try await browser.post("/abmelden", ["_csrf": token]).location == "/anmelden")
      #expect(try await browser.get("/heute").location == "/anmelden")
    }
  }
}
