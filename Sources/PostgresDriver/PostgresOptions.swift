/// How a PostgreSQL database is reached.
public struct PostgresOptions: Sendable {
  /// Connections at the same time; each has a thread of its own.
  public var connections = 8
  /// How long a lease waits for a free connection, in seconds.
  public var leaseSeconds = 30.0
  /// How long one attempt to connect may take, in seconds.
  public var connectSeconds = 5
  /// How long to go on trying to reach a server that is away, in seconds.
  public var reconnectSeconds = 5.0
  /// After this many seconds the server ends a statement; `nil` = never.
  public var statementSeconds: Int?
  /// How often a transaction is begun anew after a serialization failure or deadlock.
  public var retries = 5
  /// Schema in which everything lies; `nil` = the server's own choice. For tests.
  public var schema: String?

  public init() {}
}
