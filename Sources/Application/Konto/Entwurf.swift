import Foundation
import Kernel
import SQL
import Store

/// A form that came after its session had run out: where it belongs and what was typed.
private struct Entwurf: Codable {
  let konto: Int64
  let path: String
  let values: [String: [String]]
  let at: Int64
}

extension Office {
  /// Largest draft that is kept, in bytes of JSON.
  static let longestDraft = 96 * 1024

  /// Seals the typed values of a form whose session ran out, so that only the same account can have them back.
  /// - Returns: text for a hidden field; `nil` if the form did not belong to a session of this cookie.
  public func sealDraft(
    secret: String, csrf: String, path: String, values: [String: [String]]
  ) async throws -> String? {
    let hash = Office.digest(secret)
    guard let row = try await database.read({ try SitzungRow.find(hash, $0) }), row.csrf == csrf else { return nil }
    let draft = Entwurf(konto: row.konto.id, path: path, values: values, at: realNow.rawValue)
    let plain = try JSONEncoder().encode(draft)
    guard plain.count <= Office.longestDraft else { return nil }
    return Data(try regeln.siegel.seal(Array(plain), for: "entwurf")).base64EncodedString()
  }

  /// Whether the cookie belongs to a session that ran out and was not ended.
  public func hasRunOut(_ secret: String) async throws -> Bool {
    let hash = Office.digest(secret)
    return try await database.read { try SitzungRow.find(hash, $0) } != nil
  }

  /// Stores a sealed draft if it belongs to this account.
  /// - Returns: the address that shows the filled form.
  func keepDraft(_ sealed: String?, konto: Int64) async throws -> String? {
    let limit = realNow.rawValue - Office.longestHours * 3_600_000
    guard let draft = sealed.flatMap(opened), draft.konto == konto, draft.at >= limit else { return nil }
    let stored = try regeln.siegel.seal(try Array(JSONEncoder().encode(draft.values)), for: "entwurf \(konto)")
    let now = realNow
    try await database.write { try EntwurfRow.put(konto: konto, path: draft.path, values: stored, at: now, $0) }
    return draft.path + "?entwurf=1"
  }

  /// Stores a sealed draft at once, for somebody who signs in at the provider and comes back without it.
  /// - Returns: the address that shows the filled form to the same account.
  public func parkDraft(_ sealed: String) async throws -> String? {
    guard let konto = opened(sealed)?.konto else { return nil }
    return try await keepDraft(sealed, konto: konto)
  }

  private func opened(_ sealed: String) -> Entwurf? {
    guard let bytes = Data(base64Encoded: sealed), let plain = regeln.siegel.open(Array(bytes), for: "entwurf") else {
      return nil
    }
    return try? JSONDecoder().decode(Entwurf.self, from: Data(plain))
  }

  /// The typed values kept for a form.
  public func draft(_ actor: Actor, path: String) async throws -> [String: [String]]? {
    guard let sealed = try await database.read({ try EntwurfRow.find(konto: actor.konto, path: path, $0) }),
      let plain = regeln.siegel.open(sealed, for: "entwurf \(actor.konto)")
    else { return nil }
    return try? JSONDecoder().decode([String: [String]].self, from: Data(plain))
  }
}
