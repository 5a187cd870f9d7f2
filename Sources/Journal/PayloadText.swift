import Foundation

/// JSON text as it grows: what `JSONEncoder` writes with sorted keys and plain slashes, byte for byte, several
/// times as fast. Every entry passes here.
///
/// Values are written in order into one buffer; the members of an object are sorted when it is closed.
final class PayloadText {
  /// An object or array that is being written.
  private struct Frame {
    let isObject: Bool
    /// Where its members begin in `members`.
    let first: Int
  }
  /// A member of an object, or an element of an array, and where its text begins.
  private struct Member {
    let key: String
    let start: Int
  }

  // Touched for every piece of text, by this class alone and never two at a time: the check for that is left out.
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  @exclusivity(unchecked) private var frames: [Frame] = []
  @exclusivity(unchecked) private var members: [Member] = []

  /// The text of `value`.
  static func of(_ value: some Encodable) throws -> String {
    let text = PayloadText()
    text.bytes.reserveCapacity(512)
    text.frames.reserveCapacity(8)
    text.members.reserveCapacity(32)
    try text.write(value)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Writes `value` and closes what it left open. One that writes nothing becomes an empty object.
  func write(_ value: some Encodable) throws {
    let (depth, start) = (frames.count, bytes.count)
    try value.encode(to: PayloadEncoder(text: self))
    close(to: depth)
    if bytes.count == start { raw("{}") }
  }

  /// Begins an object or array.
  /// - Returns: the depth at which its container writes.
  func open(object: Bool) -> Int {
    frames.append(Frame(isObject: object, first: members.count))
    raw(object ? "{" : "[")
    return frames.count
  }

  /// Begins the next member or element of what is open at `depth`; deeper containers are closed.
  func begin(_ key: String = "", at depth: Int) {
    close(to: depth)
    if members.count > frames[depth - 1].first { raw(",") }
    members.append(Member(key: key, start: bytes.count))
    guard frames[depth - 1].isObject else { return }
    string(key)
    raw(":")
  }

  private func close(to depth: Int) {
    while frames.count > depth {
      let frame = frames.removeLast()
      if frame.isObject { sort(members[frame.first...]) }
      members.removeSubrange(frame.first...)
      raw(frame.isObject ? "}" : "]")
    }
  }

  /// Puts the members of the object that ends here in the order of their keys.
  private func sort(_ found: ArraySlice<Member>) {
    guard let first = found.first, !zip(found, found.dropFirst()).allSatisfy({ $0.key < $1.key }) else { return }
    let ends = found.dropFirst().map { $0.start - 1 } + [bytes.count]
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count - first.start)
    for (member, end) in zip(found, ends).sorted(by: { $0.0.key < $1.0.key }) {
      if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
      sorted.append(contentsOf: bytes[member.start..<end])
    }
    bytes.replaceSubrange(first.start..., with: sorted)
  }
}

extension PayloadText {
  func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  func number(_ number: some BinaryInteger) { bytes.append(contentsOf: String(number).utf8) }

  /// No payload carries fractions so far; Foundation knows how they are written.
  func fraction(_ number: some Encodable) throws { bytes.append(contentsOf: try JSONEncoder().encode(number)) }

  func string(_ text: String) {
    raw("\"")
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { escape(byte) }
      }
    }
    raw("\"")
  }

  private func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0a: raw("\\n")
    case 0x0c: raw("\\f")
    case 0x0d: raw("\\r")
    case 0x00..<0x20: bytes.append(contentsOf: "\\u00\(byte < 0x10 ? "0" : "1")\(String(byte & 15, radix: 16))".utf8)
    default: bytes.append(byte)
    }
  }
}
