import Foundation
import Kernel
import SQL
import Store

/// A sign-in under way at the provider. The browser carries it sealed: until somebody comes back, the server keeps
/// nothing, so asking for it again and again fills no table.
struct Anmeldevorgang: Codable {
  /// Time to sign in there.
  static let minuten: Int64 = 10
  private static let purpose = "fremdanmeldung"

  let frage: Anmeldefrage
  /// Where the person wanted to go; empty for the start.
  let ziel: String
  let bis: Int64

  func sealed(_ siegel: Siegel) throws -> String {
    Data(try siegel.seal(Array(JSONEncoder().encode(self)), for: Anmeldevorgang.purpose)).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// `nil` if it was not sealed here.
  static func open(_ sealed: String, _ siegel: Siegel) -> Anmeldevorgang? {
    let plain = sealed.replacing("-", with: "+").replacing("_", with: "/")
    let padded = plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)
    guard let bytes = Data(base64Encoded: padded), let json = siegel.open(Array(bytes), for: purpose) else {
      return nil
    }
    return try? JSONDecoder().decode(Anmeldevorgang.self, from: Data(json))
  }
}

/// A sign-in just begun: where the browser goes, and what it carries meanwhile.
public struct Anmeldebeginn: Sendable {
  public let adresse: String
  /// For a cookie.
  public let versiegelt: String
}

/// What a browser brought back from the provider.
public struct Rueckkehr: Sendable {
  /// What it was given when it left.
  public let versiegelt: String?
  public let state: String?
  public let code: String?
  /// Why the provider gives no code.
  public let fehler: String?
  /// Kind of browser and system in fixed words.
  public let geraet: String
  /// The session this browser had before; it ends.
  public let frueher: String?

  public init(
    versiegelt: String?, state: String?, code: String?, fehler: String? = nil, geraet: String = "",
    frueher: String? = nil
  ) {
    self.versiegelt = versiegelt
    self.state = state
    self.code = code
    self.fehler = fehler
    self.geraet = geraet
    self.frueher = frueher
  }
}

extension Office {
  /// Begins a sign-in at the provider.
  /// - Parameter ziel: a path of this program; empty for the start.
  /// - Throws: `Fremdablehnung`.
  public func beginForeignSignIn(_ haus: Hauskonto, ziel: String = "") async throws -> Anmeldebeginn {
    let vorgang = Anmeldevorgang(
      frage: .fresh(), ziel: ziel,
      bis: realNow.adding(milliseconds: Anmeldevorgang.minuten * 60_000).rawValue)
    return Anmeldebeginn(
      adresse: try await haus.anbieter.anmeldeadresse(vorgang.frage), versiegelt: try vorgang.sealed(regeln.siegel))
  }

  /// Takes somebody in who comes back from the provider.
  /// - Throws: `Fremdablehnung`; then nothing was changed but that the attempt is used up.
  public func finishForeignSignIn(_ haus: Hauskonto, _ rueckkehr: Rueckkehr) async throws -> OffeneSitzung {
    let vorgang = try await use(rueckkehr)
    if let fehler = rueckkehr.fehler {
      throw fehler == "access_denied" ? Fremdablehnung.abgebrochen : .codeAbgelehnt
    }
    guard let code = rueckkehr.code, !code.isEmpty else { throw Fremdablehnung.antwortUnbrauchbar }
    let wer = try await haus.anbieter.identitaet(code: code, vorgang.frage)
    let konto = try await foreignAccount(haus, wer)
    return try await openSession(
      konto,
      Sitzungswunsch(
        secondFactor: wer.zweiterFaktor, device: rueckkehr.geraet, target: vorgang.ziel, earlier: rueckkehr.frueher))
  }

  /// Each sign-in that was begun comes back once, in the browser that began it, in time.
  private func use(_ rueckkehr: Rueckkehr) async throws -> Anmeldevorgang {
    guard let sealed = rueckkehr.versiegelt, let vorgang = Anmeldevorgang.open(sealed, regeln.siegel),
      let state = rueckkehr.state, Office.digest(state) == Office.digest(vorgang.frage.state)
    else { throw Fremdablehnung.vorgangUnbekannt }
    let now = realNow
    guard now.rawValue <= vorgang.bis else { throw Fremdablehnung.vorgangAbgelaufen }
    let mark = regeln.siegel.name("fremdanmeldung:" + state)
    guard try await database.write({ try Anmeldesperre.use(mark, at: now, $0) }) else {
      throw Fremdablehnung.vorgangVerbraucht
    }
    return vorgang
  }
}
