import Application
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Testing

@testable import Web

@Suite("Signing in")
struct AnmeldungTests {
  @Test("after five failures says when it goes on and who unlocks, for known and unknown names alike")
  func throttled() async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      var answers: [String] = []
      for name in ["ada", "niemand"] {
        for _ in 0..<5 { _ = try await browser.post("/anmelden", ["benutzername": name, "passwort": "falsch"]) }
        let answer = try await browser.post("/anmelden", ["benutzername": name, "passwort": Haus.password])
        #expect(answer.status == 422 && browser.cookie == nil)
        #expect(
          answer.body.contains("Ab 12:01 Uhr") && answer.body.contains("Verwaltung kann das Konto vorher entsperren"))
        answers.append(answer.body.replacing("value=\"\(name)\"", with: ""))
      }
      #expect(answers[0] == answers[1])
    }
  }

  @Test("takes no name that ends a line of a header, and no endless password")
  func hostile() async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      let typed = [
        ("ada\r\nSet-Cookie: fallwerk=x", Haus.password), ("ada", String(repeating: "a", count: 5_000)),
        (String(repeating: "a", count: 5_000), "x"), ("", ""), ("<script>alert(1)</script>", "x"),
      ]
      for (name, password) in typed {
        let answer = try await browser.post("/anmelden", ["benutzername": name, "passwort": password])
        #expect(answer.status == 422 && browser.cookie == nil, "\(name.prefix(20))")
        #expect(!answer.body.contains("<script>") && !answer.body.contains(Haus.password))
      }
    }
  }

  @Test("from another site is refused")
  func foreign() async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      let typed = ["benutzername": "ada", "passwort": Haus.password]
      let answer = try await browser.post("/anmelden", typed, origin: "https://andere.example")
      #expect(answer.status == 403)
      #expect(browser.cookie == nil)
    }
  }

  @Test("ends the session that the browser had before")
  func rotation() async throws {
    let haus = try await Haus()
    try await haus.browse(as: "ada") { browser in
      let before = try #require(browser.cookie)
      try await browser.signIn("chef", Haus.password)
      #expect(browser.cookie != before)
      let old = try await haus.office.anySession(String(before.dropFirst("fallwerk=".count)))
      #expect(old == nil)
    }
  }

  @Test(
    "a forged, foreign or empty cookie opens nothing",
    arguments: ["", "0", String(repeating: "f", count: 64), "' OR 1=1"])
  func forged(value: String) async throws {
    let haus = try await Haus()
    try await haus.browse { browser in
      browser.cookie = "fallwerk=\(value)"
      let answer = try await browser.get("/heute")
      #expect(answer.status == 303 && answer.location == "/anmelden")
    }
  }

  @Test("over TLS gives a cookie that only this host can have set, and takes no other")
  func cookieNames() {
    #expect(SessionCookie(secure: false).name == "fallwerk")
    #expect(SessionCookie(secure: true).name == "__Host-fallwerk")
    let cookie = SessionCookie(secure: true).make("x").description
    #expect(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("Path=/"))
    #expect(!cookie.contains("Domain"))
    let outside = SessionCookie(.traeger, secure: true)
    #expect(outside.name == "__Secure-fallwerk-traeger" && outside.make("x").description.contains("Path=/traeger"))
  }

  @Test("counts the address that the trusted proxy names, the last one, and no other header")
  func addresses() {
    func request(_ headers: HTTPFields) -> Request {
      Request(
        head: HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/", headerFields: headers),
        body: RequestBody(buffer: ByteBuffer()))
    }
    let name = HTTPField.Name.xForwardedFor
    let sent = request([name: "203.0.113.9, 192.0.2.7"])
    #expect(ClientAddress.of(sent, header: "X-Forwarded-For") == "192.0.2.7")
    #expect(ClientAddress.of(sent, header: "X-Real-IP") == nil)
    #expect(ClientAddress.of(sent, header: nil) == nil)
    ClientAddress.$peer.withValue("198.51.100.1") { #expect(ClientAddress.of(sent, header: nil) == "198.51.100.1") }
    ClientAddress.$peer.withValue("127.0.0.1") { #expect(ClientAddress.of(sent, header: nil) == nil) }
    #expect(ClientAddress.network("2001:db8:1:2::5") == ClientAddress.network("2001:db8:1:2:ffff::1"))
    #expect(ClientAddress.network("2001:db8:1:2::5") != ClientAddress.network("2001:db8:1:3::5"))
    #expect(ClientAddress.network("::ffff:192.0.2.7") == "192.0.2.7")
  }

  @Test("keeps of the browser two fixed words and nothing else")
  func device() {
    func label(_ agent: String) -> String {
      DeviceLabel.of(
        Request(
          head: HTTPRequest(
            method: .get, scheme: "http", authority: "x", path: "/", headerFields: [.userAgent: agent]),
          body: RequestBody(buffer: ByteBuffer())))
    }
    #expect(label("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0") == "Firefox unter Windows")
    #expect(label("Mozilla/5.0 (X11; Linux x86_64) Chrome/140 Safari/537 petra.krueger@haus") == "Chrome unter Linux")
    #expect(label("<script>") == "")
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .origin
}
