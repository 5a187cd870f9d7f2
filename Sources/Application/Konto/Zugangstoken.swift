import Kernel
import SQL
public import Store

/// What a token of another program may do.
public enum Tokenumfang: String, Sendable, CaseIterable {
  /// Read cases.
  case lesen
  /// Record in cases.
  case schreiben
  /// Read figures.
  case kennzahlen
}

/// Another program that showed a token that holds.
public struct Zugangstoken: Sendable {
  public let id: Int64
  public let tenant: Mandant
  public let name: String
  public let umfang: Set<Tokenumfang>
}

extension Office {
  /// Every token begins so, which makes a lost one easy to search for.
  public static let tokenPrefix = "fwt_"

  /// Makes a token.
  /// - Returns: the token, shown this once, and its number.
  public func createToken(
    name: String, umfang: Set<Tokenumfang>, days: Int, _ tenant: Mandant
  ) async throws -> (token: String, id: Int64) {
    guard Office.isShowable(name) else { throw Kontofehler.anzeigenameUnbrauchbar }
    let token = Office.tokenPrefix + Office.randomToken()
    let now = realNow
    let new = NewZugangstoken(
      tenant: tenant.id, hash: Office.digest(token), name: name,
      umfang: umfang.map(\.rawValue).sorted().joined(separator: " "), angelegt: now,
      bis: now.adding(milliseconds: Int64(days) * 86_400_000))
    return (token, try await database.write { try ZugangstokenRow.insert(new, $0) })
  }

  public func tokens(_ tenant: Mandant) async throws -> [ZugangstokenRow] {
    try await database.read { try ZugangstokenRow.all(tenant: tenant.id, $0) }
  }

  /// `false` if there is no such token, or it was revoked before.
  public func revokeToken(_ id: Int64, _ tenant: Mandant) async throws -> Bool {
    let now = realNow
    return try await database.write { try ZugangstokenRow.revoke(id, tenant: tenant.id, at: now, $0) }
  }

  /// Whose token this is; `nil` if there is none, or it was revoked or has run out. Its last use is noted at most
  /// once a minute.
  public func bearer(_ token: String) async throws -> Zugangstoken? {
    guard token.hasPrefix(Office.tokenPrefix) else { return nil }
    let (hash, now) = (Office.digest(token), realNow)
    let found = try await database.read { session -> (ZugangstokenRow, Mandant)? in
      guard let row = try ZugangstokenRow.find(hash, session), let tenant = try Mandant.find(id: row.tenant, session)
      else { return nil }
      return (row, tenant)
    }
    guard let (row, tenant) = found, row.widerrufenAm == nil, now < row.bis else { return nil }
    if now.rawValue - (row.zuletzt?.rawValue ?? 0) > 60_000 {
      try await database.write { try ZugangstokenRow.touch(row.id, at: now, $0) }
    }
    return Zugangstoken(
      id: row.id, tenant: tenant, name: row.name,
      umfang: Set(row.umfang.split(separator: " ").compactMap { Tokenumfang(rawValue: String($0)) }))
  }
}
