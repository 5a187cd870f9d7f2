import Casework
import Foundation
public import Kernel
import SQL
public import Store

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
  /// Field of the form of intake that names an earlier case of the person.
  public static let earlierCase = "fall"
  /// Days after which a draft is gone.
  public static let draftDays: Int32 = 14

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
    let tenant = try await database.read { try KontoRow.find(id: konto, $0)?.tenant }
    try await store(draft.values, konto: konto, tenant: tenant, path: draft.path)
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

  private func store(_ values: [String: [String]], konto: Int64, tenant: Int64?, path: String) async throws {
    let plain = try Array(JSONEncoder().encode(values))
    guard plain.count <= Office.longestDraft else { throw Rejection("entwurf.zu_gross") }
    let stored = try regeln.siegel.seal(plain, for: "entwurf \(konto)")
    let now = realNow
    let about = Office.aktenzeichen(in: path, values)
    let subject = try await tenant.flatMapAsync { try await self.subject(about, $0) }
    try await database.write { session in
      try EntwurfRow.put(konto: konto, path: path, values: stored, about: subject, at: now, session)
    }
  }

  /// Which case the form of an address is about; an intake names the earlier case of who comes back.
  private static func aktenzeichen(in path: String, _ values: [String: [String]]) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count > 1, parts[0] == "faelle" else { return nil }
    return parts[1] == "neu" ? values[earlierCase]?.first : String(parts[1])
  }

  /// Whose case that is.
  private func subject(_ nr: String?, _ tenant: Int64) async throws -> EntwurfRow.Subject? {
    guard let id = nr.flatMap(Aktenzeichen.caseID) else { return nil }
    let found = try await rows(of: tenant).read { try FallQueries.find(id, tenant: tenant, $0)?.fall }
    return found.map { EntwurfRow.Subject(tenant: tenant, fall: $0.id, person: $0.person) }
  }

  /// The typed values kept for a form.
  public func draft(_ actor: Actor, path: String) async throws -> Entwurfsblatt? {
    try await database.read { try EntwurfRow.find(konto: actor.konto, path: path, $0) }.flatMap(unsealed)
  }

  private func unsealed(_ row: EntwurfRow) -> Entwurfsblatt? {
    guard let plain = regeln.siegel.open(row.values, for: "entwurf \(row.konto)"),
      let values = try? JSONDecoder().decode([String: [String]].self, from: Data(plain))
    else { return nil }
    return Entwurfsblatt(values: values, at: row.at)
  }

  /// What an account typed into a form without recording it; replaces what it kept of that form.
  /// - Throws: `Rejection` if it is too long.
  public func saveDraft(_ actor: Actor, path: String, values: [String: [String]]) async throws -> Instant {
    let now = realNow
    try await store(values, konto: actor.konto, tenant: actor.tenant.id, path: path)
    return now
  }

  public func dropDraft(_ actor: Actor, path: String) async throws {
    try await database.write { try EntwurfRow.delete(konto: actor.konto, path: path, $0) }
  }

  /// The drafts of an account with the cases it still may open, the latest first.
  public func drafts(_ actor: Actor) async throws -> [Entwurfszeile] {
    let kept = try await database.read { try EntwurfRow.all(konto: actor.konto, $0) }
    guard !kept.isEmpty else { return [] }
    let tenant = actor.tenant.id
    return try await rows(of: tenant).read { session in
      try kept.compactMap { row in
        guard let id = row.fall else { return Entwurfszeile(row, line: nil, name: unsealed(row)?.name) }
        guard let line = try FallQueries.find(id, tenant: tenant, session), actor.may(.fallLesen, line.fall) else {
          return nil
        }
        return Entwurfszeile(row, line: line)
      }
    }
  }

  /// What is typed about a person and not recorded, by account, for an answer under Art. 15 DSGVO.
  func drafts(about person: PersonID, tenant: Int64, _ session: any SQLSession) throws -> [(EntwurfRow, Entwurfsblatt)]
  {
    try EntwurfRow.ofPerson(person, tenant: tenant, session).compactMap { row in unsealed(row).map { (row, $0) } }
  }
}

/// A draft as it was typed.
public struct Entwurfsblatt: Sendable {
  public let values: [String: [String]]
  public let at: Instant

  /// The name of the person that was typed.
  var name: String? {
    let typed = ["vorname", "nachname"].compactMap { values[$0]?.first }.filter { !$0.isEmpty }
    return typed.isEmpty ? nil : String(typed.joined(separator: " ").prefix(80))
  }
}

/// A draft as a line of a list.
public struct Entwurfszeile: Sendable {
  public let path: String
  public let at: Instant
  /// The case it is about.
  public let line: FallLine?
  /// Who was typed into a form of no case, for its own account alone.
  public let name: String?
  /// It grew too old; only that it was there is left.
  public let isGone: Bool
  /// The day on which it goes.
  public let until: Day

  init(_ row: EntwurfRow, line: FallLine?, name: String? = nil) {
    self.name = name
    path = row.path
    at = row.at
    self.line = line
    isGone = row.values.isEmpty
    until = row.at.day + Int(Office.draftDays)
  }
}

extension Optional {
  fileprivate func flatMapAsync<T>(_ body: (Wrapped) async throws -> T?) async throws -> T? {
    guard let self else { return nil }
    return try await body(self)
  }
}
