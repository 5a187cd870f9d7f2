/// Reads the job centre's narrative texts. The subset, on purpose small:
///
/// - `# Heading` to `#### Heading`
/// - paragraphs, separated by a blank line
/// - `- item` and `1. item`; deeper lists by two blanks per level
/// - `**strong**`, `*emphasis*`, `[text](https://…)`; a backslash takes the meaning from a sign
/// - `{{name}}` inserts a value; alone on a line it may insert a table or chart
///
/// Everything else is text, HTML included.
public struct MarkdownReader: Sendable {
  let names: Names
  /// Level that `#` gets in the document.
  let topLevel: Int

  public init(names: Names, topLevel: Int = 1) {
    self.names = names
    self.topLevel = topLevel
  }

  /// The blocks of one file.
  /// - Parameter file: for messages.
  public func blocks(of source: String, file: String) throws(MarkdownError) -> [Block] {
    var lines: [MarkdownLine] = []
    for (index, text) in source.replacingLineBreaks.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      lines.append(MarkdownLine(number: index + 1, text: String(text)))
    }
    var parser = BlockParser(lines: lines[...], file: file, reader: self)
    return try parser.blocks(indent: 0)
  }
}

/// One line with its number for messages.
struct MarkdownLine {
  let number: Int
  let text: String

  /// Blanks at the start.
  var indent: Int { text.prefix { $0 == " " }.count }
  var trimmed: Substring {
    var rest = text.drop { $0 == " " || $0 == "\t" }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
  var isBlank: Bool { trimmed.isEmpty }

  /// Level and text of a heading.
  var heading: (level: Int, text: Substring)? {
    let marks = trimmed.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), trimmed.dropFirst(marks).first == " " else { return nil }
    return (marks, trimmed.dropFirst(marks).drop { $0 == " " })
  }

  /// The item's text and the width of its mark.
  var item: (numbered: Bool, text: Substring, width: Int)? {
    if trimmed.hasPrefix("- ") || trimmed.hasPrefix("* ") { return (false, trimmed.dropFirst(2), 2) }
    let digits = trimmed.prefix { ("0"..."9").contains($0) }.count
    guard (1...3).contains(digits), trimmed.dropFirst(digits).hasPrefix(". ") else { return nil }
    return (true, trimmed.dropFirst(digits + 2), digits + 2)
  }

  /// Name of a placeholder that fills the line.
  var placeholder: String? {
    guard trimmed.hasPrefix("{{"), trimmed.hasSuffix("}}") else { return nil }
    let name = trimmed.dropFirst(2).dropLast(2)
    return name.contains("{") || name.contains("}") ? nil : String(name).trimmedBlanks
  }
}

extension String {
  var replacingLineBreaks: String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" { text.append("\n") } else if !(scalar == "\n" && afterReturn) { text.append(scalar) }
      afterReturn = scalar == "\r"
    }
    return String(text)
  }

  var trimmedBlanks: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
