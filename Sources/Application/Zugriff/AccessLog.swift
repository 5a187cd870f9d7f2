import SQL
import Store

/// Writes the access log by group commit: lines that come in while one commit is under way share the next.
/// A page is sent only after its line is committed.
actor AccessLog {
  private let database: any Database
  private var waiting: [(ZugriffRow, CheckedContinuation<Void, any Error>)] = []
  private var isWriting = false

  init(database: any Database) { self.database = database }

  func append(_ line: ZugriffRow) async throws {
    try await withCheckedThrowingContinuation { continuation in
      waiting.append((line, continuation))
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
      let lines = group.map(\.0)
      do {
        try await database.write { try ZugriffRow.append(lines, $0) }
        for (_, continuation) in group { continuation.resume() }
      } catch {
        for (_, continuation) in group { continuation.resume(throwing: error) }
      }
    }
    isWriting = false
  }
}

extension Office {
  /// Records that an account saw a page with a person's data.
  func logAccess(_ actor: Actor, _ fall: FallRow?, page: String) async throws {
    try await accessLog.append(
      ZugriffRow(
        tenant: actor.tenant.id, at: realNow, konto: actor.konto, person: fall?.person, fall: fall?.id, seite: page,
        beziehung: fall.flatMap { actor.beziehung(.fallLesen, $0)?.rawValue }, weg: actor.weg))
  }
}
