public import Casework
import Journal
import Kernel

/// Folded streams at hand, by number. Kept across transactions by whoever writes in batches; the
/// expected version at append time proves that none is stale.
public struct FoldedStreams: Sendable {
  var persons: [Int64: Folded<PersonFile>] = [:]
  var households: [Int64: Folded<HouseholdFile>] = [:]
  var cases: [Int64: Folded<CaseFile>] = [:]

  public init() {}
  public var count: Int { persons.count + households.count + cases.count }
}

/// A state that the store knows how to keep and to show.
public protocol StoredState: StreamState {
  static var slot: any WritableKeyPath<FoldedStreams, [Int64: Folded<Self>]> & Sendable { get }
}

extension PersonFile: StoredState {
  public static var slot: any WritableKeyPath<FoldedStreams, [Int64: Folded<PersonFile>]> & Sendable { \.persons }
}
extension HouseholdFile: StoredState {
  public static var slot: any WritableKeyPath<FoldedStreams, [Int64: Folded<HouseholdFile>]> & Sendable { \.households }
}
extension CaseFile: StoredState {
  public static var slot: any WritableKeyPath<FoldedStreams, [Int64: Folded<CaseFile>]> & Sendable { \.cases }
}
