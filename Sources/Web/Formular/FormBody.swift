import Hummingbird
import NIOCore

/// Reads `application/x-www-form-urlencoded` bodies and queries.
enum FormBody {
  /// Longest body taken.
  static let limit = 512 * 1024

  /// - Throws: `BadForm` for another content type, invalid UTF-8 or broken escapes; 413 for a body above the limit.
  static func read(_ request: Request) async throws -> [String: [String]] {
    guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else { throw BadForm() }
    do {
      let buffer = try await request.body.collect(upTo: limit)
      return try values(Array(buffer.readableBytesView))
    } catch is NIOTooManyBytesError {
      throw HTTPError(.contentTooLarge)
    }
  }

  static func query(_ text: String?) -> [String: String] {
    guard let text, let all = try? values(Array(text.utf8)) else { return [:] }
    return all.compactMapValues(\.first)
  }

  static func values(_ bytes: [UInt8]) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try decoded(parts[0])
      let value = try parts.count > 1 ? decoded(parts[1]) : ""
      found[name, default: []].append(value)
    }
    return found
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) throws -> String {
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "+"): plain.append(32)
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.endIndex, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) else {
          throw BadForm()
        }
        plain.append(high << 4 | low)
        index += 2
      case let byte: plain.append(byte)
      }
      index += 1
    }
    return try text(plain)
  }

  /// A value as it was typed.
  /// - Throws: `BadForm` for bytes that are no UTF-8.
  static func text(_ bytes: [UInt8]) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw BadForm() }
    guard bytes.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.replacing("\r\n", with: "\n").unicodeScalars.map(shown)))
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 32 }

  /// Signs that no page may contain, and no engine keeps alike, are taken as what a browser shows for them.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value >= 32 || ["\t", "\n", "\r"].contains(scalar) ? scalar : "\u{FFFD}"
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}

/// A body that is no form.
struct BadForm: Error {}
