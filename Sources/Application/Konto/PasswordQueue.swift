import Dispatch
import Foundation
import Synchronization

/// scrypt takes 128 MiB and half a second: it runs off the cooperative threads, two at a time, and only so many wait.
final class PasswordQueue: Sendable {
  /// How many run side by side.
  static let width = 2
  /// How many may wait before the next one is sent away.
  static let longest = 64

  private let lanes = [DispatchQueue(label: "fallwerk.passwords.1"), DispatchQueue(label: "fallwerk.passwords.2")]
  private let load = Mutex([0, 0])

  /// What a check found.
  struct Outcome: Sendable {
    let matches: Bool
    /// The stored form at today's cost, if the old one was cheaper.
    let rehashed: String?
  }

  /// An absent or unreadable stored form costs as much as a wrong password and matches nothing.
  func check(_ password: String, _ stored: String?, _ hashing: PasswordHashing) async throws -> Outcome {
    try await run {
      guard let stored, PasswordHashing.isReadable(stored) else {
        _ = hashing.matches(password, hashing.placeholder)
        return Outcome(matches: false, rehashed: nil)
      }
      let matches = hashing.matches(password, stored)
      let fresh = matches && hashing.isCheaper(stored) ? try? hashing.hash(password) : nil
      return Outcome(matches: matches, rehashed: fresh)
    }
  }

  func hash(_ password: String, _ hashing: PasswordHashing) async throws -> String {
    try await run { Result { try hashing.hash(password) } }.get()
  }

  /// - Throws: `TooBusy` if too many wait already.
  private func run<T: Sendable>(_ body: @escaping @Sendable () -> T) async throws -> T {
    let lane = try enter()
    return await withCheckedContinuation { continuation in
      lanes[lane].async { [self] in
        let result = body()
        load.withLock { $0[lane] -= 1 }
        continuation.resume(returning: result)
      }
    }
  }

  private func enter() throws -> Int {
    try load.withLock { load in
      guard load[0] + load[1] < PasswordQueue.longest else { throw TooBusy() }
      let lane = load[0] <= load[1] ? 0 : 1
      load[lane] += 1
      return lane
    }
  }
}

/// So many people sign in at once that the next one has to come again.
public struct TooBusy: Error, Sendable {}
