/// Reads lines of whole numbers from bytes of a CSV file.
///
/// Works on a buffer pointer because the files have hundreds of megabytes and each byte is looked at
/// once; every access is behind a comparison with `end`.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private let end: Int
  private(set) var position: Int
  /// Line within the range, from 0.
  private(set) var line = 0

  init(_ bytes: UnsafeRawBufferPointer, range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position >= end }

  /// What is wrong in the line being read.
  struct Flaw: Error {
    let line: Int
    let message: String
  }

  func flaw(_ message: String) -> Flaw { Flaw(line: line, message: message) }

  /// A whole number in the range of 32 bits.
  @inline(__always)
  mutating func integer() throws(Flaw) -> Int32 {
    var negative = false
    if position < end, bytes[position] == Ascii.minus {
      negative = true
      position += 1
    }
    let start = position
    var number: Int64 = 0
    while position < end {
      let digit = bytes[position] &- Ascii.zero
      guard digit < 10, position - start < 10 else { break }
      number = number &* 10 &+ Int64(digit)
      position += 1
    }
    guard position > start, let value = Int32(exactly: negative ? -number : number) else { throw notANumber() }
    return value
  }

  private func notANumber() -> Flaw {
    flaw("Hier wird eine ganze Zahl zwischen -2147483648 und 2147483647 erwartet.")
  }

  @inline(__always)
  mutating func comma() throws(Flaw) {
    guard position < end, bytes[position] == Ascii.comma else {
      throw flaw("Nach einer Zahl fehlt das Komma; die Zeile hat zu wenige Spalten oder ein falsches Zeichen.")
    }
    position += 1
  }

  /// The end of a line: LF, CR LF or the end of the file.
  @inline(__always)
  mutating func endOfLine() throws(Flaw) {
    if position < end, bytes[position] == Ascii.carriageReturn { position += 1 }
    guard position < end else { return }
    guard bytes[position] == Ascii.lineFeed else {
      throw flaw("Die Zeile hat zu viele Spalten oder ein falsches Zeichen am Ende.")
    }
    position += 1
    line += 1
  }

  /// The header must read exactly so.
  mutating func header(_ text: String) throws(Flaw) {
    for byte in text.utf8 {
      guard position < end, bytes[position] == byte else {
        throw flaw("Die Kopfzeile muss „\(text)“ lauten.")
      }
      position += 1
    }
    try endOfLine()
  }
}

enum Ascii {
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let comma: UInt8 = 44
  static let minus: UInt8 = 45
  static let zero: UInt8 = 48
}
