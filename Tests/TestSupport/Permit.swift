import Synchronization

/// Tests start all at once; so many of them may have a database on the server at the same time.
final class Permit: Sendable {
  private struct State {
    var free = 10
    var waiting: [CheckedContinuation<Void, Never>] = []
  }
  private static let state = Mutex(State())

  private init() {}

  static func take() async -> Permit {
    await withCheckedContinuation { continuation in
      let isFree = state.withLock { state in
        if state.free > 0 {
          state.free -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if isFree { continuation.resume() }
    }
    return Permit()
  }

  deinit {
    let next = Permit.state.withLock { state -> CheckedContinuation<Void, Never>? in
      if state.waiting.isEmpty {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
