import Kernel
import Store
import Synchronization

/// The days of accounts as they stood at a position of the journal: until the next entry they say the same, so the
/// lists of a person who looks again are not read again.
final class KeptHeute: Sendable {
  struct Key: Hashable, Sendable {
    let tenant: Int64
    let staff: StaffID?
    let filters: [FallFilter]
    /// Cases of staff are absent.
    let hidesStaff: Bool
  }

  struct Kept: Sendable {
    let groups: [Heute.Group]
    let angeboten: Int
  }

  private static let mostEntries = 512

  private let entries = Mutex<[Key: (position: Int64, found: Kept)]>([:])

  /// What was read, if no entry was recorded since they were read.
  func find(_ key: Key, at position: Int64) -> Kept? {
    entries.withLock { entries in
      guard let found = entries[key], found.position == position else { return nil }
      return found.found
    }
  }

  func keep(_ found: Kept, _ key: Key, at position: Int64) {
    entries.withLock { entries in
      if entries.count >= KeptHeute.mostEntries { entries = [:] }
      entries[key] = (position, found)
    }
  }
}
