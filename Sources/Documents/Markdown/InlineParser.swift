/// Reads strong, emphasis, links and placeholders inside one line.
struct InlineParser {
  let text: [Character]
  let file: String
  let line: Int
  let names: Names
  var position = 0
  /// Where an opening mark found no closing one; never tried twice, or long lines of marks would take
  /// exponential time.
  private var failed: Set<Int> = []

  init(text: [Character], file: String, line: Int, names: Names) {
    self.text = text
    self.file = file
    self.line = line
    self.names = names
  }

  /// Parts up to a closing mark, which is left unread.
  mutating func parts(until mark: String?) throws(MarkdownError) -> [Inline] {
    var parts: [Inline] = []
    while position < text.count {
      if let mark, starts(mark) { break }
      parts.append(try part())
    }
    return InlineParser.joined(parts)
  }

  private mutating func part() throws(MarkdownError) -> Inline {
    if text[position] == "\\", position + 1 < text.count, InlineParser.escapable.contains(text[position + 1]) {
      position += 2
      return .text(String(text[position - 1]))
    }
    if starts("{{") { return .text(try placeholder()) }
    if failed.contains(position) {
      position += 1
      return .text(String(text[position - 1]))
    }
    if starts("**"), let inner = try wrapped("**") { return .strong(inner) }
    if starts("*"), !starts("**"), let inner = try wrapped("*") { return .emphasis(inner) }
    if starts("["), let link = try link() { return link }
    position += 1
    return .text(String(text[position - 1]))
  }

  private static let escapable: Set<Character> = ["\\", "*", "[", "]", "(", ")", "{", "}", "#", "-", "."]

  /// Inner parts between two equal marks; `nil` if the second is missing or nothing stands between.
  private mutating func wrapped(_ mark: String) throws(MarkdownError) -> [Inline]? {
    let start = position
    position += mark.count
    guard position < text.count, text[position] != " " else { return giveUp(start) }
    let inner = try parts(until: mark)
    guard starts(mark), !inner.isEmpty else { return giveUp(start) }
    position += mark.count
    return inner
  }

  private mutating func giveUp<Value>(_ start: Int) -> Value? {
    failed.insert(start)
    position = start
    return nil
  }

  private mutating func link() throws(MarkdownError) -> Inline? {
    let start = position
    position += 1
    let inner = try parts(until: "]")
    guard starts("]("), let end = text[position...].firstIndex(of: ")") else { return giveUp(start) }
    let target = String(text[(position + 2)..<end]).trimmedBlanks
    guard InlineParser.isAllowed(target) else { throw .link(file: file, line: line, target: target) }
    position = end + 1
    return .link(inner, target: target)
  }

  private static func isAllowed(_ target: String) -> Bool {
    ["https://", "http://", "mailto:", "tel:", "#"].contains { target.lowercased().hasPrefix($0) }
  }

  private mutating func placeholder() throws(MarkdownError) -> String {
    let start = position + 2
    guard let end = (start..<text.count).first(where: { text[$0] == "}" && $0 + 1 < text.count && text[$0 + 1] == "}" })
    else { throw .openPlaceholder(file: file, line: line) }
    position = end + 2
    let name = String(text[start..<end]).trimmedBlanks
    if names.blocks.contains(name) { throw .notAlone(file: file, line: line, name: name) }
    guard names.values.contains(name) else {
      throw .unknownName(file: file, line: line, name: name, similar: names.similar(to: name))
    }
    do {
      return try names.value(name)
    } catch {
      throw .unavailable(file: file, line: line, name: name, reason: "\(error)")
    }
  }

  private func starts(_ mark: String) -> Bool { text[position...].starts(with: mark) }

  /// Neighbouring texts as one, with the blanks of sections of law bound.
  static func joined(_ parts: [Inline]) -> [Inline] {
    merged(parts).map { part in
      guard case .text(let text) = part else { return part }
      return .text(Typography.bound(text))
    }
  }

  private static func merged(_ parts: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for part in parts {
      if case .text(let more) = part, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + more)
      } else {
        result.append(part)
      }
    }
    return result
  }
}
