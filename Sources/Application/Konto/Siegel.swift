import Crypto
import Foundation

/// The installation's secret. It seals what the database must not show and names what it must not tell.
public struct Siegel: Sendable {
  private let sealing: SymmetricKey
  private let naming: SymmetricKey

  /// - Parameter secret: at least 32 bytes that nobody can guess.
  public init(secret: some Sequence<UInt8>) {
    let key = SymmetricKey(data: Array(secret))
    sealing = Siegel.derived(key, "fallwerk sealing 1")
    naming = Siegel.derived(key, "fallwerk naming 1")
  }

  /// A secret that lives as long as the process.
  public static func random() -> Siegel { Siegel(secret: Siegel.randomBytes(32)) }

  private static func derived(_ key: SymmetricKey, _ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(purpose.utf8), outputByteCount: 32)
  }

  static func randomBytes(_ count: Int) -> [UInt8] {
    SymmetricKey(size: SymmetricKeySize(bitCount: 8 * count)).withUnsafeBytes { Array($0) }
  }

  /// AES-256-GCM; `purpose` is bound to it, so that a sealed value fits in one place alone.
  func seal(_ plain: [UInt8], for purpose: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(Data(plain), using: sealing, authenticating: Data(purpose.utf8))
    return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
  }

  /// `nil` if it was sealed with another secret, for another purpose, or changed.
  func open(_ sealed: [UInt8], for purpose: String) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: Data(sealed)),
      let plain = try? AES.GCM.open(box, using: sealing, authenticating: Data(purpose.utf8))
    else { return nil }
    return Array(plain)
  }

  /// A keyed hash: the same for the same text, and no way back without the secret.
  func name(_ text: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: naming))
  }
}
