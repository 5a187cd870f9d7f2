import Foundation
import Synchronization

/// Where the salt of an entry comes from: 16 bytes that nobody can guess once they are erased.
public struct SaltSource: Sendable {
  private let draw: @Sendable (_ position: Int64) -> [UInt8]

  public init(_ draw: @escaping @Sendable (_ position: Int64) -> [UInt8]) { self.draw = draw }

  /// The salt of the entry at this position.
  public func salt(at position: Int64) -> [UInt8] { draw(position) }

  /// From the system's random numbers: for every real case.
  public static var random: SaltSource {
    let pool = RandomBytes()
    return SaltSource { _ in pool.draw(16) }
  }

  /// The same salt for the same seed and position, however the entries are cut into transactions.
  /// For demo data and tests alone: whoever knows the seed can guess an erased payload.
  public static func seeded(_ seed: UInt64) -> SaltSource {
    SaltSource { position in
      let state = mixed(seed ^ mixed(UInt64(bitPattern: position)))
      return bytes(mixed(state &+ 1), mixed(state &+ 2))
    }
  }

  private static func bytes(_ first: UInt64, _ second: UInt64) -> [UInt8] {
    withUnsafeBytes(of: (first.bigEndian, second.bigEndian)) { Array($0) }
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Random bytes of the system, asked for by the page: one question for each salt would cost more than hashing it.
private final class RandomBytes: Sendable {
  private let left = Mutex<[UInt8]>([])

  func draw(_ count: Int) -> [UInt8] {
    left.withLock { left in
      if left.count < count { left = RandomBytes.fresh() }
      defer { left.removeLast(count) }
      return Array(left.suffix(count))
    }
  }

  /// 256 bytes is the most that the system gives at once.
  private static func fresh() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      if let start = buffer.baseAddress, getentropy(start, 256) == 0 {
        count = 256
        return
      }
      var generator = SystemRandomNumberGenerator()
      for index in 0..<256 { buffer[index] = UInt8.random(in: 0...255, using: &generator) }
      count = 256
    }
  }
}
