public import Kernel

/// The entries of one stream in order, with what later entries did to earlier ones.
public struct History<State: StreamState>: Sendable {
  public struct Line: Sendable {
    public let version: Int64
    /// What the line says now: the original, its last correction, or `nil` once cancelled.
    public fileprivate(set) var content: State.Content?
    /// Reasons of cancellations and corrections, in order.
    public fileprivate(set) var changes: [String] = []
  }

  public let id: Int64
  public private(set) var lines: [Line] = []
  /// The version of the last entry, storno and corrections included.
  public private(set) var version: Int64 = 0

  public init(id: Int64) { self.id = id }

  public mutating func add(_ recorded: Recorded<State.Content>) {
    version += 1
    switch recorded {
    case .content(let content): lines.append(Line(version: version, content: content))
    case .cancelled(let target, let reason): change(target, to: nil, reason)
    case .corrected(let target, let reason, let content): change(target, to: content, reason)
    case .erased: break
    }
  }

  private mutating func change(_ target: Int64, to content: State.Content?, _ reason: String) {
    guard let index = lines.firstIndex(where: { $0.version == target }) else { return }
    lines[index].content = content
    lines[index].changes.append(reason)
  }

  /// The state that follows from what the lines say now.
  public func folded() -> State {
    var state = State(id: id)
    for line in lines {
      if let content = line.content { state.apply(content, version: line.version) }
    }
    return state
  }
}

/// Cancels an entry of a stream, or puts another content in its place.
public struct CorrectEntry<State: StreamState>: Sendable {
  public let version: Int64
  public let reason: String
  /// `nil` cancels the entry.
  public let replacement: State.Content?

  public init(version: Int64, reason: String, replacement: State.Content? = nil) {
    self.version = version
    self.reason = reason
    self.replacement = replacement
  }

  /// The history as it would read afterwards.
  /// - Throws: `korrektur.grund_fehlt`, `korrektur.kein_eintrag`, `korrektur.schon_storniert`, the
  ///   rejection that protects the entry, or that of the rule that the remaining history would break.
  public func decide(_ history: History<State>) throws(Rejection) -> State {
    guard !reason.isEmpty else { throw Rejection("korrektur.grund_fehlt", field: "grund") }
    guard let line = history.lines.first(where: { $0.version == version }) else {
      throw Rejection("korrektur.kein_eintrag")
    }
    guard line.content != nil else { throw Rejection("korrektur.schon_storniert") }
    try history.folded().checkChangeable(version)
    var after = history
    after.add(
      replacement.map { .corrected(version: version, reason: reason, by: $0) }
        ?? .cancelled(version: version, reason: reason))
    let state = after.folded()
    try state.checkSoundness()
    return state
  }
}
