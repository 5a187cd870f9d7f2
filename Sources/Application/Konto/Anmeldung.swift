import Crypto
import Foundation
import Kernel
import SQL
import Store

/// A signed-in browser.
public struct Sitzung: Sendable {
  public let actor: Actor
  /// Secret that every form of this session carries.
  public let csrf: String

  public init(actor: Actor, csrf: String) {
    self.actor = actor
    self.csrf = csrf
  }
}

extension Office {
  /// Idle limit of a session.
  static let idleMinutes: Int64 = 30
  /// Absolute limit of a session.
  static let longestHours: Int64 = 12

  /// Checks name and password and opens a session.
  /// - Returns: the session's secret for the cookie, or `nil` if name and password do not fit.
  public func signIn(name: String, password: String) async throws -> String? {
    let konto = try await database.read { try KontoRow.find(name, $0) }
    // An unknown name costs as much as a wrong password, so time does not tell them apart.
    let stored = konto?.passwort ?? unknownAccountHash
    guard await PasswordQueue.shared.matches(password, stored, passwords), let konto else { return nil }
    let secret = Office.randomToken()
    let hash = Office.digest(secret)
    let csrf = Office.randomToken()
    let now = realNow
    try await database.write { session in
      try SitzungRow.deleteIdle(before: now.adding(milliseconds: -Office.longestHours * 3_600_000), session)
      try SitzungRow.insert(hash, konto: konto.id, csrf: csrf, at: now, session)
    }
    return secret
  }

  /// The session of a cookie, or `nil` if there is none or it has run out.
  public func session(_ secret: String) async throws -> Sitzung? {
    let hash = Office.digest(secret)
    let now = realNow
    if let recent = recentSessions.find(hash, at: now) { return recent }
    guard let sitzung = try await storedSession(hash, at: now) else { return nil }
    recentSessions.keep(sitzung, hash, at: now)
    return sitzung
  }

  private func storedSession(_ hash: [UInt8], at now: Instant) async throws -> Sitzung? {
    let found = try await database.read { session -> (SitzungRow, Mandant)? in
      guard let row = try SitzungRow.find(hash, session), let tenant = try Mandant.find(id: row.konto.tenant, session)
      else { return nil }
      return (row, tenant)
    }
    guard let (row, tenant) = found, let role = Rolle(rawValue: row.konto.rolle) else { return nil }
    let idle = now.rawValue - row.lastSeen.rawValue
    guard idle <= Office.idleMinutes * 60_000, now.rawValue - row.createdAt.rawValue <= Office.longestHours * 3_600_000
    else { return nil }
    let reichweiten = try await rows(of: tenant.id).read { try self.reichweiten(row.konto, tenant, $0) }
    if idle > 60_000 { try await database.write { try SitzungRow.touch(hash, at: now, $0) } }
    let konto = row.konto
    return Sitzung(
      actor: Actor(
        konto: konto.id, tenant: tenant, name: konto.anzeigename, role: role, staff: konto.staff, team: konto.team,
        reichweiten: reichweiten),
      csrf: row.csrf)
  }

  /// What an account reaches besides the cases of its team, at this moment.
  func reichweiten(_ konto: KontoRow, _ tenant: Mandant, _ session: any SQLSession) throws -> Reichweiten {
    let deputy = konto.staff
    let absent = try deputy.map { try VertretungRow.absent(for: $0, on: today(tenant), tenant: tenant.id, session) }
    let emergencies = try NotzugriffRow.cases(of: konto.id, at: realNow, tenant: tenant.id, session)
    return Reichweiten(vertritt: absent ?? [], notfall: Set(emergencies))
  }

  public func signOut(_ secret: String) async throws {
    let hash = Office.digest(secret)
    recentSessions.forget(hash)
    try await database.write { try SitzungRow.delete(hash, $0) }
    // A request that was under way may have kept it again.
    recentSessions.forget(hash)
  }

  static func randomToken() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  static func digest(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Data(secret.utf8))) }

  private var unknownAccountHash: String {
    "scrypt$\(passwords.rounds)$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
  }
}

/// scrypt takes 128 MiB and half a second: it runs one at a time and off the cooperative threads.
private final class PasswordQueue: Sendable {
  static let shared = PasswordQueue()
  private let queue = DispatchQueue(label: "fallwerk.passwords")

  func matches(_ password: String, _ stored: String, _ hashing: PasswordHashing) async -> Bool {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: hashing.matches(password, stored)) }
    }
  }
}

extension Office {
  /// A fresh key for a form, answered once.
  public static func newKey() -> String { String(randomToken().prefix(32)) }
}
