import Crypto
import Foundation

/// Time-based one-time codes (RFC 6238): SHA-1, 30 seconds, six digits.
struct Einmalcode: Sendable {
  /// Seconds of one step.
  static let period: Int64 = 30
  static let digits = 6
  /// Steps before and after the present one that are taken too, for clocks that differ.
  static let tolerance: Int64 = 1
  /// Bytes of a new secret (RFC 4226 asks for 20).
  static let secretLength = 20

  let secret: [UInt8]

  /// The step of a moment in milliseconds.
  static func step(_ milliseconds: Int64) -> Int64 { milliseconds / 1000 / period }

  /// The code of a step (RFC 4226, section 5.3).
  func code(step: Int64, digits: Int = Einmalcode.digits) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Data($0) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int((mac.last ?? 0) & 15)
    let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text.suffix(digits)
  }

  /// The step whose code was typed, near the given moment.
  func matchingStep(_ typed: String, at milliseconds: Int64) -> Int64? {
    let present = Einmalcode.step(milliseconds)
    // All steps are looked at, so that time does not tell which one fits.
    return (present - Einmalcode.tolerance...present + Einmalcode.tolerance).reduce(nil) { found, step in
      Einmalcode.isEqual(code(step: step), typed) ? step : found
    }
  }

  private static func isEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// Base 32 (RFC 4648) without padding, as apps for codes take it.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  static func text(_ bytes: [UInt8]) -> String {
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return stride(from: 0, to: bits.count, by: 5).reduce(into: "") { text, start in
      let value = (0..<5).reduce(0) { $0 << 1 | (start + $1 < bits.count ? Int(bits[start + $1]) : 0) }
      text.append(alphabet[value])
    }
  }
}
