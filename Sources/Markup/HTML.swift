/// A finished piece of HTML or SVG. Text can only get in escaped; raw markup cannot be written
/// outside this target.
public struct HTML: Sendable {
  var markup: String

  init(markup: String) { self.markup = markup }

  public static let empty = HTML(markup: "")

  /// Text, escaped.
  public init(_ text: some StringProtocol) {
    var escaped = ""
    escape(text.utf8, into: &escaped)
    markup = escaped
  }

  /// The markup as it goes out.
  public var rendered: String { markup }
  public var isEmpty: Bool { markup.isEmpty }

  /// A whole page with its document type.
  public static func document(language: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    HTML(markup: "<!DOCTYPE html>\n" + element("html", [.lang(language)], content()).markup + "\n")
  }

  public static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }
}

/// Escapes for text and for attributes in double quotes alike.
func escape(_ bytes: some Sequence<UInt8>, into target: inout String) {
  var clean: [UInt8] = []
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "&"): clean.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): clean.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): clean.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): clean.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): clean.append(contentsOf: "&#39;".utf8)
    case 0..<9, 11, 12, 14..<32: clean.append(contentsOf: "\u{FFFD}".utf8)
    default: clean.append(byte)
    }
  }
  target += String(decoding: clean, as: UTF8.self)
}

/// One attribute; its value is escaped when written.
public struct Attribute: Sendable {
  let name: String
  /// `nil` writes the bare name, as for `checked`.
  let value: String?

  init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  /// An attribute by name. The name is fixed in the program text, never data; event handlers and
  /// inline styles are refused because the content security policy forbids them.
  public static func named(_ name: StaticString, _ value: String) -> Attribute {
    let text = "\(name)"
    return text.hasPrefix("on") || text == "style" ? Attribute("data-refused", text) : Attribute(text, value)
  }
  /// A bare attribute, written only if `condition` holds.
  public static func flag(_ name: StaticString, _ condition: Bool = true) -> Attribute {
    condition ? Attribute("\(name)", nil) : .none
  }
  /// Writes nothing.
  public static let none = Attribute("", nil)

  public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  public static func id(_ value: String) -> Attribute { Attribute("id", value) }
  public static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  public static func href(_ value: String) -> Attribute { Attribute("href", safeLink(value)) }
  public static func action(_ value: String) -> Attribute { Attribute("action", safeLink(value)) }
  public static func type(_ value: String) -> Attribute { Attribute("type", value) }
  public static func name(_ value: String) -> Attribute { Attribute("name", value) }
  public static func value(_ value: String) -> Attribute { Attribute("value", value) }
  public static func `for`(_ value: String) -> Attribute { Attribute("for", value) }
  public static func role(_ value: String) -> Attribute { Attribute("role", value) }
  public static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
  public static func describedBy(_ value: String?) -> Attribute { value.map { Attribute("aria-describedby", $0) } ?? .none }
  public static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
  public static func current(_ condition: Bool) -> Attribute { condition ? Attribute("aria-current", "page") : .none }

  /// Links stay inside http, https, mailto, tel or the own site.
  private static func safeLink(_ value: String) -> String {
    guard let colon = value.firstIndex(of: ":") else { return value }
    let head = value[..<colon].lowercased()
    if head.contains(where: { "/?#".contains($0) }) { return value }
    return ["http", "https", "mailto", "tel"].contains(head) ? value : "#"
  }
}

private let voidTags: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

/// An element by tag name. The name is fixed in the program text.
public func element(_ tag: StaticString, _ attributes: [Attribute] = [], _ content: HTML = .empty) -> HTML {
  let name = "\(tag)"
  var markup = "<" + name
  for attribute in attributes where !attribute.name.isEmpty {
    markup += " " + attribute.name
    if let value = attribute.value {
      markup += "=\""
      escape(value.utf8, into: &markup)
      markup += "\""
    }
  }
  markup += ">"
  if voidTags.contains(name) { return HTML(markup: markup) }
  markup += content.markup
  markup += "</" + name + ">"
  return HTML(markup: markup)
}

/// An element with children written as a block: `el("p", .class("leise")) { "Text" }`.
public func el(_ tag: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
  element(tag, attributes, content())
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
