/// Statements are written with `?1, ?2`; PostgreSQL reads `$1, $2`.
enum Placeholders {
  /// Rewrites outside of quoted texts and names; a question mark without a number stays.
  /// - Returns: the text, and the highest number in it.
  static func rewritten(_ sql: String) -> (text: String, count: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(sql.utf8.count)
    var quote: UInt8?
    var count = 0
    let bytes = Array(sql.utf8)
    for (index, byte) in bytes.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      }
      let isNumbered =
        quote == nil && byte == UInt8(ascii: "?") && index + 1 < bytes.count
        && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[index + 1])
      text.append(isNumbered ? UInt8(ascii: "$") : byte)
      if isNumbered { count = max(count, number(bytes[(index + 1)...])) }
    }
    return (String(decoding: text, as: UTF8.self), count)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
