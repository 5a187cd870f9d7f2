import Pages

/// A parsed page: strict about what the writer must never get wrong.
struct Dokument {
  final class Element {
    let tag: String
    let attributes: [String: String]
    private(set) var children: [Element] = []
    fileprivate(set) var text = ""

    fileprivate init(tag: String, attributes: [String: String]) {
      self.tag = tag
      self.attributes = attributes
    }
    fileprivate func append(_ child: Element) { children.append(child) }
    subscript(_ name: String) -> String? { attributes[name] }

    /// This element and everything below it, in reading order.
    var all: [Element] { [self] + children.flatMap(\.all) }
    /// The text of this element and everything below it.
    var fullText: String { text + children.map(\.fullText).joined(separator: " ") }
  }

  let root: Element
  /// Why the markup is not well formed; empty if it is.
  let faults: [String]

  private static let void: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]

  init(_ html: String) {
    var reader = Reader(html)
    root = Element(tag: "#document", attributes: [:])
    var open = [root]
    var faults: [String] = []
    while let part = reader.next() {
      switch part {
      case .text(let text): open[open.count - 1].text += text
      case .start(let tag, let attributes):
        let element = Element(tag: tag, attributes: attributes)
        open[open.count - 1].append(element)
        if !Dokument.void.contains(tag) { open.append(element) }
      case .end(let tag):
        if open.last?.tag == tag {
          open.removeLast()
        } else {
          faults.append("</\(tag)> closes \(open.last?.tag ?? "")")
        }
      case .fault(let fault): faults.append(fault)
      }
    }
    faults += open.dropFirst().map { "<\($0.tag)> is never closed" }
    self.faults = faults
  }

  var all: [Element] { root.all }
  func all(_ tags: String...) -> [Element] { all.filter { tags.contains($0.tag) } }
  /// Styles, images, frames and scripts, but for the program's own script, which is a file.
  var foreignParts: [Element] {
    all("script", "style", "img", "iframe").filter { element in
      element.tag != "script" || element.text != "" || element["src"] != Adresse.script.link
    }
  }
  func element(id: String) -> Element? { all.first { $0["id"] == id } }
  var ids: [String] { all.compactMap { $0["id"] } }
}

/// Splits markup into tags and text.
private struct Reader {
  enum Part {
    case text(String)
    case start(String, [String: String])
    case end(String)
    case fault(String)
  }
  private var rest: Substring

  init(_ html: String) {
    rest = html[...]
    if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst("<!DOCTYPE html>".count) }
  }

  mutating func next() -> Part? {
    guard let first = rest.first else { return nil }
    guard first == "<" else {
      let text = rest.prefix { $0 != "<" }
      rest = rest.dropFirst(text.count)
      return text.contains(">") ? .fault("bare > in text") : .text(unescaped(text))
    }
    rest.removeFirst()
    return rest.first == "/" ? end() : start()
  }

  private mutating func end() -> Part {
    let name = rest.dropFirst().prefix { $0 != ">" }
    rest = rest.dropFirst(name.count + 2)
    return .end(String(name))
  }

  private mutating func start() -> Part {
    let name = take { $0.isLetter || $0.isNumber }
    var attributes: [String: String] = [:]
    while rest.first == " " {
      rest.removeFirst()
      let key = take { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" }
      var value = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = unescaped(Substring(take { $0 != "\"" }))
        rest = rest.dropFirst()
      }
      if key.isEmpty || attributes.updateValue(value, forKey: key) != nil {
        return .fault("attribute \(key) of <\(name)>")
      }
    }
    guard rest.first == ">" else { return .fault("<\(name)> is broken") }
    rest.removeFirst()
    return .start(name, attributes)
  }

  private mutating func take(_ belongs: (Character) -> Bool) -> String {
    let part = rest.prefix(while: belongs)
    rest = rest.dropFirst(part.count)
    return String(part)
  }

  private func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
