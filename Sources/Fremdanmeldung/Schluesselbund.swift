import Application
import Foundation
import JWTKit

/// The public keys of a provider (RFC 7517). What cannot sign a token here is left out: shared secrets, keys for
/// encryption, unknown kinds.
struct Schluesselbund: Sendable {
  /// Algorithms that prove who signed, by kind of key. Neither `none` nor a shared secret (HS256) is among them.
  static let verfahren: [String: Set<String>] = [
    "RSA": ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"], "EC": ["ES256", "ES384", "ES512"], "OKP": ["EdDSA"],
  ]
  static let erlaubt = verfahren.values.reduce(into: Set<String>()) { $0.formUnion($1) }

  private let keys: [JWK]

  init(_ keys: [JWK]) { self.keys = keys }

  private struct Dokument: Decodable {
    let keys: [Eintrag]
  }

  /// A key of a kind that is not known is no fault of the whole set.
  private struct Eintrag: Decodable {
    let jwk: JWK?

    private struct Zweck: Decodable { let use: String? }

    init(from decoder: any Decoder) throws {
      let use = try? Zweck(from: decoder).use
      jwk = use == nil || use == "sig" ? try? JWK(from: decoder) : nil
    }
  }

  /// - Throws: `Fremdablehnung` for something that is no set of keys.
  init(_ body: [UInt8]) throws {
    guard let found = try? JSONDecoder().decode(Dokument.self, from: Data(body)) else {
      throw Fremdablehnung.antwortUnbrauchbar
    }
    keys = found.keys.compactMap(\.jwk).prefix(64).map { key in
      var key = key
      // Only to verify, whatever else somebody published.
      (key.privateExponent, key.prime1, key.prime2) = (nil, nil, nil)
      return key
    }
  }

  /// Keys that may have signed a token of this header; without a key's name all that fit.
  func passende(_ kopf: Tokenkopf) -> [JWK] {
    keys.compactMap { key in
      guard kopf.kid == nil || key.keyIdentifier?.string == kopf.kid,
        Schluesselbund.verfahren[key.keyType.rawValue]?.contains(kopf.alg) == true,
        key.algorithm == nil || key.algorithm?.rawValue == kopf.alg
      else { return nil }
      var key = key
      key.algorithm = JWK.Algorithm(rawValue: kopf.alg)
      key.keyIdentifier = "gewaehlt"
      return key
    }
  }
}

/// What a token says about its own signature.
struct Tokenkopf: Decodable, Sendable {
  let alg: String
  let kid: String?
  let crit: [String]?

  /// - Throws: `Fremdablehnung` for what is no token.
  init(token: String) throws {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let json = Tokenkopf.decoded(parts[0]),
      let kopf = try? JSONDecoder().decode(Tokenkopf.self, from: json)
    else { throw Fremdablehnung.tokenUnlesbar }
    self = kopf
  }

  private static func decoded(_ text: Substring) -> Data? {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
  }
}
