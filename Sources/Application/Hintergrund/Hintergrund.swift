import Kernel
import Law
import SQL
import Store

/// What is done in the background. The raw value is stored.
public enum Hintergrundaufgabe: String, Sendable, CaseIterable {
  /// Sessions, drafts and failed attempts that have run out.
  case anmeldungen
  /// Keys of forms whose retention is over.
  case formularschluessel

  /// Time between two runs, in milliseconds.
  var abstand: Int64 {
    switch self {
    case .anmeldungen: 3_600_000
    case .formularschluessel: 24 * 3_600_000
    }
  }
}

extension Office {
  /// How long a node may take for one task before another takes it over, in milliseconds.
  static let longestTask: Int64 = 10 * 60_000

  /// Does what is due and is done by no other node.
  /// - Parameter node: name of this process, for the table alone.
  /// - Returns: what this node did.
  @discardableResult
  public func runDueTasks(as node: String) async throws -> [Hintergrundaufgabe] {
    let now = realNow
    let rows = try await database.write { session in
      for aufgabe in Hintergrundaufgabe.allCases { try HintergrundRow.add(aufgabe.rawValue, faellig: now, session) }
      return try HintergrundRow.all(session)
    }
    var done: [Hintergrundaufgabe] = []
    for row in rows where row.isFree(at: now) {
      guard let aufgabe = Hintergrundaufgabe(rawValue: row.art), let version = try await claim(row, node) else {
        continue
      }
      try await run(aufgabe)
      let next = realNow.adding(milliseconds: aufgabe.abstand)
      _ = try await database.write { try HintergrundRow.finish(row.art, version: version, next: next, $0) }
      done.append(aufgabe)
    }
    return done
  }

  /// - Returns: the version with which the end is told; `nil` if another node was faster.
  func claim(_ row: HintergrundRow, _ node: String) async throws -> Int64? {
    let end = realNow.adding(milliseconds: Office.longestTask)
    return try await database.write { try row.claim(by: node, until: end, $0) }
  }

  private func run(_ aufgabe: Hintergrundaufgabe) async throws {
    switch aufgabe {
    case .anmeldungen: try await clearSignIns()
    case .formularschluessel: try await clearKeys()
    }
  }

  private func clearSignIns() async throws {
    let now = realNow
    try await database.write { try Office.clearSignIns(at: now, $0) }
  }

  /// Removes sessions, failed attempts and drafts that have run out; that a draft has died is known for as long again.
  static func clearSignIns(at now: Instant, _ session: any SQLSession) throws {
    let limit = now.adding(milliseconds: -longestHours * 3_600_000)
    try SitzungRow.deleteIdle(before: limit, session)
    try Anmeldesperre.deleteOld(before: limit, session)
    let days = Int64(draftDays) * 86_400_000
    try EntwurfRow.deleteOld(
      before: now.adding(milliseconds: -days), forgotten: now.adding(milliseconds: -2 * days), session)
  }

  private func clearKeys() async throws {
    let limit = Instant(day: law.beginning(.formularschluessel, on: realNow.day))
    for tenant in try await database.read({ try Mandant.all($0) }) {
      let id = tenant.id
      try await rows(of: id).write { try Loeschungen.deleteEinreichungen(before: limit, tenant: id, $0) }
    }
  }
}
