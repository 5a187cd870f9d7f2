import Journal
public import Kernel

/// Takes back what one submission wrote into a stream, as if it had never been written. New entries say so; the old
/// ones stay.
public struct TakeBack<State: StreamState>: Sendable {
  /// The entries of the submission in this stream.
  public let versions: [Int64]

  public init(versions: [Int64]) { self.versions = versions.sorted() }

  /// The state after each storno, the last entry taken back first.
  /// - Throws: the code of a `Ruecknahme.Hindernis`; `ruecknahme.korrektur` for what took back or replaced another
  ///   entry; `ruecknahme.geaendert` for what was changed since; `ruecknahme.baut_auf` if later entries build on it;
  ///   the rejection of the rule that the remaining history would break.
  public func decide(_ history: History<State>) throws(Rejection) -> [(version: Int64, state: State)] {
    let topics = try versions.map { version throws(Rejection) in try topic(version, history) }
    for line in history.lines where line.version > versions.first ?? 0 && !versions.contains(line.version) {
      guard let later = line.topic else { continue }
      guard !topics.contains(where: { Abhaengigkeit.builds(later, on: $0) }) else {
        throw Rejection("ruecknahme.baut_auf")
      }
    }
    var after = history
    var steps: [(version: Int64, state: State)] = []
    for version in versions.reversed() {
      after.add(.cancelled(version: version, reason: Ruecknahme.grund))
      steps.append((version, after.folded()))
    }
    // A stream of which nothing is left is as if it had never begun.
    if after.lines.contains(where: { $0.content != nil }) { try steps.last?.state.checkSoundness() }
    return steps
  }

  private func topic(_ version: Int64, _ history: History<State>) throws(Rejection) -> String {
    guard let line = history.lines.first(where: { $0.version == version }) else {
      throw Rejection("ruecknahme.korrektur")
    }
    guard line.changes.isEmpty, let content = line.content as? any RecordedPayload else {
      throw Rejection("ruecknahme.geaendert")
    }
    if let hindernis = Ruecknahme.hindernis(content) { throw Rejection(hindernis.rawValue) }
    return String(type(of: content).type.topic)
  }
}

extension History.Line {
  /// What the line is about; `nil` once cancelled.
  fileprivate var topic: String? { (content as? any RecordedPayload).map { String(type(of: $0).type.topic) } }
}
