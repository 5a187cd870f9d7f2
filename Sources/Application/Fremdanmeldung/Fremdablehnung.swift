/// Why nobody was signed in by the provider of identities. Nothing was changed then. The raw value stands in the log.
public enum Fremdablehnung: String, Error, Sendable, Hashable, CaseIterable {
  // The way there and back
  /// No sign-in was begun in this browser, or another one than what came back.
  case vorgangUnbekannt = "unknown-state"
  /// It took too long.
  case vorgangAbgelaufen = "state-expired"
  /// It came back a second time.
  case vorgangVerbraucht = "state-used"
  /// The person did not agree at the provider.
  case abgebrochen = "denied"

  // The provider
  case nichtErreichbar = "provider-down"
  /// Its answer makes no sense, or names another issuer than the one that was set up.
  case antwortUnbrauchbar = "provider-answer"
  /// It takes the code or this program's secret no more.
  case codeAbgelehnt = "code-refused"

  // The token (OpenID Connect Core 1.0, section 3.1.3.7)
  case tokenUnlesbar = "token-unreadable"
  /// `none`, a shared secret, or anything else that proves nothing.
  case verfahrenUnzulaessig = "algorithm"
  /// None of the provider's keys has signed it.
  case schluesselUnbekannt = "unknown-key"
  case signaturFalsch = "signature"
  case ausstellerFalsch = "issuer"
  case empfaengerFalsch = "audience"
  case nonceFalsch = "nonce"
  case tokenAbgelaufen = "token-expired"
  /// Made in the future: one of the two clocks is wrong.
  case uhrWeichtAb = "clock"

  // The account
  case kontoUnbekannt = "no-account"
  case gesperrt = "locked"
  /// The employment is over, or has not begun.
  case ausgeschieden = "not-employed"
  /// No group of the person stands for a role here.
  case keineGruppe = "no-group"
}
