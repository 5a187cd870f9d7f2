import Dispatch
import SQL
import Synchronization

/// The connections of a database: handed out one lease at a time, in the order in which they were asked for.
final class ConnectionPool: Sendable {
  private struct State {
    var idle: [PostgresConnection] = []
    var opened = 0
    var waiting: [(number: Int, continuation: CheckedContinuation<PostgresConnection?, Never>)] = []
    var nextNumber = 0
    var isClosed = false
  }

  private let url: String
  let options: PostgresOptions
  private let state = Mutex(State())

  init(url: String, options: PostgresOptions) {
    self.url = url
    self.options = options
  }

  /// A connection for one lease; it may have to connect first.
  /// - Throws: `SQLError` `.unavailable` if none becomes free in time, or the database was closed.
  func take() async throws -> PostgresConnection {
    if let free = try freeOne() { return free }
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    let patience = Task { [self] in
      try await Task.sleep(for: .seconds(options.leaseSeconds))
      giveUp(number)
    }
    defer { patience.cancel() }
    let found = await withCheckedContinuation { continuation in wait(number, continuation) }
    guard let found else { throw SQLError(.unavailable, detail: "no connection became free") }
    return found
  }

  private func freeOne() throws -> PostgresConnection? {
    try state.withLock { state in
      if state.isClosed { throw SQLError(.unavailable, detail: "the database is closed") }
      if let idle = state.idle.popLast() { return idle }
      guard state.opened < options.connections else { return nil }
      state.opened += 1
      return PostgresConnection(url: url, options: options, number: state.opened)
    }
  }

  /// One may have become free between asking and waiting.
  private func wait(_ number: Int, _ continuation: CheckedContinuation<PostgresConnection?, Never>) {
    let free: PostgresConnection? = state.withLock { state in
      if let idle = state.idle.popLast() { return idle }
      if !state.isClosed { state.waiting.append((number, continuation)) }
      return nil
    }
    if let free { return continuation.resume(returning: free) }
    if state.withLock({ $0.isClosed }) { continuation.resume(returning: nil) }
  }

  private func giveUp(_ number: Int) {
    let continuation = state.withLock { state -> CheckedContinuation<PostgresConnection?, Never>? in
      guard let index = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
      return state.waiting.remove(at: index).continuation
    }
    continuation?.resume(returning: nil)
  }

  func giveBack(_ connection: PostgresConnection) {
    let next = state.withLock { state -> CheckedContinuation<PostgresConnection?, Never>? in
      if state.waiting.isEmpty {
        if !state.isClosed { state.idle.append(connection) }
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume(returning: connection)
  }

  /// Lets go of all connections; those still in use close when they come back.
  func close() {
    let (idle, waiting) = state.withLock { state in
      state.isClosed = true
      defer { (state.idle, state.waiting) = ([], []) }
      return (state.idle, state.waiting)
    }
    for connection in idle { connection.queue.sync { connection.drop() } }
    for wait in waiting { wait.continuation.resume(returning: nil) }
  }
}
