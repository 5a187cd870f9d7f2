import Crypto
import Foundation
import Journal

extension Office {
  /// A fresh key for a form, answered once.
  public static func newKey() -> String { String(randomToken().prefix(32)) }

  /// 256 bits in hexadecimal.
  static func randomToken() -> String { Bytesiegel.hexadecimal(Siegel.randomBytes(32)) }

  static func digest(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Data(secret.utf8))) }
}
