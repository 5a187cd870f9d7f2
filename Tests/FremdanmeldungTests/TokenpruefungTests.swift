import Application
import Crypto
import Foundation
import Kernel
import Testing

@testable import Fremdanmeldung

@Suite("A token of the provider")
struct TokenpruefungTests {
  static let now = Instant(rawValue: 1_800_000_000_000)
  static let seconds = 1_800_000_000.0
  static let gut: [String: Wert] = [
    "iss": .text("https://haus.example"), "sub": .text("a1"), "aud": .text("fallwerk"), "nonce": .text("n"),
    "iat": .zahl(seconds - 5), "exp": .zahl(seconds + 300),
  ]

  private let pruefung = Tokenpruefung(
    aussteller: "https://haus.example", clientID: "fallwerk", nonce: "n", now: TokenpruefungTests.now)

  private func bund(_ key: String = Schluessel.rsa, kid: String? = "eins", more: [String: String] = [:]) throws
    -> Schluesselbund
  {
    try Schluesselbund(Schluessel.set([Schluessel.published(key, kid: kid, more: more)]))
  }

  private func outcome(_ token: String, _ bund: Schluesselbund) async -> Fremdablehnung? {
    do {
      _ = try await pruefung.angaben(token, bund)
      return nil
    } catch { return error as? Fremdablehnung }
  }

  @Test("holds if the provider signed it for this program, this sign-in and this moment")
  func good() async throws {
    let angaben = try await pruefung.angaben(Schluessel.token(TokenpruefungTests.gut), bund())
    #expect(angaben.text("sub") == "a1")
    let byCurve = try await Schluessel.token(TokenpruefungTests.gut, by: Schluessel.ec, alg: "ES256")
    #expect(await outcome(byCurve, try bund(Schluessel.ec)) == nil)
    let padded = try await Schluessel.token(TokenpruefungTests.gut, alg: "PS256")
    #expect(await outcome(padded, try bund()) == nil)
    let nameless = try await Schluessel.token(TokenpruefungTests.gut, kid: nil)
    #expect(await outcome(nameless, try bund(kid: nil)) == nil)
  }

  @Test(
    "is refused if one claim is missing, of another kind, or somebody else's",
    arguments: [
      ("iss", .text("https://andere.example"), .ausstellerFalsch),
      ("iss", .text("https://haus.example/"), .ausstellerFalsch),
      ("iss", nil, .ausstellerFalsch), ("aud", .text("anderes"), .empfaengerFalsch), ("aud", nil, .empfaengerFalsch),
      ("aud", .liste([]), .empfaengerFalsch), ("aud", .zahl(1e300), .empfaengerFalsch),
      // Several may receive it, and nobody says for whom it was made.
      ("aud", .liste([.text("fallwerk"), .text("anderes")]), .empfaengerFalsch),
      ("azp", .text("anderes"), .empfaengerFalsch), ("nonce", .text("m"), .nonceFalsch), ("nonce", nil, .nonceFalsch),
      ("exp", .zahl(seconds - 61), .tokenAbgelaufen), ("exp", .zahl(-1e300), .tokenAbgelaufen),
      ("exp", .text("nie"), .tokenUnlesbar), ("exp", nil, .tokenUnlesbar), ("iat", .zahl(seconds + 61), .uhrWeichtAb),
      ("iat", nil, .tokenUnlesbar), ("nbf", .zahl(seconds + 61), .uhrWeichtAb), ("sub", nil, .tokenUnlesbar),
      ("sub", .text(""), .tokenUnlesbar), ("sub", .text(String(repeating: "a", count: 256)), .tokenUnlesbar),
    ] as [(String, Wert?, Fremdablehnung)])
  func claims(name: String, value: Wert?, expected: Fremdablehnung) async throws {
    var werte = TokenpruefungTests.gut
    werte[name] = value
    #expect(await outcome(try await Schluessel.token(werte), try bund()) == expected)
  }

  @Test(
    "may have run out, or begin, within a minute by which two clocks differ, and be for several if made for this one")
  func leeway() async throws {
    let lenient: [(String, Wert)] = [
      ("exp", .zahl(Self.seconds - 59)), ("iat", .zahl(Self.seconds + 59)), ("exp", .zahl(1e300)),
      ("aud", .liste([.text("fallwerk")])), ("azp", .text("fallwerk")),
    ]
    for (name, value) in lenient {
      let token = try await Schluessel.token(TokenpruefungTests.gut.merging([name: value]) { $1 })
      #expect(await outcome(token, try bund()) == nil, "\(name)")
    }
    let several: [String: Wert] = ["aud": .liste([.text("fallwerk"), .text("anderes")]), "azp": .text("fallwerk")]
    let token = try await Schluessel.token(TokenpruefungTests.gut.merging(several) { $1 })
    #expect(await outcome(token, try bund()) == nil)
  }

  @Test("without a signature, or signed with what everybody knows, is refused before any key is tried")
  func algorithms() async throws {
    let werte = TokenpruefungTests.gut
    for alg in ["none", "None", "HS256", "HS512", "RS1", "RSA-OAEP", ""] {
      let token = try Schluessel.forged(["alg": alg, "kid": "eins"], werte)
      #expect(await outcome(token, try bund()) == .verfahrenUnzulaessig, "\(alg)")
    }
    // The public key taken for a shared secret.
    let unsigned = try Schluessel.forged(["alg": "HS256", "kid": "eins"], werte).dropLast()
    let key = SymmetricKey(data: Data(try Schluessel.published(Schluessel.rsa, kid: nil)["n"]!.utf8))
    let mac = Data(HMAC<SHA256>.authenticationCode(for: Data(unsigned.utf8), using: key))
    #expect(await outcome("\(unsigned).\(Schluessel.part(mac))", try bund()) == .verfahrenUnzulaessig)
    let critical = try await Schluessel.token(werte, crit: ["exp"])
    #expect(await outcome(critical, try bund()) == .verfahrenUnzulaessig)
  }

  @Test("signed by somebody else, or changed afterwards, is refused")
  func signatures() async throws {
    let foreign = try await Schluessel.token(TokenpruefungTests.gut, by: Schluessel.andere)
    #expect(await outcome(foreign, try bund()) == .signaturFalsch)
    let parts = try await Schluessel.token(TokenpruefungTests.gut).split(separator: ".").map(String.init)
    let other = Schluessel.part(try JSONEncoder().encode(TokenpruefungTests.gut.merging(["sub": .text("b2")]) { $1 }))
    #expect(await outcome("\(parts[0]).\(other).\(parts[2])", try bund()) == .signaturFalsch)
    #expect(await outcome("\(parts[0]).\(parts[1]).", try bund()) == .signaturFalsch)
    // The right key under another algorithm than the provider says it is for.
    let padded = try await Schluessel.token(TokenpruefungTests.gut, alg: "PS256")
    #expect(await outcome(padded, try bund(more: ["alg": "RS256"])) == .schluesselUnbekannt)
  }

  @Test(
    "whose key is not known is told apart, so that the keys can be fetched anew; a known one is never put in its place")
  func unknownKey() async throws {
    let token = try await Schluessel.token(TokenpruefungTests.gut, kid: "zwei")
    #expect(await outcome(token, try bund()) == .schluesselUnbekannt)
    let nameless = try await Schluessel.token(TokenpruefungTests.gut, by: Schluessel.andere, kid: nil)
    #expect(await outcome(nameless, try bund(kid: nil)) == .schluesselUnbekannt)
  }

  @Test(
    "that is none is refused and stops nothing",
    arguments: ["", ".", "..", "a.b.c", "a.b.c.d", "e30.e30.", "eyJhbGciOjF9.e30.", String(repeating: "ä", count: 99)])
  func rubbish(token: String) async throws {
    #expect(await outcome(token, try bund()) == .tokenUnlesbar)
  }

  @Test("with claims that are no object, or too deep, is refused and stops nothing")
  func strange() async throws {
    for text in ["[]", "1", "null", "\"x\"", String(repeating: "{\"a\":", count: 20_000), "\u{0}"] {
      let kopf = Schluessel.part(Data(#"{"alg":"RS256","kid":"eins"}"#.utf8))
      #expect(await outcome("\(kopf).\(Schluessel.part(Data(text.utf8))).AAAA", try bund()) == .signaturFalsch)
    }
  }
}

@Suite("The keys of a provider")
struct SchluesselbundTests {
  @Test(
    "are taken as far as they can sign: what is for another purpose, shared or unknown is left out, and spoils nothing")
  func mixed() async throws {
    let keys = [
      ["kty": "oct", "kid": "eins", "k": "AAAA"], ["kty": "XYZ", "kid": "eins"], ["kty": "RSA", "alg": "RSA-OAEP-256"],
      try Schluessel.published(Schluessel.rsa, kid: "eins", more: ["use": "enc"]),
      try Schluessel.published(Schluessel.ec, kid: "zwei", more: ["use": "sig"]),
    ]
    let bund = try Schluesselbund(Schluessel.set(keys))
    let kopf = try Tokenkopf(token: try Schluessel.forged(["alg": "RS256", "kid": "eins"], [:]))
    #expect(bund.passende(kopf).isEmpty)
    let other = try Tokenkopf(token: try Schluessel.forged(["alg": "ES256", "kid": "zwei"], [:]))
    #expect(bund.passende(other).count == 1)
  }

  @Test("are no keys", arguments: ["", "{}", "[]", "{\"keys\": 1}", "<html>"])
  func none(text: String) {
    #expect(throws: Fremdablehnung.antwortUnbrauchbar) { try Schluesselbund(Array(text.utf8)) }
  }
}

@Suite("The claims of a person")
struct TokenangabenTests {
  private func identity(_ werte: [String: Wert], _ gruppen: String = "groups") -> Fremdidentitaet {
    Tokenangaben(werte).identitaet(aussteller: "i", subjekt: "s", gruppenangabe: gruppen)
  }

  @Test("name groups as one text, a list, or inside an object")
  func groups() {
    #expect(identity(["groups": .text("a")]).gruppen == ["a"])
    #expect(identity(["groups": .liste([.text("a"), .zahl(1), .text("b")])]).gruppen == ["a", "b"])
    let nested: [String: Wert] = ["realm_access": .objekt(["roles": .liste([.text("a")])])]
    #expect(identity(nested, "realm_access.roles").gruppen == ["a"])
    #expect(identity(["https://x/groups.a": .text("b")], "https://x/groups.a").gruppen == ["b"])
    #expect(identity([:]).gruppen == [] && identity(nested, "realm_access.roles.a").gruppen == [])
  }

  @Test("give an address only if the provider has confirmed it, and a second factor only if it says so")
  func confirmed() {
    let mail: [String: Wert] = ["email": .text("a@b"), "email_verified": .wahr(true)]
    #expect(identity(mail).bestaetigteMail == "a@b")
    for doubtful in [.wahr(false), .text("true"), .zahl(1), .leer] as [Wert] {
      #expect(identity(mail.merging(["email_verified": doubtful]) { $1 }).bestaetigteMail == nil)
    }
    #expect(identity(["email": .text("a@b")]).bestaetigteMail == nil)
    #expect(identity(["amr": .liste([.text("pwd"), .text("mfa")])]).zweiterFaktor)
    #expect(!identity(["amr": .liste([.text("pwd")])]).zweiterFaktor)
  }
}
