import Application
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Store
import Synchronization
import Testing

@testable import Web

/// A provider that vouches for one person, or refuses.
private final class Probeanbieter: Identitaetsanbieter {
  private let ablehnung: Fremdablehnung?
  private let frage = Mutex<Anmeldefrage?>(nil)
  private let hasExit: Bool
  var state: String { frage.withLock { $0?.state ?? "" } }

  init(_ ablehnung: Fremdablehnung? = nil, hasExit: Bool = true) {
    self.ablehnung = ablehnung
    self.hasExit = hasExit
  }

  func anmeldeadresse(_ frage: Anmeldefrage) async throws -> String {
    if ablehnung == .nichtErreichbar { throw Fremdablehnung.nichtErreichbar }
    self.frage.withLock { $0 = frage }
    return "https://haus.example/auth?state=\(frage.state)"
  }

  func identitaet(code: String, _ frage: Anmeldefrage) async throws -> Fremdidentitaet {
    if let ablehnung { throw ablehnung }
    return Fremdidentitaet(aussteller: "https://haus.example", subjekt: "s1")
  }

  func abmeldeadresse() async throws -> String? { hasExit ? "https://haus.example/ende" : nil }
}

@Suite("The account of the house on the web")
struct HauskontoTests {
  /// A browser that keeps each cookie by its name.
  private final class Jar: Sendable {
    let leitung: Leitung
    let cookies = Mutex<[String: String]>([:])

    init(_ app: WebApp) { leitung = Leitung(app.router(), Logger(label: "test")) }

    func get(_ path: String) async throws -> (status: Int, location: String, headers: HTTPFields, body: String) {
      try await send(.get, path, nil)
    }

    func send(_ method: HTTPRequest.Method, _ path: String, _ body: String?) async throws -> (
      status: Int, location: String, headers: HTTPFields, body: String
    ) {
      var headers: HTTPFields = [:]
      let sent = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
      if !sent.isEmpty { headers[.cookie] = sent }
      if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
      let answer = try await leitung.send(method, path, headers, body)
      for line in answer.headers[values: .setCookie] {
        let pair = (line.split(separator: ";").first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
        cookies.withLock { $0[pair.first ?? ""] = pair.count > 1 ? pair[1] : nil }
      }
      return (answer.status.code, answer.headers[.location] ?? "", answer.headers, answer.body)
    }
  }

  private func app(_ haus: Haus, _ anbieter: Probeanbieter, regeln: Kontoregeln? = nil, secure: Bool = false) -> WebApp
  {
    let hauskonto = Hauskonto(anbieter: anbieter, regeln: Fremdregeln(), mandant: haus.mandant)
    return WebApp(
      office: regeln.map { haus.office.governed(by: $0) } ?? haus.office, logger: Logger(label: "test"),
      settings: WebSettings(secureCookies: secure, hauskonto: hauskonto))
  }

  private func link(_ haus: Haus, _ name: String = "ada") async throws {
    try await haus.office.linkAccount(
      name, to: Fremdkennung(aussteller: "https://haus.example", subjekt: "s1"), haus.mandant)
  }

  @Test("is a link on the sign-in page of the house, and on no other")
  func page() async throws {
    let haus = try await Haus()
    let jar = Jar(app(haus, Probeanbieter()))
    let inside = try await jar.get("/anmelden")
    #expect(inside.body.contains("href=\"/anmelden/haus\"") && inside.body.contains("Mit dem Hauskonto anmelden"))
    #expect(inside.body.contains("name=\"passwort\""))
    #expect(inside.headers[HTTPField.Name("content-security-policy")!]?.contains("form-action 'self';") == true)
    let outside = try await jar.get("/traeger/anmelden")
    #expect(outside.status == 200 && !outside.body.contains("href=\"/anmelden/haus\""))
    try await haus.browse { browser in
      let without = try await browser.get("/anmelden")
      #expect(!without.body.contains("/anmelden/haus"))
      for path in ["/anmelden/haus", "/anmelden/haus/zurueck", "/anmelden/haus/abmelden"] {
        #expect(try await browser.get(path).status == 404)
      }
    }
  }

  @Test("leads away and back by GET alone, to a page of this program, with a cookie for that way alone")
  func way() async throws {
    let haus = try await Haus()
    try await link(haus)
    let anbieter = Probeanbieter()
    let jar = Jar(app(haus, anbieter, secure: true))
    let away = try await jar.get("/anmelden/haus?ziel=%2Ffaelle%3Fsort%3Dname")
    #expect(away.status == 303 && away.location.hasPrefix("https://haus.example/auth?state="))
    let cookie = try #require(away.headers[.setCookie])
    #expect(cookie.hasPrefix("__Secure-fallwerk-hauskonto=") && cookie.contains("Path=/anmelden/haus"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Secure"))
    #expect(!cookie.contains(anbieter.state))
    let back = try await jar.get("/anmelden/haus/zurueck?code=gut&state=\(anbieter.state)")
    #expect(back.status == 303 && back.location == "/faelle?sort=name")
    #expect(jar.cookies.withLock { Set($0.keys) } == ["__Host-fallwerk"])
    #expect(try await jar.get("/heute").status == 200)
  }

  @Test(
    "leads back to no other site and to no page that does something",
    arguments: [
      "https://andere.example", "//andere.example", "/\\andere.example", "/anmelden", "/abmelden", "/mein", "heute",
      "/gibtesnicht", "/faelle\r\nX: 1", "javascript:alert(1)", "",
    ])
  func target(ziel: String) throws { #expect(Rueckweg.local(ziel) == nil) }

  @Test("takes an answer once, and only from the browser that left")
  func once() async throws {
    let haus = try await Haus()
    try await link(haus)
    let anbieter = Probeanbieter()
    let app = app(haus, anbieter)
    let jar = Jar(app)
    _ = try await jar.get("/anmelden/haus")
    let carried = jar.cookies.withLock { $0 }
    let path = "/anmelden/haus/zurueck?code=gut&state=\(anbieter.state)"
    let stranger = try await Jar(app).get(path)
    #expect(stranger.status == 400 && stranger.body.contains("anderen Browser"))
    #expect(try await jar.get("/anmelden/haus/zurueck?code=gut&state=0").status == 400)
    jar.cookies.withLock { $0 = carried }
    #expect(try await jar.get(path).status == 303)
    let thief = Jar(app)
    thief.cookies.withLock { $0 = carried }
    let again = try await thief.get(path)
    #expect(again.status == 400 && again.body.contains("schon einmal verwendet"))
    #expect(thief.cookies.withLock { $0["fallwerk"] } == nil)
  }

  @Test("that is refused says why in German, opens nothing and changes nothing", arguments: Fremdablehnung.allCases)
  func refusals(ablehnung: Fremdablehnung) async throws {
    let haus = try await Haus()
    try await link(haus)
    let before = try await haus.office.accounts(haus.mandant)
    let anbieter = Probeanbieter(ablehnung)
    let jar = Jar(app(haus, anbieter))
    var answer = try await jar.get("/anmelden/haus")
    if answer.status == 303 { answer = try await jar.get("/anmelden/haus/zurueck?code=gut&state=\(anbieter.state)") }
    let satz = Fremdsatz(ablehnung)
    #expect(answer.status == satz.status.code && answer.body.contains(satz.heading))
    #expect(answer.body.contains(satz.sentences[0]) && answer.body.contains("href=\"/anmelden\""))
    #expect(jar.cookies.withLock { $0.isEmpty })
    #expect(try await haus.office.accounts(haus.mandant) == before)
  }

  @Test("each refusal has its own sentence, which says what to do")
  func sentences() {
    let all = Fremdablehnung.allCases.map { Fremdsatz($0).sentences[0] }
    #expect(Set(all).count == all.count)
    #expect(Fremdsatz(.kontoUnbekannt).status == .forbidden)
    #expect(Fremdsatz(.kontoUnbekannt).sentences[0].contains("Für dieses Konto ist in Fallwerk niemand eingerichtet"))
    #expect(all.allSatisfy { $0.hasSuffix(".") && $0.contains("Bitte ") })
  }

  @Test("ends here with the sign-out; the provider's own sign-out is a link, if it has one", arguments: [true, false])
  func signOut(hasExit: Bool) async throws {
    let haus = try await Haus()
    try await link(haus)
    let anbieter = Probeanbieter(hasExit: hasExit)
    let jar = Jar(app(haus, anbieter))
    _ = try await jar.get("/anmelden/haus")
    _ = try await jar.get("/anmelden/haus/zurueck?code=gut&state=\(anbieter.state)")
    let page = try await jar.get("/konto")
    #expect(page.body.contains("Sie melden sich über Ihr Haus an."))
    let csrf = try #require(page.body.firstMatch(of: /name="_csrf" value="([^"]+)"/)?.1)
    let out = try await jar.send(.post, "/abmelden", "_csrf=\(csrf)")
    #expect(out.status == 303 && out.location == "/anmelden?grund=abgemeldet")
    #expect(try await jar.get("/konto").location == "/anmelden")
    let said = try await jar.get(out.location)
    #expect(said.body.contains("In Fallwerk sind Sie abgemeldet"))
    #expect(said.body.contains("href=\"/anmelden/haus/abmelden\"") == hasExit)
    let leave = try await jar.get("/anmelden/haus/abmelden")
    #expect(leave.status == 303 && leave.location == (hasExit ? "https://haus.example/ende" : "/anmelden"))
  }

  @Test("can be the only way for staff; the form then stands behind a link, and a failed password shows it")
  func only() async throws {
    let haus = try await Haus()
    let all = Set(Rolle.allCases.filter { !$0.isExternal })
    let jar = Jar(app(haus, Probeanbieter(), regeln: Kontoregeln(nurFremdanmeldung: all, notfallkonten: ["chef"])))
    let page = try await jar.get("/anmelden")
    #expect(!page.body.contains("name=\"passwort\"") && page.body.contains("href=\"/anmelden?grund=passwort\""))
    #expect(try await jar.get("/anmelden?grund=passwort").body.contains("name=\"passwort\""))
    let typed = "benutzername=ada&passwort=ein+langes+kennwort"
    let refused = try await jar.send(.post, "/anmelden", typed)
    #expect(refused.status == 422 && refused.body.contains("über die Anmeldung Ihres Hauses"))
    #expect(refused.body.contains("name=\"passwort\""))
    let emergency = try await jar.send(.post, "/anmelden", typed.replacing("ada", with: "chef"))
    #expect(emergency.status == 303)
  }

  @Test("brings back what was typed into a form after the session had run out")
  func draft() async throws {
    let haus = try await Haus()
    let clock = Uhr()
    let office = Office(database: haus.office.database, law: haus.office.law, clock: clock, passwords: .quick)
    let late = Haus(haus, office: office)
    try await link(late)
    let anbieter = Probeanbieter()
    let jar = Jar(app(late, anbieter))
    func come(_ path: String) async throws -> String {
      _ = try await jar.get(path)
      return try await jar.get("/anmelden/haus/zurueck?code=gut&state=\(anbieter.state)").location
    }
    #expect(try await come("/anmelden/haus") == "/")
    let form = try await jar.get("/faelle/neu")
    let csrf = try #require(form.body.firstMatch(of: /name="_csrf" value="([^"]+)"/)?.1)
    clock.move(minutes: 40)
    let sent = try await jar.send(.post, "/faelle/neu", "_csrf=\(csrf)&_aktion=speichern&nachname=Halbgetippt")
    let link = try #require(sent.body.firstMatch(of: /href="(\/anmelden\/haus\?ziel=[^"]+)"/)?.1)
    let target = try await come(String(link))
    #expect(target == "/faelle/neu?entwurf=1")
    #expect(try await jar.get(target).body.contains("value=\"Halbgetippt\""))
  }
}

/// A clock that stands until it is moved.
private final class Uhr: Clock {
  private let moment = Mutex(Instant(day: Haus.today, hour: 12))
  var now: Instant { moment.withLock { $0 } }
  func move(minutes: Int64) { moment.withLock { $0 = $0.adding(milliseconds: minutes * 60_000) } }
}
