/// What a database refused, in one vocabulary for both engines.
public struct SQLError: Error, Sendable {
  public let reason: Reason
  /// The engine's own words, for the log. May name tables and columns, never values.
  public let detail: String
  /// The file or server as the person named it, where the error is about the database as a whole.
  public let place: String?

  public init(_ reason: Reason, detail: String, place: String? = nil) {
    self.reason = reason
    self.detail = detail
    self.place = place
  }

  public enum Reason: Sendable, Hashable, CaseIterable {
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
    /// There is no such database, and none was to be created.
    case missing
    /// The file may only be read.
    case readOnly
    /// The file or server cannot be opened or reached.
    case unavailable
    /// The connection broke while a write was under way: it may or may not have been done.
    case unknownOutcome
    /// A statement the engine does not understand: an error of the program.
    case statement
  }
}

extension SQLError: CustomStringConvertible {
  /// For the log: reason and the engine's words.
  public var description: String { "\(reason): \(detail)" }
}
