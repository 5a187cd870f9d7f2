import Crypto

/// The hash by which an entry vouches for bytes that lie beside the journal.
public enum Bytesiegel {
  /// SHA-256 of the bytes, as 64 hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// Two digits for each byte.
  public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
