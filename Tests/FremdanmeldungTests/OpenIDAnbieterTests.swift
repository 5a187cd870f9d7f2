import Application
import Foundation
import Kernel
import Synchronization
import Testing

@testable import Fremdanmeldung

/// A provider in a few lines: it answers with what the test says, and remembers what it was asked.
final class Probenetz: Netz {
  struct Stand {
    var antworten: [String: Netzantwort] = [:]
    var gefragt: [String] = []
    var formulare: [Netzformular] = []
  }
  static let haus = "https://haus.example"
  static let daten: [String: String] = [
    "issuer": haus, "authorization_endpoint": haus + "/auth?mandant=1", "token_endpoint": haus + "/token",
    "jwks_uri": haus + "/jwks", "end_session_endpoint": haus + "/ende",
  ]
  let stand = Mutex(Stand())

  init() throws {
    try say("/.well-known/openid-configuration", JSONEncoder().encode(Probenetz.daten))
    try rotate(to: Schluessel.rsa)
  }

  func say(_ path: String, _ body: Data, status: Int = 200) throws {
    stand.withLock { $0.antworten[Probenetz.haus + path] = Netzantwort(status: status, body: Array(body)) }
  }

  func rotate(to key: String, kid: String = "eins") throws {
    try say("/jwks", Data(Schluessel.set([Schluessel.published(key, kid: kid)])))
  }

  func give(_ token: String) throws { try say("/token", JSONEncoder().encode(["id_token": token])) }

  func fall(silent path: String) { stand.withLock { $0.antworten[Probenetz.haus + path] = nil } }

  func asked(_ path: String) -> Int { stand.withLock { $0.gefragt.count { $0 == Probenetz.haus + path } } }

  func get(_ url: String) async throws -> Netzantwort { try answer(url) }

  func post(_ url: String, _ form: Netzformular) async throws -> Netzantwort {
    stand.withLock { $0.formulare.append(form) }
    return try answer(url)
  }

  private func answer(_ url: String) throws -> Netzantwort {
    try stand.withLock { stand in
      stand.gefragt.append(url)
      guard let answer = stand.antworten[url] else { throw Stumm() }
      return answer
    }
  }

  private struct Stumm: Error {}
}

/// A clock that stands until it is moved.
final class Handuhr: Clock {
  private let moment = Mutex(TokenpruefungTests.now)
  var now: Instant { moment.withLock { $0 } }
  func move(seconds: Int64) { moment.withLock { $0 = $0.adding(milliseconds: seconds * 1000) } }
}

@Suite("A provider of identities")
struct OpenIDAnbieterTests {
  private let netz: Probenetz
  private let uhr = Handuhr()
  private let frage = Anmeldefrage(state: "s", nonce: "n", verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")

  init() throws { netz = try Probenetz() }

  private func anbieter(secret: String? = "ge:heim ß") -> OpenIDAnbieter {
    OpenIDAnbieter(
      Anbietereinstellungen(
        aussteller: Probenetz.haus, clientID: "fallwerk", clientSecret: secret,
        rueckadresse: "https://fallwerk.example/anmelden/haus/zurueck",
        abmelderueckadresse: "https://fallwerk.example/anmelden"), netz: netz, clock: uhr)
  }

  private func token(kid: String? = "eins", by key: String = Schluessel.rsa) async throws -> String {
    let seconds = Double(uhr.now.rawValue) / 1000
    let werte = TokenpruefungTests.gut.merging(["iat": .zahl(seconds), "exp": .zahl(seconds + 300)]) { $1 }
    return try await Schluessel.token(werte, by: key, kid: kid)
  }

  private func outcome(_ anbieter: OpenIDAnbieter) async -> Fremdablehnung? {
    do {
      _ = try await anbieter.identitaet(code: "c", frage)
      return nil
    } catch { return error as? Fremdablehnung }
  }

  @Test(
    "is asked with state, nonce and the hash of the verifier (example of RFC 7636, appendix B), never with the verifier"
  )
  func question() async throws {
    let adresse = try await anbieter().anmeldeadresse(frage)
    #expect(adresse.hasPrefix("https://haus.example/auth?mandant=1&response_type=code&client_id=fallwerk&"))
    #expect(adresse.contains("code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"))
    #expect(adresse.contains("state=s&nonce=n") && !adresse.contains(frage.verifier))
    #expect(adresse.contains("redirect_uri=https%3A%2F%2Ffallwerk.example%2Fanmelden%2Fhaus%2Fzurueck"))
  }

  @Test("gives a token for code and verifier; the secret goes into the header, with its signs encoded")
  func exchange() async throws {
    try netz.give(try await token())
    let wer = try await anbieter().identitaet(code: "c&d", frage)
    #expect(wer.aussteller == Probenetz.haus && wer.subjekt == "a1")
    let form = try #require(netz.stand.withLock { $0.formulare.last })
    #expect(form.fields["code"] == "c&d" && form.fields["code_verifier"] == frage.verifier)
    #expect(form.body.contains("code=c%26d&") && form.fields["client_secret"] == nil)
    let pair = Data("fallwerk:ge%3Aheim%20%C3%9F".utf8).base64EncodedString()
    #expect(form.authorization == "Basic \(pair)")
  }

  @Test("gets the secret in the form if it takes it nowhere else, and none from a client that has none")
  func secretInForm() async throws {
    try netz.give(try await token())
    _ = try await anbieter(secret: nil).identitaet(code: "c", frage)
    let plain = try #require(netz.stand.withLock { $0.formulare.last })
    #expect(plain.authorization == nil && plain.fields["client_id"] == "fallwerk")
    #expect(plain.fields["client_secret"] == nil)
    var daten: [String: Wert] = Probenetz.daten.mapValues { .text($0) }
    daten["token_endpoint_auth_methods_supported"] = .liste([.text("client_secret_post"), .text("private_key_jwt")])
    try netz.say("/.well-known/openid-configuration", JSONEncoder().encode(daten))
    _ = try await anbieter().identitaet(code: "c", frage)
    let form = try #require(netz.stand.withLock { $0.formulare.last })
    #expect(form.authorization == nil && form.fields["client_secret"] == "ge:heim ß")
  }

  @Test("is asked for its metadata and keys once an hour")
  func kept() async throws {
    let anbieter = anbieter()
    for _ in 0..<3 {
      try netz.give(try await token())
      #expect(await outcome(anbieter) == nil)
    }
    #expect(netz.asked("/.well-known/openid-configuration") == 1 && netz.asked("/jwks") == 1)
    uhr.move(seconds: 3_601)
    try netz.give(try await token())
    #expect(await outcome(anbieter) == nil)
    #expect(netz.asked("/.well-known/openid-configuration") == 2 && netz.asked("/jwks") == 2)
  }

  @Test(
    "may change its key: the keys are fetched anew for one that is not known, at most once a minute",
    arguments: ["zwei", nil])
  func rotation(kid: String?) async throws {
    let anbieter = anbieter()
    try netz.give(try await token())
    #expect(await outcome(anbieter) == nil)
    try netz.rotate(to: Schluessel.andere, kid: "zwei")
    try netz.give(try await token(kid: kid, by: Schluessel.andere))
    #expect(await outcome(anbieter) == nil)
    #expect(netz.asked("/jwks") == 2)
    // Tokens nobody can have signed make nobody fetch keys again and again.
    try netz.give(try await token(kid: kid == nil ? nil : "drei", by: Schluessel.rsa))
    for _ in 0..<5 { #expect(await outcome(anbieter) == .schluesselUnbekannt) }
    #expect(netz.asked("/jwks") == 2)
    uhr.move(seconds: 61)
    for _ in 0..<5 { #expect(await outcome(anbieter) == .schluesselUnbekannt) }
    #expect(netz.asked("/jwks") == 3)
  }

  @Test("that is down says so at every step, and is asked again the next time")
  func down() async throws {
    let anbieter = anbieter()
    netz.fall(silent: "/.well-known/openid-configuration")
    await #expect(throws: Fremdablehnung.nichtErreichbar) { try await anbieter.anmeldeadresse(frage) }
    #expect(await outcome(anbieter) == .nichtErreichbar)
    try netz.say("/.well-known/openid-configuration", JSONEncoder().encode(Probenetz.daten))
    #expect(await outcome(anbieter) == .nichtErreichbar)
    try netz.say("/token", Data(), status: 503)
    #expect(await outcome(anbieter) == .nichtErreichbar)
    try netz.give(try await token())
    netz.fall(silent: "/jwks")
    #expect(await outcome(anbieter) == .nichtErreichbar)
    try netz.rotate(to: Schluessel.rsa)
    #expect(await outcome(anbieter) == nil)
  }

  @Test("whose answers make no sense is refused")
  func senseless() async throws {
    let anbieter = anbieter()
    for (body, status, expected) in [
      ("{\"error\":\"invalid_grant\"}", 400, .codeAbgelehnt), ("", 401, .codeAbgelehnt),
      ("{}", 200, .antwortUnbrauchbar),
      ("<html>", 200, .antwortUnbrauchbar), ("", 302, .antwortUnbrauchbar),
      ("{\"id_token\":\"x\"}", 200, .tokenUnlesbar),
    ] as [(String, Int, Fremdablehnung)] {
      try netz.say("/token", Data(body.utf8), status: status)
      #expect(await outcome(anbieter) == expected, "\(body) \(status)")
    }
  }

  @Test("that names another issuer, or an address without TLS, is refused before anybody is sent there")
  func metadata() async throws {
    let wrong: [(String, String, Fremdablehnung)] = [
      ("issuer", "https://andere.example", .ausstellerFalsch), ("issuer", Probenetz.haus + "/", .ausstellerFalsch),
      ("token_endpoint", "http://haus.example/token", .antwortUnbrauchbar),
      ("authorization_endpoint", "javascript:alert(1)", .antwortUnbrauchbar),
      ("authorization_endpoint", "https://haus.example/a\r\nSet-Cookie: x=1", .antwortUnbrauchbar),
      ("jwks_uri", "file:///etc/passwd", .antwortUnbrauchbar),
    ]
    for (name, value, expected) in wrong {
      try netz.say(
        "/.well-known/openid-configuration", JSONEncoder().encode(Probenetz.daten.merging([name: value]) { $1 }))
      await #expect(throws: expected, "\(name) \(value)") { try await anbieter().anmeldeadresse(frage) }
    }
  }

  @Test("leads out again if it says where")
  func leaving() async throws {
    let expected =
      "https://haus.example/ende?client_id=fallwerk&post_logout_redirect_uri=https%3A%2F%2Ffallwerk.example%2Fanmelden"
    #expect(try await anbieter().abmeldeadresse() == expected)
    try netz.say(
      "/.well-known/openid-configuration",
      JSONEncoder().encode(Probenetz.daten.filter { $0.key != "end_session_endpoint" }))
    #expect(try await anbieter().abmeldeadresse() == nil)
  }

  @Test("is reached over TLS, or on the own machine")
  func safe() {
    for good in [
      "https://a.example", "https://a.example:8443/x", "http://127.0.0.1:9", "http://localhost/x", "http://[::1]:9",
    ] {
      #expect(Anbietereinstellungen.isSafe(good), "\(good)")
    }
    for bad in [
      "", "http://a.example", "http://127.0.0.1.a.example", "https://u@a.example", "https://", "a", "https://a b",
    ] {
      #expect(!Anbietereinstellungen.isSafe(bad), "\(bad)")
    }
  }
}
