import Foundation
public import Kernel
import SQL
import Store

/// A second factor about to be set up.
public struct Zweitfaktorangebot: Sendable {
  /// The secret in groups of four, to be typed.
  public let groups: [String]
  /// The same as an address that apps understand.
  public let uri: String
  /// The same sealed, for a hidden field.
  public let sealed: String
}

/// What came of a code.
public enum Codeergebnis: Sendable {
  case offen(OffeneSitzung)
  /// Wrong, used before, or too old.
  case abgelehnt
  case gedrosselt(until: Instant)
}

/// The password typed to confirm an act is not that of the account.
public struct PasswortPasstNicht: Error {}

extension Office {
  /// A fresh secret; nothing is stored before a first code was typed.
  public func offerSecondFactor(_ actor: Actor, issuer: String) async throws -> Zweitfaktorangebot {
    let sealed = try regeln.siegel.seal(Siegel.randomBytes(Einmalcode.secretLength), for: offerPurpose(actor))
    return try await secondFactor(Data(sealed).base64EncodedString(), actor, issuer: issuer)
  }

  /// The offer of a hidden field once more.
  /// - Throws: `NotFound` if it is not of this account.
  public func secondFactor(_ sealed: String, _ actor: Actor, issuer: String) async throws -> Zweitfaktorangebot {
    let text = Base32.text(try offeredSecret(sealed, actor))
    guard let konto = try await database.read({ try KontoRow.find(id: actor.konto, $0) }) else { throw NotFound() }
    let groups = stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
    let (name, house) = (Office.encoded(konto.anmeldename), Office.encoded(issuer))
    let uri =
      "otpauth://totp/\(house):\(name)?secret=\(text)&issuer=\(house)&algorithm=SHA1&digits=\(Einmalcode.digits)"
      + "&period=\(Einmalcode.period)"
    return Zweitfaktorangebot(groups: groups, uri: uri, sealed: sealed)
  }

  /// Sets the second factor up once its first code fits; the session gets a new secret, all others end.
  /// - Parameter password: where `asksPassword` says so, the password once more.
  /// - Returns: the recovery codes, shown this once, and the session; `nil` if the code does not fit.
  /// - Throws: `PasswortPasstNicht`, `Gedrosselt`, `TooBusy`, `NotFound`.
  public func setUpSecondFactor(
    _ sitzung: Sitzung, secret: String, sealed: String, code: String, password: String = ""
  ) async throws -> (codes: [String], session: OffeneSitzung)? {
    let (actor, now) = (sitzung.actor, realNow)
    let plain = try offeredSecret(sealed, actor)
    let attempt = attempt(.code, konto: actor.konto)
    try await attempt.count(at: now, database)
    try await confirm(password, of: sitzung)
    guard let step = Einmalcode(secret: plain).matchingStep(Office.digitsOf(code), at: now.rawValue) else { return nil }
    let row = ZweitfaktorRow(
      konto: actor.konto, geheimnis: try regeln.siegel.seal(plain, for: Office.purpose(actor.konto)), seit: now,
      letzterSchritt: step)
    let codes = Wiederherstellung.fresh()
    let konto = try await database.write { session in
      guard let konto = try KontoRow.find(id: actor.konto, session) else { throw NotFound() }
      try attempt.succeed(session)
      try row.insert(session)
      try Wiederherstellungscode.replace(actor.konto, hashes: codes.compactMap(Wiederherstellung.hash), session)
      return konto
    }
    return (codes, try await renew(sitzung, secret: secret, konto: konto, secondFactor: true))
  }

  /// Whether setting up asks for the password again: an open session found at a desk must not suffice to lock its
  /// owner out. Right after signing in it was just given; an account of the house's provider has none.
  public func asksPassword(_ sitzung: Sitzung) async throws -> Bool {
    guard sitzung.stage == .voll else { return false }
    return try await storedPassword(sitzung) != nil
  }

  private func storedPassword(_ sitzung: Sitzung) async throws -> String? {
    let konto = try await database.read { try KontoRow.find(id: sitzung.actor.konto, $0) }
    return konto.map(\.passwort).flatMap { PasswordHashing.isReadable($0) ? $0 : nil }
  }

  private func confirm(_ password: String, of sitzung: Sitzung) async throws {
    guard try await asksPassword(sitzung), let stored = try await storedPassword(sitzung) else { return }
    guard password.count <= Passwortregel.longest,
      try await passwordQueue.check(password, stored, passwords).matches
    else { throw PasswortPasstNicht() }
  }

  /// Takes the second step of signing in: the session goes on under a new secret.
  public func passSecondFactor(_ sitzung: Sitzung, secret: String, code: String) async throws -> Codeergebnis {
    guard let konto = try await database.read({ try KontoRow.find(id: sitzung.actor.konto, $0) }) else {
      throw NotFound()
    }
    do {
      guard try await isRight(code, konto: konto.id) else { return .abgelehnt }
    } catch let error as Gedrosselt {
      return .gedrosselt(until: error.until)
    }
    let wish = Sitzungswunsch(
      secondFactor: true, device: sitzung.device, target: sitzung.target, earlier: secret)
    return .offen(try await openSession(konto, wish))
  }

  /// New recovery codes; the old ones no longer hold. `nil` if the code does not fit.
  /// - Throws: `Gedrosselt`.
  public func renewRecoveryCodes(_ actor: Actor, code: String) async throws -> [String]? {
    guard try await isRight(code, konto: actor.konto) else { return nil }
    let codes = Wiederherstellung.fresh()
    try await database.write { session in
      try Wiederherstellungscode.replace(
        actor.konto, hashes: codes.compactMap(Wiederherstellung.hash), session)
    }
    return codes
  }

  /// Takes the second factor away; the session gets a new secret, all others end. `nil` if the code does not fit.
  /// - Throws: `Gedrosselt`, `NotFound`.
  public func removeSecondFactor(_ sitzung: Sitzung, secret: String, code: String) async throws -> OffeneSitzung? {
    let id = sitzung.actor.konto
    guard try await isRight(code, konto: id) else { return nil }
    let konto = try await database.write { session in
      guard let konto = try KontoRow.find(id: id, session) else { throw NotFound() }
      try ZweitfaktorRow.delete(id, session)
      return konto
    }
    return try await renew(sitzung, secret: secret, konto: konto, secondFactor: false)
  }
}

extension Office {
  /// Whether a code of the app or a recovery code fits; either is used up by it.
  private func isRight(_ typed: String, konto: Int64) async throws -> Bool {
    let now = realNow
    let attempt = attempt(.code, konto: konto)
    try await attempt.count(at: now, database)
    guard let row = try await database.read({ try ZweitfaktorRow.find(konto, $0) }),
      let secret = regeln.siegel.open(row.geheimnis, for: Office.purpose(konto))
    else { return false }
    let step = Einmalcode(secret: secret).matchingStep(Office.digitsOf(typed), at: now.rawValue)
    let recovery = Wiederherstellung.hash(typed)
    return try await database.write { session in
      var right = false
      if let step {
        right = try ZweitfaktorRow.use(konto, step: step, session)
      } else if let recovery {
        right = try Wiederherstellungscode.use(konto, hash: recovery, at: now, session)
      }
      if right { try attempt.succeed(session) }
      return right
    }
  }

  private func offerPurpose(_ actor: Actor) -> String { "angebot \(actor.konto)" }
  private static func purpose(_ konto: Int64) -> String { "zweitfaktor \(konto)" }

  private func offeredSecret(_ sealed: String, _ actor: Actor) throws -> [UInt8] {
    guard let bytes = Data(base64Encoded: sealed),
      let secret = regeln.siegel.open(Array(bytes), for: offerPurpose(actor))
    else { throw NotFound() }
    return secret
  }

  /// People type codes with a blank in the middle.
  private static func digitsOf(_ typed: String) -> String { typed.filter { !$0.isWhitespace } }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
