/// Blanks that must not break, so that no line ends in `§` or `Abs.`
enum Typography {
  private static let binding: Set<Substring> = ["§", "§§", "Abs.", "Nr.", "Satz", "Art.", "Buchst."]

  /// `§ 16 Abs. 2` with blanks that hold its parts together, wherever a number follows.
  static func bound(_ text: String) -> String {
    guard text.contains("§") else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var result = ""
    for (index, word) in words.enumerated() {
      if index > 0 {
        let before = words[index - 1].drop { $0 == "(" }
        let isBound = binding.contains(before) && word.first.map { $0.isNumber } ?? false
        result += isBound ? "\u{00A0}" : " "
      }
      result += word
    }
    return result
  }
}
