/// Someone else appended to the stream first. Nothing was written.
public struct Conflict: Error, Hashable, Sendable {
  public let stream: Stream
  /// The version the writer had seen.
  public let expected: Int64
  /// The version found; `nil` where the engine could no longer be asked.
  public let actual: Int64?

  public init(stream: Stream, expected: Int64, actual: Int64?) {
    self.stream = stream
    self.expected = expected
    self.actual = actual
  }

  /// One line for people: what happened, and how to mend it.
  public var sentence: String {
    "\(stream.german) wurde inzwischen von jemand anderem geändert. "
      + "Es wurde nichts gespeichert; bitte neu laden und die Angaben noch einmal prüfen."
  }
}
