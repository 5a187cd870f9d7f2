/// Tells the time. Tests and the demo pass their own; only the executable reads the machine's.
public protocol Clock: Sendable {
  var now: Instant { get }
}

/// A clock that stands still.
public struct FixedClock: Clock {
  public let now: Instant
  public init(_ now: Instant) { self.now = now }
  /// Noon in Berlin of a working day.
  public init(day: Day) { now = Instant(day: day, hour: 12) }
}
