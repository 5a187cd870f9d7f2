/// A tag in the HTML of a page. Read by hand: the walks read many thousand pages, and patterns took half their time.
struct Marke {
  /// `input`, or `/form` where it closes.
  let name: String
  private(set) var attributes: [String: String] = [:]
  /// Words without a value, such as `checked`.
  private(set) var flags: Set<String> = []
  /// Where it stands, in bytes.
  let range: Range<Int>

  /// The tags of these names, in order.
  static func all(_ names: Set<String>, in page: [UInt8]) -> [Marke] {
    var found: [Marke] = []
    var place = 0
    while let start = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      let nameEnd = page[(start + 1)...].firstIndex { !isName($0) } ?? page.endIndex
      place = nameEnd
      let name = String(decoding: page[(start + 1)..<nameEnd], as: UTF8.self)
      guard names.contains(name), let end = page[nameEnd...].firstIndex(of: UInt8(ascii: ">")) else { continue }
      found.append(Marke(name: name, range: start..<(end + 1), inner: page[nameEnd..<end]))
      place = end + 1
    }
    return found
  }

  private init(name: String, range: Range<Int>, inner: ArraySlice<UInt8>) {
    self.name = name
    self.range = range
    var rest = inner.drop(while: isBlank)
    while !rest.isEmpty {
      let word = rest.prefix { !isBlank($0) && $0 != UInt8(ascii: "=") }
      rest = rest[word.endIndex...]
      let key = String(decoding: word, as: UTF8.self)
      if rest.first == UInt8(ascii: "=") {
        let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
        if attributes[key] == nil { attributes[key] = Marke.plain(value) }
        rest = rest[value.endIndex...].dropFirst()
      } else {
        flags.insert(key)
      }
      rest = rest.drop(while: isBlank)
    }
  }

  /// Text as a browser shows it.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#13;", with: "\r").replacing("&amp;", with: "&")
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }

private func isName(_ byte: UInt8) -> Bool { (97...122).contains(byte) || byte == UInt8(ascii: "/") }
