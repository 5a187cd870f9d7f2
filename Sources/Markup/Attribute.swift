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
  /// inline styles are refused because the content security policy forbids them; values of
  /// attributes that lead somewhere pass the same check as `href`.
  public static func named(_ name: StaticString, _ value: String) -> Attribute {
    let text = "\(name)"
    let lower = text.lowercased()
    if lower.hasPrefix("on") || refused.contains(lower) { return Attribute("data-refused", text) }
    return Attribute(text, links.contains(lower) ? safeLink(value) : value)
  }
  /// An attribute with a whole number, as SVG has many.
  public static func named(_ name: StaticString, _ value: Int) -> Attribute { named(name, String(value)) }
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
  public static func describedBy(_ value: String?) -> Attribute {
    value.map { Attribute("aria-describedby", $0) } ?? .none
  }
  public static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
  public static func current(_ condition: Bool) -> Attribute { condition ? Attribute("aria-current", "page") : .none }

  private static let refused: Set<String> = ["style", "srcdoc"]
  private static let links: Set<String> = [
    "href", "xlink:href", "src", "action", "formaction", "poster", "data", "cite", "ping", "background",
  ]

  /// Links stay inside http, https, mailto, tel or the own site. Read by bytes: a colon that carries
  /// a combining mark is another `Character` in Swift, but still ends the scheme in a browser.
  private static func safeLink(_ value: String) -> String {
    let bytes = value.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return value }
    let head = bytes[..<colon]
    if head.contains(where: { "/?#".utf8.contains($0) }) { return value }
    return allowed.contains(String(decoding: head, as: UTF8.self).lowercased()) ? value : "#"
  }
  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]
}
