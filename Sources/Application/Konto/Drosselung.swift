public import Kernel
import SQL
import Store

/// How long failed attempts keep the next one waiting.
struct Drosselung: Sendable {
  /// Attempts that may fail before the first wait.
  let free: Int64

  /// For one account.
  static let konto = Drosselung(free: 5)
  /// For one address, behind which a whole office may sit.
  static let adresse = Drosselung(free: 20)
  /// Failures longer ago are forgotten.
  static let memory: Int64 = 12 * 3_600_000

  private static let waits: [Int64] = [30, 60, 120, 240, 480, 900]

  /// Milliseconds after the given number of failures.
  func wait(after failures: Int64) -> Int64 {
    guard failures >= free else { return 0 }
    return Drosselung.waits[Int(min(failures - free, Int64(Drosselung.waits.count - 1)))] * 1000
  }
}

/// Too many attempts failed; the next one is looked at from `until` on.
public struct Gedrosselt: Error, Sendable, Hashable {
  public let until: Instant
}

/// One attempt, counted before it is looked at, so that attempts that come together gain nothing.
struct Versuch: Sendable {
  let konto: [UInt8]
  let adresse: [UInt8]?

  private var limits: [([UInt8], Drosselung)] {
    let all = [(konto, Drosselung.konto)] + (adresse.map { [($0, Drosselung.adresse)] } ?? [])
    // Always in the same order, so that two attempts never wait for each other.
    return all.sorted { $0.0.lexicographicallyPrecedes($1.0) }
  }

  /// - Throws: `Gedrosselt`; then nothing was counted.
  func count(at now: Instant, _ database: any Database) async throws {
    let forgotten = now.adding(milliseconds: -Drosselung.memory)
    try await database.write { session in
      for (key, limit) in limits {
        let (failures, freeFrom) = try Anmeldesperre.count(key, at: now, forgetBefore: forgotten, session)
        if freeFrom > now { throw Gedrosselt(until: freeFrom) }
        let wait = limit.wait(after: failures)
        if wait > 0 { try Anmeldesperre.block(key, until: now.adding(milliseconds: wait), session) }
      }
    }
  }

  /// It went well: the account starts anew, the address is only freed of this one attempt.
  func succeed(_ session: any SQLSession) throws {
    try Anmeldesperre.clear(konto, session)
    if let adresse { try Anmeldesperre.discount(adresse, session) }
  }
}

extension Office {
  func attempt(name: String, address: String?) -> Versuch {
    Versuch(konto: accountKey(name), adresse: address.map { regeln.siegel.name("adresse:" + $0) })
  }

  /// An attempt of an account that is known already; nobody reaches its key by typing a name.
  func attempt(_ zweck: Anmeldezweck, konto: Int64) -> Versuch {
    Versuch(konto: key(zweck, konto: konto), adresse: nil)
  }

  func key(_ zweck: Anmeldezweck, konto: Int64) -> [UInt8] { regeln.siegel.name("zweck:\(zweck.rawValue):\(konto)") }

  /// A typed name may be a password by mistake, so not even its plain hash is stored.
  func accountKey(_ name: String) -> [UInt8] { regeln.siegel.name("konto:" + name.lowercased()) }
}

/// What an account proves besides its password.
enum Anmeldezweck: String {
  case code
  case wechsel
}
