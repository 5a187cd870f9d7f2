import Kernel
import SQL
import Store

/// Writes the access log by group commit: lines that come in while one commit is under way share the next.
/// A page is sent only after its line is committed.
actor AccessLog {
  private static let mostTries = 20

  private let database: any Database
  /// What was to be appended together, each of one tenant.
  private var waiting: [([ZugriffRow], CheckedContinuation<Void, any Error>)] = []
  private var isWriting = false

  init(database: any Database) { self.database = database }

  /// - Parameter lines: of one tenant.
  func append(_ lines: [ZugriffRow]) async throws {
    guard !lines.isEmpty else { return }
    try await withCheckedThrowingContinuation { continuation in
      waiting.append((lines, continuation))
      if !isWriting {
        isWriting = true
        Task { await self.drain() }
      }
    }
  }

  private func drain() async {
    while !waiting.isEmpty {
      let group = waiting
      waiting = []
      for (tenant, lines) in Dictionary(grouping: group, by: { $0.0[0].tenant }) { await write(lines, of: tenant) }
    }
    isWriting = false
  }

  /// Another node may take the same numbers at the same moment.
  private func append(_ lines: [ZugriffRow], of tenant: Int64) async throws {
    for _ in 0..<AccessLog.mostTries {
      do {
        return try await database.scoped(to: tenant).write { try ZugriffRow.append(lines, $0) }
      } catch let error as SQLError where error.reason == .duplicate { continue }
    }
    throw SQLError(.retry, detail: "zugriff: numbers taken")
  }

  private func write(_ group: [([ZugriffRow], CheckedContinuation<Void, any Error>)], of tenant: Int64) async {
    let lines = group.flatMap(\.0)
    do {
      try await append(lines, of: tenant)
      for (_, continuation) in group { continuation.resume() }
    } catch {
      for (_, continuation) in group { continuation.resume(throwing: error) }
    }
  }
}

extension Office {
  /// Records that an account from outside saw something of these cases.
  func logAccess(_ actor: Actor, _ cases: [FallRow], page: String, as relation: Beziehung) async throws {
    let now = realNow
    let lines = cases.map {
      ZugriffRow(
        tenant: actor.tenant.id, at: now, konto: actor.konto, person: $0.person, fall: $0.id, seite: page,
        beziehung: relation.rawValue, weg: actor.weg)
    }
    try await accessLog.append(lines)
  }

  /// Records that an account saw something of each of these cases, one line for each.
  func logAccess(_ actor: Actor, _ cases: [FallRow], page: String) async throws {
    let now = realNow
    try await accessLog.append(
      cases.map { fall in
        ZugriffRow(
          tenant: actor.tenant.id, at: now, konto: actor.konto, person: fall.person, fall: fall.id, seite: page,
          beziehung: actor.beziehung(.fallLesen, fall)?.rawValue, weg: actor.weg)
      })
  }

  /// Records that an account saw something of a case of Jugendberufshilfe; person and case are its own number.
  func logAccess(_ actor: Actor, _ fall: JugendfallID, page: String) async throws {
    let relation: Beziehung? = actor.reach(.jugendhilfe) > .none ? .amt : nil
    try await accessLog.append([
      ZugriffRow(
        tenant: actor.tenant.id, at: realNow, konto: actor.konto, person: PersonID(fall.rawValue),
        fall: CaseID(fall.rawValue), seite: page, beziehung: relation?.rawValue, weg: actor.weg)
    ])
  }

  /// Records that an account saw a page with a person's data.
  func logAccess(_ actor: Actor, _ fall: FallRow?, page: String) async throws {
    try await accessLog.append([
      ZugriffRow(
        tenant: actor.tenant.id, at: realNow, konto: actor.konto, person: fall?.person, fall: fall?.id, seite: page,
        beziehung: fall.flatMap { actor.beziehung(.fallLesen, $0)?.rawValue }, weg: actor.weg)
    ])
  }
}
