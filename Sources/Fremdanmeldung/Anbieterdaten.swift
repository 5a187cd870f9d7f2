import Application
import Foundation

/// What a provider says about itself (OpenID Connect Discovery 1.0, section 3), as far as it is needed.
struct Anbieterdaten: Sendable, Hashable {
  let anmeldung: String
  let token: String
  let schluessel: String
  let abmeldung: String?
  /// Whether the secret goes into the form rather than into a header.
  let geheimnisImFormular: Bool

  private struct Dokument: Decodable {
    let aussteller: String
    let anmeldung: String
    let token: String
    let schluessel: String
    let abmeldung: String?
    let geheimnis: [String]?

    private enum CodingKeys: String, CodingKey {
      case aussteller = "issuer"
      case anmeldung = "authorization_endpoint"
      case token = "token_endpoint"
      case schluessel = "jwks_uri"
      case abmeldung = "end_session_endpoint"
      case geheimnis = "token_endpoint_auth_methods_supported"
    }
  }

  /// Where they stand.
  static func adresse(_ aussteller: String) -> String {
    (aussteller.hasSuffix("/") ? String(aussteller.dropLast()) : aussteller) + "/.well-known/openid-configuration"
  }

  /// - Throws: `Fremdablehnung` if another issuer speaks, or an address goes over the open network.
  init(_ body: [UInt8], aussteller: String) throws {
    guard let found = try? JSONDecoder().decode(Dokument.self, from: Data(body)) else {
      throw Fremdablehnung.antwortUnbrauchbar
    }
    guard found.aussteller == aussteller else { throw Fremdablehnung.ausstellerFalsch }
    let needed = [found.anmeldung, found.token, found.schluessel]
    guard needed.allSatisfy(Anbietereinstellungen.isSafe) else { throw Fremdablehnung.antwortUnbrauchbar }
    anmeldung = found.anmeldung
    token = found.token
    schluessel = found.schluessel
    abmeldung = found.abmeldung.flatMap { Anbietereinstellungen.isSafe($0) ? $0 : nil }
    let methods = found.geheimnis ?? ["client_secret_basic"]
    geheimnisImFormular = !methods.contains("client_secret_basic") && methods.contains("client_secret_post")
  }
}
