/// Splits lines into blocks.
struct BlockParser {
  var lines: ArraySlice<MarkdownLine>
  let file: String
  let reader: MarkdownReader

  /// All blocks that stand at least `indent` blanks in.
  mutating func blocks(indent: Int) throws(MarkdownError) -> [Block] {
    var blocks: [Block] = []
    while let line = lines.first {
      if line.isBlank {
        lines.removeFirst()
        continue
      }
      if line.indent < indent { break }
      blocks.append(try block(line))
    }
    return blocks
  }

  private mutating func block(_ line: MarkdownLine) throws(MarkdownError) -> Block {
    if let heading = line.heading {
      lines.removeFirst()
      let text = try inlines(heading.text, line).map(\.plain).joined()
      return .heading(Heading(level: reader.topLevel + heading.level - 1, text: text))
    }
    if let item = line.item { return .list(try listing(numbered: item.numbered, indent: line.indent)) }
    if let name = line.placeholder, !reader.names.values.contains(name) { return try inserted(name, line) }
    return .paragraph(try paragraph())
  }

  /// A table or chart on a line of its own.
  private mutating func inserted(_ name: String, _ line: MarkdownLine) throws(MarkdownError) -> Block {
    lines.removeFirst()
    guard reader.names.blocks.contains(name) else {
      throw .unknownName(file: file, line: line.number, name: name, similar: reader.names.similar(to: name))
    }
    if let next = lines.first, !next.isBlank { throw .notAlone(file: file, line: line.number, name: name) }
    do {
      return try reader.names.block(name)
    } catch {
      throw .unavailable(file: file, line: line.number, name: name, reason: "\(error)")
    }
  }

  /// Lines up to a blank one, a heading or an item, joined by blanks.
  private mutating func paragraph() throws(MarkdownError) -> [Inline] {
    var parts: [Inline] = []
    while let line = lines.first, !line.isBlank, parts.isEmpty || (line.heading == nil && line.item == nil) {
      lines.removeFirst()
      if !parts.isEmpty { parts.append(.text(" ")) }
      parts += try inlines(line.trimmed, line)
    }
    return InlineParser.joined(parts)
  }

  private mutating func listing(numbered: Bool, indent: Int) throws(MarkdownError) -> Listing {
    var items: [[Block]] = []
    while let line = lines.first, !line.isBlank || nextItem(indent, numbered) {
      if line.isBlank {
        lines.removeFirst()
        continue
      }
      guard let item = line.item, item.numbered == numbered, line.indent == indent else { break }
      lines.removeFirst()
      items.append(try content(item.text, line))
    }
    return Listing(numbered: numbered, items: items)
  }

  /// Text of an item with the lines that continue it, then deeper blocks.
  private mutating func content(_ text: Substring, _ line: MarkdownLine) throws(MarkdownError) -> [Block] {
    var parts = try inlines(text, line)
    while let next = lines.first, !next.isBlank, next.item == nil, next.heading == nil, next.indent > line.indent {
      lines.removeFirst()
      parts.append(.text(" "))
      parts += try inlines(next.trimmed, next)
    }
    var blocks: [Block] = [.paragraph(InlineParser.joined(parts))]
    if let next = lines.first, let item = next.item, next.indent >= line.indent + 2 {
      blocks.append(.list(try listing(numbered: item.numbered, indent: next.indent)))
    }
    return blocks
  }

  /// Whether, after blank lines, the same list goes on.
  private func nextItem(_ indent: Int, _ numbered: Bool) -> Bool {
    guard let next = lines.first(where: { !$0.isBlank }), let item = next.item else { return false }
    return next.indent == indent && item.numbered == numbered
  }

  private func inlines(_ text: Substring, _ line: MarkdownLine) throws(MarkdownError) -> [Inline] {
    var parser = InlineParser(text: Array(text), file: file, line: line.number, names: reader.names)
    return try parser.parts(until: nil)
  }
}
