public import Casework
public import Journal
public import Kernel

/// A stream as it stands: its state, where its chain ends, and the facts it holds as latest knowledge.
public struct Folded<State: StreamState>: Sendable {
  public private(set) var state: State
  public private(set) var version: Int64 = 0
  public private(set) var chainHash = Chain.start
  /// The facts of the state with the row each stands in.
  private(set) var held: [HeldFact] = []
  /// Kept only while a stream is read whole; corrections need it.
  private var history: History<State>?

  /// An empty stream.
  public init(id: Int64) { state = State(id: id) }

  /// Folds entries in order, keeping what a correction among them needs.
  public init(id: Int64, entries: [Entry]) throws {
    self.init(id: id)
    history = History(id: id)
    for entry in entries { _ = try take(entry) }
    history = nil
  }

  /// Takes the next entry in and says what it changes in the facts.
  /// - Throws: `HistoryNeeded` for a correction if the stream was not read whole.
  public mutating func take(_ entry: Entry) throws -> FactDelta { try take(entry, State.read(entry)) }

  /// As `take(_:)` for an entry whose content is at hand.
  mutating func take(_ entry: Entry, _ recorded: Recorded<State.Content>) throws -> FactDelta {
    history?.add(recorded)
    switch recorded {
    case .content(let content): state.apply(content, version: entry.version)
    case .erased: break
    case .cancelled, .corrected:
      guard let history else { throw HistoryNeeded() }
      state = history.folded()
    }
    return advance(to: entry)
  }

  /// Takes in an entry whose outcome was already folded elsewhere.
  mutating func take(_ entry: Entry, resultingIn state: State) -> FactDelta {
    self.state = state
    return advance(to: entry)
  }

  private mutating func advance(to entry: Entry) -> FactDelta {
    version = entry.version
    chainHash = entry.chainHash
    let spans = state.facts
    // Most entries change no fact, or one in the middle: what is the same before and behind stays as it is.
    let both = min(held.count, spans.count)
    var (before, behind) = (0, 0)
    while before < both, held[before].span == spans[before] { before += 1 }
    while behind < both - before, held[held.count - 1 - behind].span == spans[spans.count - 1 - behind] { behind += 1 }
    if before + behind == held.count, held.count == spans.count { return FactDelta(nothingBy: entry) }
    let old = before..<held.count - behind
    let changed = spans[before..<spans.count - behind]
    let delta = FactDelta(from: held[old], to: changed, entry: entry)
    let known = held[old] + delta.added
    // `held` keeps the order of the state's facts.
    held.replaceSubrange(old, with: changed.compactMap { span in known.first { $0.span == span } })
    return delta
  }
}

/// A correction must be folded with the whole stream at hand.
struct HistoryNeeded: Error {}

/// A fact and the row that says it.
public struct HeldFact: Sendable, Hashable {
  public let span: FactSpan
  public let position: Int64
  public let ordinal: Int32
}

/// What one entry changes in the facts: rows whose knowledge ends, rows that are new.
public struct FactDelta: Sendable {
  public let closed: [HeldFact]
  public let added: [HeldFact]
  public let position: Int64
  public let knownOn: Day

  init(from held: ArraySlice<HeldFact>, to spans: ArraySlice<FactSpan>, entry: Entry) {
    position = entry.position
    knownOn = entry.recordedAt.day
    closed = held.filter { fact in !spans.contains(fact.span) }
    let new = spans.filter { span in !held.contains { $0.span == span } }
    added = new.sorted().enumerated().map {
      HeldFact(span: $1, position: entry.position, ordinal: Int32($0))
    }
  }

  init(nothingBy entry: Entry) {
    position = entry.position
    knownOn = entry.recordedAt.day
    closed = []
    added = []
  }

  public var isEmpty: Bool { closed.isEmpty && added.isEmpty }
}

extension StreamState {
  /// What an entry of the journal says. The entry that records an erasure says nothing about the stream it stands in.
  public static func read(_ entry: Entry) throws -> Recorded<Content> {
    guard let payload = entry.payload, entry.type != LoeschungVollzogen.type else { return .erased }
    return try registry.read(entry.type, payload)
  }
}
