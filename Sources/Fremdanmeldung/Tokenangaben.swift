import Application
import JWTKit

/// The claims of a token.
struct Tokenangaben: JWTPayload, Hashable {
  let werte: [String: Wert]

  init(_ werte: [String: Wert]) { self.werte = werte }
  init(from decoder: any Decoder) throws { werte = try [String: Wert](from: decoder) }
  func encode(to encoder: any Encoder) throws { try werte.encode(to: encoder) }

  /// The claims are checked once the signature holds, with the clock of the program (`Tokenpruefung`).
  func verify(using algorithm: some JWTAlgorithm) async throws {}

  func text(_ name: String) -> String? { werte[name]?.text.flatMap { $0.isEmpty ? nil : $0 } }
  func zahl(_ name: String) -> Double? { werte[name]?.zahl }
  func texte(_ name: String) -> [String] { werte[name]?.texte ?? [] }

  /// A claim, or with dots in its name one inside an object (`realm_access.roles`).
  func gruppen(_ name: String) -> [String] {
    if let whole = werte[name] { return whole.texte }
    let steps = name.split(separator: ".").map(String.init)
    let found = steps.reduce(Wert?.some(.objekt(werte))) { value, step in
      if case .objekt(let inner) = value { inner[step] } else { nil }
    }
    return found?.texte ?? []
  }

  /// Who it speaks of.
  func identitaet(aussteller: String, subjekt: String, gruppenangabe: String) -> Fremdidentitaet {
    Fremdidentitaet(
      aussteller: aussteller, subjekt: subjekt, name: text("name"), anmeldename: text("preferred_username"),
      bestaetigteMail: werte["email_verified"] == .wahr(true) ? text("email") : nil,
      gruppen: gruppen(gruppenangabe), zweiterFaktor: texte("amr").contains("mfa"))
  }
}
