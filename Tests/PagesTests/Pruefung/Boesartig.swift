/// Texts that try to break out of where they stand; the same for the same seed.
struct Boesartig: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "<script>alert(1)</script>", "</textarea>", "</title>", "</option></select>", "\"", "'", "`", "<!--", "-->", "&lt;",
    "&amp;amp;", "&", "<", ">", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\" onfocus=\"alert(1)", "]]>",
    "<style>*{}</style>", "%3Cscript%3E", "../", "?a=b&c=d", "#", "{nr}", "ä", "ß", "\u{202E}", "\u{1F600}", " ",
    "Müller",
  ]

  /// A text of one to six pieces that begins and ends with a letter, so that trimming changes nothing.
  mutating func text() -> String {
    let count = Int.random(in: 1...6, using: &self)
    let parts = (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }
    return "A" + parts.joined() + "Z"
  }
}
