import Kernel
import Store
import Synchronization

/// The days of accounts as they stood at a position of the journal: until the next entry they say the same, so the
/// lists of a person who looks again are not read again.
final class KeptHeute: Sendable {
  struct Key: Hashable, Sendable {
    let tenant: Int64
    let filters: [FallFilter]
  }

  private static let mostEntries = 512

  private let entries = Mutex<[Key: (position: Int64, groups: [Heute.Group])]>([:])

  /// The groups, if no entry was recorded since they were read.
  func find(_ key: Key, at position: Int64) -> [Heute.Group]? {
    entries.withLock { entries in
      guard let found = entries[key], found.position == position else { return nil }
      return found.groups
    }
  }

  func keep(_ groups: [Heute.Group], _ key: Key, at position: Int64) {
    entries.withLock { entries in
      if entries.count >= KeptHeute.mostEntries { entries = [:] }
      entries[key] = (position, groups)
    }
  }
}
