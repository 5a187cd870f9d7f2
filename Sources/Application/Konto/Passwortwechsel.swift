import SQL
import Store

/// Why a password was not changed.
public enum Passwortwechsel: Error, Sendable {
  case altesFalsch
  case unveraendert
  case keines
}

extension Office {
  /// Changes the own password; all other sessions end, and this one gets a new secret.
  /// - Throws: `Passwortwechsel`, `Passwortmangel`, `Gedrosselt`, `TooBusy`.
  public func changePassword(
    _ sitzung: Sitzung, secret: String, old: String, new: String
  ) async throws -> OffeneSitzung {
    let id = sitzung.actor.konto
    guard let konto = try await database.read({ try KontoRow.find(id: id, $0) }),
      PasswordHashing.isReadable(konto.passwort)
    else { throw Passwortwechsel.keines }
    let attempt = attempt(.wechsel, konto: id)
    try await attempt.count(at: realNow, database)
    guard old.count <= Passwortregel.longest,
      try await passwordQueue.check(old, konto.passwort, passwords).matches
    else { throw Passwortwechsel.altesFalsch }
    try await database.write { try attempt.succeed($0) }
    if old == new { throw Passwortwechsel.unveraendert }
    try Passwortregel.check(new, name: konto.anmeldename)
    let stored = try await passwordQueue.hash(new, passwords)
    let now = realNow
    try await database.write { try KontoRow.setPassword(id, stored: stored, mustChange: false, at: now, $0) }
    return try await renew(sitzung, secret: secret, konto: konto, secondFactor: nil)
  }

  /// A fresh secret for the same session; all others of the account end.
  func renew(
    _ sitzung: Sitzung, secret: String, konto: KontoRow, secondFactor: Bool?
  ) async throws -> OffeneSitzung {
    let hash = Office.digest(secret)
    let given = try await database.read { try SitzungRow.find(hash, $0)?.hatZweitenFaktorGegeben } ?? false
    try await endSessions(of: konto.id, but: nil)
    return try await openSession(
      konto,
      Sitzungswunsch(
        secondFactor: secondFactor ?? given, device: sitzung.device, target: sitzung.target, earlier: secret))
  }
}
