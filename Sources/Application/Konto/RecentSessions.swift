import Kernel
import Synchronization

/// Sessions that were looked up a moment ago, so that the requests of one page do not each ask the database.
///
/// Signing out here takes effect at once; a session ended elsewhere lives on for at most `lifetime`.
final class RecentSessions: Sendable {
  /// Milliseconds.
  static let lifetime: Int64 = 2_000
  private static let mostEntries = 4_096

  private let entries = Mutex<[[UInt8]: (sitzung: Sitzung, at: Instant)]>([:])

  func find(_ hash: [UInt8], at now: Instant) -> Sitzung? {
    entries.withLock { entries in
      guard let found = entries[hash] else { return nil }
      let age = now.rawValue - found.at.rawValue
      if (0..<RecentSessions.lifetime).contains(age) { return found.sitzung }
      entries[hash] = nil
      return nil
    }
  }

  func keep(_ sitzung: Sitzung, _ hash: [UInt8], at now: Instant) {
    entries.withLock { entries in
      if entries.count >= RecentSessions.mostEntries { entries = [:] }
      entries[hash] = (sitzung, now)
    }
  }

  func forget(_ hash: [UInt8]) { entries.withLock { $0[hash] = nil } }

  func forgetAll() { entries.withLock { $0 = [:] } }

  func forgetAll(konto: Int64) {
    entries.withLock { entries in entries = entries.filter { $0.value.sitzung.actor.konto != konto } }
  }
}
