public import Application
import Crypto
import Foundation
public import Kernel

/// A provider of identities by OpenID Connect: authorization code with PKCE. Its metadata and keys are kept.
public actor OpenIDAnbieter: Identitaetsanbieter {
  /// How long metadata and keys hold before they are fetched anew, in milliseconds.
  static let haltbar: Int64 = 3_600_000
  /// How long a token with an unknown key waits until keys may be fetched for one again.
  static let ruhe: Int64 = 60_000

  private let einstellungen: Anbietereinstellungen
  private let netz: any Netz
  private let clock: any Clock
  private var daten: (Anbieterdaten, at: Instant)?
  private var schluessel: (Schluesselbund, at: Instant)?
  private var nachgeladen: Instant?

  public init(_ einstellungen: Anbietereinstellungen, netz: any Netz, clock: any Clock) {
    self.einstellungen = einstellungen
    self.netz = netz
    self.clock = clock
  }

  public func anmeldeadresse(_ frage: Anmeldefrage) async throws -> String {
    let query = [
      ("response_type", "code"), ("client_id", einstellungen.clientID), ("redirect_uri", einstellungen.rueckadresse),
      ("scope", "openid profile email"), ("state", frage.state), ("nonce", frage.nonce),
      ("code_challenge", OpenIDAnbieter.challenge(frage.verifier)), ("code_challenge_method", "S256"),
    ]
    return OpenIDAnbieter.address(try await metadata().anmeldung, query)
  }

  public func abmeldeadresse() async throws -> String? {
    let query = [
      ("client_id", einstellungen.clientID), ("post_logout_redirect_uri", einstellungen.abmelderueckadresse),
    ]
    return try await metadata().abmeldung.map { OpenIDAnbieter.address($0, query) }
  }

  public func identitaet(code: String, _ frage: Anmeldefrage) async throws -> Fremdidentitaet {
    let token = try await exchange(code, frage)
    let pruefung = Tokenpruefung(
      aussteller: einstellungen.aussteller, clientID: einstellungen.clientID, nonce: frage.nonce, now: clock.now)
    let angaben = try await checked(token, pruefung)
    return angaben.identitaet(
      aussteller: einstellungen.aussteller, subjekt: angaben.text("sub") ?? "",
      gruppenangabe: einstellungen.gruppenangabe)
  }

  /// A key that is not known may be new: the keys are fetched once more, at most once a minute.
  private func checked(_ token: String, _ pruefung: Tokenpruefung) async throws -> Tokenangaben {
    do {
      return try await pruefung.angaben(token, keys())
    } catch Fremdablehnung.schluesselUnbekannt {
      let now = clock.now
      if let last = nachgeladen, now.rawValue - last.rawValue < OpenIDAnbieter.ruhe {
        throw Fremdablehnung.schluesselUnbekannt
      }
      nachgeladen = now
      schluessel = nil
      return try await pruefung.angaben(token, keys())
    }
  }

  // MARK: The wire

  private func metadata() async throws -> Anbieterdaten {
    if let daten, isFresh(daten.at) { return daten.0 }
    let body = try await fetch(Anbieterdaten.adresse(einstellungen.aussteller))
    let found = try Anbieterdaten(body, aussteller: einstellungen.aussteller)
    daten = (found, clock.now)
    return found
  }

  private func keys() async throws -> Schluesselbund {
    if let schluessel, isFresh(schluessel.at) { return schluessel.0 }
    let found = try Schluesselbund(try await fetch(metadata().schluessel))
    schluessel = (found, clock.now)
    return found
  }

  private func isFresh(_ at: Instant) -> Bool {
    (0..<OpenIDAnbieter.haltbar).contains(clock.now.rawValue - at.rawValue)
  }

  private func fetch(_ url: String) async throws -> [UInt8] {
    let antwort = try await OpenIDAnbieter.answered { [netz] in try await netz.get(url) }
    guard antwort.status == 200 else { throw Fremdablehnung.antwortUnbrauchbar }
    return antwort.body
  }

  private struct Tokenantwort: Decodable {
    let token: String?

    private enum CodingKeys: String, CodingKey { case token = "id_token" }
  }

  /// Gives the code for a token (RFC 6749, section 4.1.3).
  private func exchange(_ code: String, _ frage: Anmeldefrage) async throws -> String {
    let daten = try await metadata()
    let form = form(code, frage, inForm: daten.geheimnisImFormular)
    let antwort = try await OpenIDAnbieter.answered { [netz] in try await netz.post(daten.token, form) }
    guard antwort.status == 200 else {
      throw (400..<500).contains(antwort.status) ? Fremdablehnung.codeAbgelehnt : .antwortUnbrauchbar
    }
    guard let token = try? JSONDecoder().decode(Tokenantwort.self, from: Data(antwort.body)).token else {
      throw Fremdablehnung.antwortUnbrauchbar
    }
    return token
  }

  private func form(_ code: String, _ frage: Anmeldefrage, inForm: Bool) -> Netzformular {
    var fields = [
      "grant_type": "authorization_code", "code": code, "redirect_uri": einstellungen.rueckadresse,
      "code_verifier": frage.verifier,
    ]
    guard let secret = einstellungen.clientSecret, !inForm else {
      fields["client_id"] = einstellungen.clientID
      fields["client_secret"] = einstellungen.clientSecret
      return Netzformular(fields: fields)
    }
    // Both parts are encoded before they are joined (RFC 6749, section 2.3.1).
    let pair = Data("\(encoded(einstellungen.clientID)):\(encoded(secret))".utf8).base64EncodedString()
    return Netzformular(fields: fields, authorization: "Basic \(pair)")
  }

  private static func answered(_ ask: @Sendable () async throws -> Netzantwort) async throws -> Netzantwort {
    do {
      let antwort = try await ask()
      guard antwort.status < 500 else { throw Fremdablehnung.nichtErreichbar }
      return antwort
    } catch { throw Fremdablehnung.nichtErreichbar }
  }

  private static func address(_ endpoint: String, _ query: [(String, String)]) -> String {
    endpoint + (endpoint.contains("?") ? "&" : "?")
      + query.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
  }

  /// The hash that is shown before the verifier itself is (RFC 7636, section 4.2).
  static func challenge(_ verifier: String) -> String {
    Data(SHA256.hash(data: Data(verifier.utf8))).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
