/// What a database refused, in one vocabulary for both engines.
public struct SQLError: Error, Sendable {
  public let reason: Reason
  /// The engine's own words, for the log. May name tables and columns, never values.
  public let detail: String

  public init(_ reason: Reason, detail: String) {
    self.reason = reason
    self.detail = detail
  }

  public enum Reason: Sendable, Hashable {
    /// A unique key is taken: someone was faster.
    case duplicate
    /// Another constraint refused the row.
    case constraint
    /// Locked, serialization failure or deadlock: the transaction may be tried again.
    case retry
    /// The disk or the permitted size is full; nothing was written.
    case full
    /// The file is no database, or damaged.
    case damaged
    /// The file or server cannot be opened or reached.
    case unavailable
    /// The connection broke while a write was under way: it may or may not have been done.
    case unknownOutcome
    /// A statement the engine does not understand: an error of the program.
    case statement
  }
}
