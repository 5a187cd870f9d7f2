import SQL

/// Values as libpq takes them: numbers and texts as text, blobs in binary form.
struct PostgresArguments {
  private let values: [SQLValue]

  init(_ values: [SQLValue]) { self.values = values }

  /// Calls `body` with pointers, lengths and formats that are valid within it.
  /// - Throws: `SQLError` for a text with a zero byte, which PostgreSQL does not hold.
  func withPointers<R>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) throws -> R
  ) throws -> R {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var (lengths, formats): ([Int32], [Int32]) = ([], [])
    for value in values {
      starts.append(try PostgresArguments.append(value, to: &bytes))
      lengths.append(starts.last == -1 ? 0 : Int32(bytes.count - (starts.last ?? 0) - 1))
      if case .blob = value { formats.append(1) } else { formats.append(0) }
    }
    return try bytes.withUnsafeBufferPointer { buffer in
      try buffer.withMemoryRebound(to: CChar.self) { text in
        let pointers = starts.map { start in start < 0 ? nil : text.baseAddress?.advanced(by: start) }
        return try starting(pointers, starts, body, lengths, formats)
      }
    }
  }

  private func starting<R>(
    _ pointers: [UnsafePointer<CChar>?], _ starts: [Int],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?) throws -> R,
    _ lengths: [Int32], _ formats: [Int32]
  ) rethrows -> R {
    try pointers.withUnsafeBufferPointer { pointers in
      try lengths.withUnsafeBufferPointer { lengths in
        try formats.withUnsafeBufferPointer { formats in
          try body(pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
        }
      }
    }
  }

  /// Where the value begins, -1 for null; a zero byte ends each.
  private static func append(_ value: SQLValue, to bytes: inout [UInt8]) throws -> Int {
    let start = bytes.count
    switch value {
    case .null: return -1
    case .integer(let number): bytes += String(number).utf8
    case .blob(let blob): bytes += blob
    case .text(let text):
      bytes += text.utf8
      if bytes[start...].contains(0) { throw SQLError(.constraint, detail: "a text holds a zero byte") }
    }
    bytes.append(0)
    return start
  }
}
