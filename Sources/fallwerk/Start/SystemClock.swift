import Foundation
import Kernel

/// The machine's clock; nothing but the executable reads it.
struct SystemClock: Clock {
  var now: Instant { Instant(rawValue: Int64(Date().timeIntervalSince1970 * 1000)) }
}
