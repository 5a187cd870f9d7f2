import Crypto
import Foundation

extension Office {
  /// A fresh key for a form, answered once.
  public static func newKey() -> String { String(randomToken().prefix(32)) }

  /// 256 bits in hexadecimal.
  static func randomToken() -> String { hex(Siegel.randomBytes(32)) }

  static func digest(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Data(secret.utf8))) }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
