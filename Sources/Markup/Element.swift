/// An element by tag name. The name is fixed in the program text.
public func element(_ tag: StaticString, _ attributes: [Attribute] = [], _ content: HTML = .empty) -> HTML {
  var utf8: [UInt8] = []
  utf8.reserveCapacity(content.utf8.count + 2 * tag.utf8CodeUnitCount + 48 * attributes.count + 8)
  utf8.append(UInt8(ascii: "<"))
  tag.withUTF8Buffer { utf8 += $0 }
  for attribute in attributes where !attribute.name.isEmpty { attribute.write(into: &utf8) }
  utf8.append(UInt8(ascii: ">"))
  if isVoid(tag) { return HTML(utf8: utf8) }
  // A parser drops the first line break of these two; typed text must come back whole.
  if content.utf8.first == 10, ["textarea", "pre"].contains(tag.description) { utf8.append(10) }
  utf8 += content.utf8
  utf8 += "</".utf8
  tag.withUTF8Buffer { utf8 += $0 }
  utf8.append(UInt8(ascii: ">"))
  return HTML(utf8: utf8)
}

/// An element with children written as a block: `el("p", .class("leise")) { "Text" }`.
public func el(_ tag: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
  element(tag, attributes, content())
}

extension Attribute {
  fileprivate func write(into utf8: inout [UInt8]) {
    utf8.append(UInt8(ascii: " "))
    utf8 += name.utf8
    guard let value else { return }
    utf8 += "=\"".utf8
    escape(value, into: &utf8)
    utf8.append(UInt8(ascii: "\""))
  }
}

/// Elements without content and without an end tag.
private func isVoid(_ tag: StaticString) -> Bool {
  switch tag.description {
  case "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr": true
  default: false
  }
}
