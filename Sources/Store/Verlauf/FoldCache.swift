import Synchronization

/// Folded streams that a batch keeps between its transactions. A transaction takes them out and puts
/// them back when it is committed; what it does not put back is simply read again.
public final class FoldCache: Sendable {
  private let kept = Mutex(FoldedStreams())

  public init() {}
  public func take() -> FoldedStreams {
    kept.withLock { streams in
      let taken = streams
      streams = FoldedStreams()
      return taken
    }
  }
  public func put(_ streams: FoldedStreams) { kept.withLock { $0 = streams } }
}
