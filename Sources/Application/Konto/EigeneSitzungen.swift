public import Kernel
import SQL
import Store

/// A session as its owner sees it.
public struct EigeneSitzung: Sendable, Hashable {
  public let begonnen: Instant
  public let zuletzt: Instant
  public let geraet: String
  /// The one that asks.
  public let istDiese: Bool
}

/// What an account says about itself.
public struct KontoAuskunft: Sendable {
  public let anmeldename: String
  public let passwortAm: Instant
  public let hatPasswort: Bool
  public let zweiterFaktorSeit: Instant?
  public let codesUebrig: Int
  public let sitzungen: [EigeneSitzung]
}

extension Office {
  /// The own account, with the sessions that still hold.
  public func ownAccount(_ actor: Actor, secret: String) async throws -> KontoAuskunft {
    let (now, own) = (realNow, Office.digest(secret))
    return try await database.read { session in
      guard let konto = try KontoRow.find(id: actor.konto, session) else { throw NotFound() }
      let factor = try ZweitfaktorRow.find(actor.konto, session)
      let rows = try SitzungRow.all(konto: actor.konto, session).filter { row in
        now <= row.until && now.rawValue - row.lastSeen.rawValue <= Office.idleMinutes * 60_000
      }
      return KontoAuskunft(
        anmeldename: konto.anmeldename, passwortAm: konto.passwortAm,
        hatPasswort: PasswordHashing.isReadable(konto.passwort), zweiterFaktorSeit: factor?.seit,
        codesUebrig: try Wiederherstellungscode.left(actor.konto, session),
        sitzungen: rows.map {
          EigeneSitzung(
            begonnen: $0.createdAt, zuletzt: $0.lastSeen, geraet: $0.geraet, istDiese: $0.hash == own)
        })
    }
  }

  /// Ends every session of an account, this one too.
  public func signOutEverywhere(_ actor: Actor) async throws { try await endSessions(of: actor.konto, but: nil) }

  /// Ends the sessions of an account, all but the one whose secret is given.
  func endSessions(of konto: Int64, but secret: String?) async throws {
    let kept = secret.map { Office.digest($0) }
    recentSessions.forgetAll(konto: konto)
    try await database.write { try SitzungRow.deleteAll(konto: konto, but: kept, $0) }
    recentSessions.forgetAll(konto: konto)
  }
}
