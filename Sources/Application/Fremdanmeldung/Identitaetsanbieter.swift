/// A provider of identities (OpenID Connect), as far as the use cases need one. The protocol on the wire lives in
/// the target Fremdanmeldung; here is no HTTP.
public protocol Identitaetsanbieter: Sendable {
  /// Where a browser is sent to sign in.
  /// - Throws: `Fremdablehnung`.
  func anmeldeadresse(_ frage: Anmeldefrage) async throws -> String

  /// Who came back with this code, proved by the provider's signature.
  /// - Throws: `Fremdablehnung`.
  func identitaet(code: String, _ frage: Anmeldefrage) async throws -> Fremdidentitaet

  /// Where a browser is sent to sign out there and come back to; `nil` if the provider has no such page.
  /// - Throws: `Fremdablehnung`.
  func abmeldeadresse() async throws -> String?
}

/// What one sign-in says to the provider and expects back, all of it random.
public struct Anmeldefrage: Sendable, Hashable, Codable {
  /// Comes back in the address.
  public let state: String
  /// Comes back in the token.
  public let nonce: String
  /// Proof that who exchanges the code also asked for it (PKCE, RFC 7636); only its hash is shown at first.
  public let verifier: String

  public init(state: String, nonce: String, verifier: String) {
    self.state = state
    self.nonce = nonce
    self.verifier = verifier
  }

  static func fresh() -> Anmeldefrage {
    Anmeldefrage(state: Office.randomToken(), nonce: Office.randomToken(), verifier: Office.randomToken())
  }
}

/// Who somebody is, as the provider says.
public struct Fremdidentitaet: Sendable, Hashable {
  public let aussteller: String
  public let subjekt: String
  public let name: String?
  /// The sign-in name there.
  public let anmeldename: String?
  /// The address, if the provider says that it belongs to the person (`email_verified`).
  public let bestaetigteMail: String?
  public let gruppen: [String]
  /// Whether a second factor was given there (`amr` has `mfa`, RFC 8176).
  public let zweiterFaktor: Bool

  public init(
    aussteller: String, subjekt: String, name: String? = nil, anmeldename: String? = nil,
    bestaetigteMail: String? = nil, gruppen: [String] = [], zweiterFaktor: Bool = false
  ) {
    self.aussteller = aussteller
    self.subjekt = subjekt
    self.name = name
    self.anmeldename = anmeldename
    self.bestaetigteMail = bestaetigteMail
    self.gruppen = gruppen
    self.zweiterFaktor = zweiterFaktor
  }
}
