/// A finished piece of HTML or SVG. Text can only get in escaped; raw markup cannot be written
/// outside this target.
public struct HTML: Sendable {
  /// The markup as it goes out, in UTF-8.
  public internal(set) var utf8: [UInt8]

  init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// Nothing.
  public static let empty = HTML(utf8: [])

  /// Text, escaped.
  public init(_ text: some StringProtocol) {
    utf8 = []
    escape(text, into: &utf8)
  }

  /// The markup as it goes out.
  public var rendered: String { String(decoding: utf8, as: UTF8.self) }
  /// Whether there is nothing to write.
  public var isEmpty: Bool { utf8.isEmpty }

  /// A whole page with its document type.
  public static func document(language: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    let page = element("html", [.lang(language)], content())
    return HTML(utf8: Array("<!DOCTYPE html>\n".utf8) + page.utf8 + [10])
  }

  /// Both pieces, one after the other.
  public static func + (left: HTML, right: HTML) -> HTML { HTML(utf8: left.utf8 + right.utf8) }

  /// Pieces in order.
  public static func joined(_ parts: [HTML]) -> HTML {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
    for part in parts { utf8 += part.utf8 }
    return HTML(utf8: utf8)
  }
}

/// Escapes for text and for attributes in double quotes alike.
func escape(_ text: some StringProtocol, into target: inout [UInt8]) {
  // Most texts hold nothing that needs escaping and go out as they are.
  guard text.utf8.contains(where: needsEscape) else { return target.append(contentsOf: text.utf8) }
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): target += "&amp;".utf8
    case UInt8(ascii: "<"): target += "&lt;".utf8
    case UInt8(ascii: ">"): target += "&gt;".utf8
    case UInt8(ascii: "\""): target += "&quot;".utf8
    case UInt8(ascii: "'"): target += "&#39;".utf8
    case 13: target += "&#13;".utf8  // a parser turns a bare carriage return into a line feed
    case 0..<9, 11, 12, 14..<32: target += "\u{FFFD}".utf8
    default: target.append(byte)
    }
  }
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
  public static func buildExpression(_ parts: [HTML]) -> HTML { .joined(parts) }
  public static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
  public static func buildBlock(_ parts: HTML...) -> HTML { parts.count == 1 ? parts[0] : .joined(parts) }
  public static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  public static func buildEither(first part: HTML) -> HTML { part }
  public static func buildEither(second part: HTML) -> HTML { part }
  public static func buildArray(_ parts: [HTML]) -> HTML { .joined(parts) }
}
