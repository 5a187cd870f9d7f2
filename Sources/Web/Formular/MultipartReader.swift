import Foundation

/// A file that came with a form.
struct Upload: Sendable, Hashable {
  /// Name of the field.
  let field: String
  /// Name of the file as it was sent; empty if none was chosen.
  let filename: String
  /// Empty for a file that is too large.
  let bytes: [UInt8]
  /// It is larger than is taken; its bytes were not kept.
  let isTooLarge: Bool

  /// A field for a file in which nothing was chosen is sent as a nameless empty one.
  var isMissing: Bool { filename.isEmpty && bytes.isEmpty && !isTooLarge }
}

/// Reads a body of `multipart/form-data` (RFC 7578, RFC 2046 § 5.1.1) as it comes in, however it is cut into pieces.
///
/// Strict: no text before the first part or behind the last, nothing nested, one file. Of a file that is too large the
/// bytes are let go while the rest is read on, so that the form can say so with everything else that was typed.
struct MultipartReader {
  struct Limits {
    var parts = 200
    /// Bytes before the content of one part.
    var header = 2_048
    /// Bytes of all fields but the file together.
    var text = FormBody.limit
    /// Bytes of the file.
    var file = 10 * 1024 * 1024
  }

  private enum State {
    /// Behind a delimiter: the next part or the end.
    case delimited
    case header
    case content
    case end
  }

  private(set) var values: [String: [String]] = [:]
  private(set) var file: Upload?
  private let limits: Limits
  private let delimiter: [UInt8]
  private var state = State.content
  /// `nil` before the first part.
  private var part: MultipartHeader?
  private var content: [UInt8] = []
  private var isTooLarge = false
  private var parts = 0
  private var textBytes = 0
  /// What came in and was not understood yet.
  private var waiting: [UInt8] = Array("\r\n".utf8)

  init(boundary: String, limits: Limits = Limits()) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.limits = limits
  }

  /// Takes the next bytes.
  /// - Throws: `BadForm` for what is no such body; `TooMuch` above a limit other than that of the file.
  mutating func take(_ bytes: some Collection<UInt8>) throws {
    waiting.append(contentsOf: bytes)
    var from = 0
    while let next = try step(from) { from = next }
    waiting.removeFirst(rest)
    rest = 0
  }
  /// How much of `waiting` was understood by the last step.
  private var rest = 0

  /// - Throws: `BadForm` if the body ended too early.
  func finish() throws { guard state == .end, waiting.isEmpty || waiting == [13, 10] else { throw BadForm() } }

  /// Understands what stands from `start` on.
  /// - Returns: where to go on; `nil` if more has to come first.
  private mutating func step(_ start: Int) throws -> Int? {
    rest = start
    switch state {
    case .delimited: return try afterDelimiter(start)
    case .header: return try readHeader(start)
    case .content: return try readContent(start)
    case .end:
      guard waiting.count - start <= 2 else { throw BadForm() }
      return nil
    }
  }

  private mutating func afterDelimiter(_ start: Int) throws -> Int? {
    guard waiting.count >= start + 2 else { return nil }
    switch (waiting[start], waiting[start + 1]) {
    case (13, 10): state = .header
    case (45, 45): state = .end
    default: throw BadForm()
    }
    return start + 2
  }

  private mutating func readHeader(_ start: Int) throws -> Int? {
    guard let end = waiting.place(of: [13, 10, 13, 10], from: start) else {
      guard waiting.count - start <= limits.header else { throw TooMuch() }
      return nil
    }
    guard end - start <= limits.header, parts < limits.parts else { throw TooMuch() }
    parts += 1
    part = try MultipartHeader(waiting[start..<end])
    state = .content
    return end + 4
  }

  private mutating func readContent(_ start: Int) throws -> Int? {
    guard let end = waiting.place(of: delimiter, from: start) else {
      // What might be the beginning of a delimiter waits.
      let safe = max(start, waiting.count - delimiter.count + 1)
      try keep(waiting[start..<safe])
      rest = safe
      return nil
    }
    try keep(waiting[start..<end])
    try closePart()
    state = .delimited
    return end + delimiter.count
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) throws {
    guard let part else {
      guard bytes.isEmpty else { throw BadForm() }
      return
    }
    if part.filename == nil {
      textBytes += bytes.count
      guard textBytes <= limits.text else { throw TooMuch() }
    } else if content.count + bytes.count > limits.file || isTooLarge {
      (content, isTooLarge) = ([], true)
      return
    }
    content.append(contentsOf: bytes)
  }

  private mutating func closePart() throws {
    guard let part else { return }
    if let filename = part.filename {
      guard file == nil else { throw BadForm() }
      file = Upload(field: part.name, filename: filename, bytes: content, isTooLarge: isTooLarge)
    } else {
      values[part.name, default: []].append(try FormBody.text(content))
    }
    (content, isTooLarge) = ([], false)
  }
}

/// A form with more than is taken.
struct TooMuch: Error {}

extension [UInt8] {
  /// Where `pattern` begins first, at `start` or behind it.
  fileprivate func place(of pattern: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { all -> Int? in
      guard let base = all.baseAddress, let first = pattern.first else { return nil }
      var at = start
      while at + pattern.count <= all.count {
        guard let hit = memchr(base + at, Int32(first), all.count - pattern.count - at + 1) else { return nil }
        let found = UnsafeRawPointer(hit) - base
        if memcmp(base + found, pattern, pattern.count) == 0 { return found }
        at = found + 1
      }
      return nil
    }
  }
}
