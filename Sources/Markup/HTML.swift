/// A finished piece of HTML or SVG. Text can only get in escaped; raw markup cannot be written
/// outside this target.
public struct HTML: Sendable {
  var markup: String

  init(markup: String) { self.markup = markup }

  /// Nothing.
  public static let empty = HTML(markup: "")

  /// Text, escaped.
  public init(_ text: some StringProtocol) {
    var escaped = ""
    escape(text, into: &escaped)
    markup = escaped
  }

  /// The markup as it goes out.
  public var rendered: String { markup }
  /// Whether there is nothing to write.
  public var isEmpty: Bool { markup.isEmpty }

  /// A whole page with its document type.
  public static func document(language: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    HTML(markup: "<!DOCTYPE html>\n" + element("html", [.lang(language)], content()).markup + "\n")
  }

  /// Both pieces, one after the other.
  public static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
}

/// Escapes for text and for attributes in double quotes alike.
func escape(_ text: some StringProtocol, into target: inout String) {
  // Most texts hold nothing that needs escaping and go out as they are.
  guard text.utf8.contains(where: needsEscape) else { return target.append(contentsOf: text) }
  var clean: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): clean.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): clean.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): clean.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): clean.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): clean.append(contentsOf: "&#39;".utf8)
    case 13: clean.append(contentsOf: "&#13;".utf8)  // a parser turns a bare carriage return into a line feed
    case 0..<9, 11, 12, 14..<32: clean.append(contentsOf: "\u{FFFD}".utf8)
    default: clean.append(byte)
    }
  }
  target += String(decoding: clean, as: UTF8.self)
}

private func needsEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<9, 11..<32, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
    true
  default: false
  }
}

/// Puts children in order; strings are escaped.
@resultBuilder
public enum HTMLBuilder {
  public static func buildExpression(_ html: HTML) -> HTML { html }
  public static func buildExpression(_ text: String) -> HTML { HTML(text) }
  public static func buildExpression(_ parts: [HTML]) -> HTML { HTML(markup: parts.map(\.markup).joined()) }
  public static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
  public static func buildBlock(_ parts: HTML...) -> HTML {
    parts.count == 1 ? parts[0] : HTML(markup: parts.map(\.markup).joined())
  }
  public static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  public static func buildEither(first part: HTML) -> HTML { part }
  public static func buildEither(second part: HTML) -> HTML { part }
  public static func buildArray(_ parts: [HTML]) -> HTML { HTML(markup: parts.map(\.markup).joined()) }
}

extension HTML {
  /// Pieces in order.
  public static func joined(_ parts: [HTML]) -> HTML { HTML(markup: parts.map(\.markup).joined()) }
}
