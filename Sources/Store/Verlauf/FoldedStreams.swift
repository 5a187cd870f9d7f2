public import Casework
import Journal
import Kernel

/// Folded streams at hand, by number. Kept across transactions by whoever writes in batches; the
/// expected version at append time proves that none is stale.
public struct FoldedStreams: Sendable {
  var persons: [Int64: Folded<PersonFile>] = [:]
  var households: [Int64: Folded<HouseholdFile>] = [:]
  var cases: [Int64: Folded<CaseFile>] = [:]
  var beratungen: [Int64: Folded<BeratungFile>] = [:]
  var schutz: [Int64: Folded<SchutzFile>] = [:]
  var jugendfaelle: [Int64: Folded<JugendhilfeFile>] = [:]
  var einstellungen: [Int64: Folded<EinstellungFile>] = [:]

  public init() {}
  public var count: Int {
    persons.count + households.count + cases.count + beratungen.count + schutz.count + jugendfaelle.count
      + einstellungen.count
  }
}

/// A state that the store knows how to keep and to show.
public protocol StoredState: StreamState {
  /// The folded streams of this kind.
  static func kept(in streams: FoldedStreams) -> [Int64: Folded<Self>]
  /// Changes the folded streams of this kind where they lie.
  static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<Self>]) throws -> R
  ) rethrows -> R
  /// The words under which the stream is found by this content.
  static func notizworte(of content: Content) -> Set<String>
}

extension StoredState {
  public static func notizworte(of content: Content) -> Set<String> { [] }

  /// The words of all that the lines of a history say now.
  static func notizworte(of history: History<Self>) -> Set<String> {
    history.lines.reduce(into: []) { found, line in
      if let content = line.content { found.formUnion(notizworte(of: content)) }
    }
  }
}

extension PersonFile: StoredState {
  public static func kept(in streams: FoldedStreams) -> [Int64: Folded<PersonFile>] { streams.persons }
  public static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<PersonFile>]) throws -> R
  ) rethrows -> R { try body(&streams.persons) }
}
extension HouseholdFile: StoredState {
  public static func kept(in streams: FoldedStreams) -> [Int64: Folded<HouseholdFile>] { streams.households }
  public static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<HouseholdFile>]) throws -> R
  ) rethrows -> R { try body(&streams.households) }
}
extension CaseFile: StoredState {
  public static func kept(in streams: FoldedStreams) -> [Int64: Folded<CaseFile>] { streams.cases }
  public static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<CaseFile>]) throws -> R
  ) rethrows -> R { try body(&streams.cases) }
  public static func notizworte(of content: any CasePayload) -> Set<String> { content.notizworte }
}
extension BeratungFile: StoredState {
  public static func kept(in streams: FoldedStreams) -> [Int64: Folded<BeratungFile>] { streams.beratungen }
  public static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<BeratungFile>]) throws -> R
  ) rethrows -> R { try body(&streams.beratungen) }
}
extension SchutzFile: StoredState {
  public static func kept(in streams: FoldedStreams) -> [Int64: Folded<SchutzFile>] { streams.schutz }
  public static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<SchutzFile>]) throws -> R
  ) rethrows -> R { try body(&streams.schutz) }
}
extension JugendhilfeFile: StoredState {
  public static func kept(in streams: FoldedStreams) -> [Int64: Folded<JugendhilfeFile>] { streams.jugendfaelle }
  public static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<JugendhilfeFile>]) throws -> R
  ) rethrows -> R { try body(&streams.jugendfaelle) }
}
extension EinstellungFile: StoredState {
  public static func kept(in streams: FoldedStreams) -> [Int64: Folded<EinstellungFile>] { streams.einstellungen }
  public static func change<R>(
    _ streams: inout FoldedStreams, _ body: (inout [Int64: Folded<EinstellungFile>]) throws -> R
  ) rethrows -> R { try body(&streams.einstellungen) }
}
