/// Reads markup the way a browser does, as far as the tests need it.
enum Reading {
  /// The text of an escaped piece, entities resolved.
  static func text(_ markup: String) -> String {
    var text = String.UnicodeScalarView()
    var rest = Substring.UnicodeScalarView(markup.unicodeScalars)
    while let mark = rest.first {
      if mark == "&", let end = rest.firstIndex(of: ";"), let plain = entities[String(rest[..<end])] {
        text.append(plain)
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(rest.removeFirst())
      }
    }
    return String(text)
  }

  private static let entities: [String: Unicode.Scalar] = [
    "&amp": "&", "&lt": "<", "&gt": ">", "&quot": "\"", "&#39": "'", "&#13": "\r",
  ]

  /// What must come back of a text: controls that no document may hold are replaced.
  static func expected(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 32 && ![9, 10, 13].contains(scalar.value)
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

/// Strings with everything that has ever broken a page, by seed.
struct RandomTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let pieces = [
    "<", ">", "&", "\"", "'", "`", "=", "/", " ", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1}", "\u{B}", "\u{1F}", "ä",
    "ß",
    "é", "e\u{301}", "\u{301}", "🙂", "\u{200F}", "\u{FEFF}", "\u{FFFF}", "&amp;", "&#x3C;", "<script>", "</script>",
    "<!--", "-->",
    "]]>", "javascript:", "onload=", "a", "7", "\\", "#", "$", "{{", "}}", "\u{85}", "\u{2028}",
  ]

  /// A number below `bound`.
  mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func text() -> String {
    (0..<number(below: 12)).map { _ in RandomTexts.pieces[number(below: RandomTexts.pieces.count)] }.joined()
  }
}
