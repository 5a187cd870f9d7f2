import Foundation

/// What the operator says about the provider and about this program as its client.
public struct Anbietereinstellungen: Sendable {
  /// The issuer, exactly as its metadata and tokens name it.
  public let aussteller: String
  public let clientID: String
  /// `nil` for a client that has none; then PKCE alone protects the code.
  public let clientSecret: String?
  /// Where the provider sends browsers back to.
  public let rueckadresse: String
  /// Where it sends them after signing out.
  public let abmelderueckadresse: String
  /// Claim with the groups; `a.b` looks into an object.
  public let gruppenangabe: String

  public init(
    aussteller: String, clientID: String, clientSecret: String?, rueckadresse: String, abmelderueckadresse: String,
    gruppenangabe: String = "groups"
  ) {
    self.aussteller = aussteller
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.rueckadresse = rueckadresse
    self.abmelderueckadresse = abmelderueckadresse
    self.gruppenangabe = gruppenangabe
  }

  /// Whether an address may be used: over TLS, or on the own machine.
  public static func isSafe(_ url: String) -> Bool {
    guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty, parts.user == nil,
      parts.fragment == nil, url.unicodeScalars.allSatisfy({ ("!"..."~").contains($0) })
    else { return false }
    return parts.scheme == "https"
      || parts.scheme == "http" && ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host)
  }
}
