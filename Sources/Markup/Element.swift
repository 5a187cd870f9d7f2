private let voidTags: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

/// An element by tag name. The name is fixed in the program text.
public func element(_ tag: StaticString, _ attributes: [Attribute] = [], _ content: HTML = .empty) -> HTML {
  let name = "\(tag)"
  var markup = ""
  markup.reserveCapacity(content.markup.utf8.count + 2 * name.utf8.count + 48 * attributes.count + 8)
  markup += "<"
  markup += name
  for attribute in attributes where !attribute.name.isEmpty {
    markup += " "
    markup += attribute.name
    if let value = attribute.value {
      markup += "=\""
      escape(value, into: &markup)
      markup += "\""
    }
  }
  markup += ">"
  if voidTags.contains(name) { return HTML(markup: markup) }
  // A parser drops the first line break of these two; typed text must come back whole.
  if name == "textarea" || name == "pre", content.markup.utf8.first == 10 { markup += "\n" }
  markup += content.markup
  markup += "</"
  markup += name
  markup += ">"
  return HTML(markup: markup)
}

/// An element with children written as a block: `el("p", .class("leise")) { "Text" }`.
public func el(_ tag: StaticString, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }) -> HTML {
  element(tag, attributes, content())
}
