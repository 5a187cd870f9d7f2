import Application
import JWTKit
import Kernel

/// Checks an ID token (OpenID Connect Core 1.0, section 3.1.3.7): pure but for the clock's moment that is given.
struct Tokenpruefung: Sendable {
  /// Seconds by which two clocks may differ.
  static let nachsicht: Double = 60

  let aussteller: String
  let clientID: String
  let nonce: String
  let now: Instant

  /// The claims of a token that holds.
  /// - Throws: `Fremdablehnung`.
  func angaben(_ token: String, _ bund: Schluesselbund) async throws -> Tokenangaben {
    let kopf = try Tokenkopf(token: token)
    // What must be understood (RFC 7515, section 4.1.11) and is not understood here proves nothing.
    guard Schluesselbund.erlaubt.contains(kopf.alg), kopf.crit == nil else {
      throw Fremdablehnung.verfahrenUnzulaessig
    }
    let angaben = try await signed(token, kopf, bund.passende(kopf))
    try check(angaben)
    return angaben
  }

  /// A set of one key each: JWTKit takes another key where the token names none that it knows.
  private func signed(_ token: String, _ kopf: Tokenkopf, _ keys: [JWK]) async throws -> Tokenangaben {
    for key in keys {
      guard let one = try? await JWTKeyCollection().add(jwk: key) else { continue }
      do {
        return try await one.verify(token, as: Tokenangaben.self)
      } catch let error as JWTError where error.errorType == .malformedToken {
        throw Fremdablehnung.tokenUnlesbar
      } catch { continue }
    }
    // A token without a key's name may be signed by a key that is not fetched yet.
    throw kopf.kid == nil || keys.isEmpty ? Fremdablehnung.schluesselUnbekannt : .signaturFalsch
  }

  private func check(_ angaben: Tokenangaben) throws {
    guard angaben.text("iss") == aussteller else { throw Fremdablehnung.ausstellerFalsch }
    let empfaenger = angaben.texte("aud")
    guard empfaenger.contains(clientID) else { throw Fremdablehnung.empfaengerFalsch }
    let azp = angaben.text("azp")
    guard azp == clientID || azp == nil && empfaenger.count == 1 else { throw Fremdablehnung.empfaengerFalsch }
    guard angaben.text("nonce") == nonce else { throw Fremdablehnung.nonceFalsch }
    try checkTimes(angaben)
    guard let subjekt = angaben.text("sub"), subjekt.utf8.count <= 255 else { throw Fremdablehnung.tokenUnlesbar }
  }

  private func checkTimes(_ angaben: Tokenangaben) throws {
    let seconds = Double(now.rawValue) / 1000
    guard let exp = angaben.zahl("exp"), let iat = angaben.zahl("iat") else { throw Fremdablehnung.tokenUnlesbar }
    guard seconds < exp + Tokenpruefung.nachsicht else { throw Fremdablehnung.tokenAbgelaufen }
    let begin = max(iat, angaben.zahl("nbf") ?? iat)
    guard begin <= seconds + Tokenpruefung.nachsicht else { throw Fremdablehnung.uhrWeichtAb }
  }
}
