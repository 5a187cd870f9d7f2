/// Text as a Typst string literal. All text of a document goes through here and never stands in
/// Typst's markup or code, so no text can be read as an instruction.
enum TypstText {
  /// A literal with its quotes. Control characters become blanks or the replacement character.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": literal += " "
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": literal += "\u{FFFD}"
      // Marks that turn the reading direction would let a text reorder the line around it.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// Text as content.
  static func content(_ text: String) -> String { "text(\(literal(text)))" }
}
