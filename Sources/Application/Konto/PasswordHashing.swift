import Crypto
import CryptoExtras
import Foundation

/// Password hashes by scrypt (RFC 7914) of the text in normal form C, stored as `scrypt$N$r$p$salt$hash` with salt and hash in Base64.
public struct PasswordHashing: Sendable {
  /// Cost: memory is 128·N·r bytes.
  let rounds: Int

  /// N = 2^17, r = 8, p = 1 (OWASP's advice of 2023).
  public static let standard = PasswordHashing(rounds: 1 << 17)
  /// For tests, where a thousand sign-ins may not cost minutes.
  public static let quick = PasswordHashing(rounds: 1 << 8)

  public func hash(_ password: String) throws -> String {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let key = try derive(password, salt, rounds)
    return "scrypt$\(rounds)$8$1$\(Data(salt).base64EncodedString())$\(key.base64EncodedString())"
  }

  /// Compares in constant time; a stored form that cannot be read matches nothing.
  public func matches(_ password: String, _ stored: String) -> Bool {
    let parts = stored.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), parts[2] == "8", parts[3] == "1",
      let salt = Data(base64Encoded: String(parts[4])), let expected = Data(base64Encoded: String(parts[5])),
      let key = try? derive(password, Array(salt), rounds), key.count == expected.count
    else { return false }
    return zip(key, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Whether a stored form can be compared at all; accounts without a password of their own have none that can.
  static func isReadable(_ stored: String) -> Bool { rounds(of: stored) != nil }

  /// Whether a stored form cost less than today's.
  func isCheaper(_ stored: String) -> Bool { PasswordHashing.rounds(of: stored).map { $0 < rounds } ?? false }

  /// A stored form of today's cost that no password matches.
  var placeholder: String {
    "scrypt$\(rounds)$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
  }

  private static func rounds(of stored: String) -> Int? {
    let parts = stored.split(separator: "$", omittingEmptySubsequences: false)
    return parts.count == 6 && parts[0] == "scrypt" ? Int(parts[1]) : nil
  }

  private func derive(_ password: String, _ salt: [UInt8], _ rounds: Int) throws -> Data {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: 32, rounds: rounds,
      blockSize: 8, parallelism: 1,
      maxMemory: 128 * rounds * 8 + (1 << 20))
    return key.withUnsafeBytes { Data($0) }
  }
}
