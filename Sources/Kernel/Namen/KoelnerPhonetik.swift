/// How a German name sounds, as digits: names that sound alike get the same code (`Meier`, `Maier`, `Mayr`: 67).
///
/// Hans Joachim Postel: Die Kölner Phonetik. Ein Verfahren zur Identifizierung von Personennamen auf der Grundlage der
/// Gestaltanalyse. IBM-Nachrichten, 19. Jahrgang, 1969, S. 925–931.
public enum KoelnerPhonetik {
  /// The code of a name; blanks and hyphens do not part it. Empty if there is nothing to hear (`H`).
  public static func code(_ name: String) -> String {
    let letters = Array(Namensfaltung.key(name).unicodeScalars).filter { ("a"..."z").contains($0) }
    var digits: [Unicode.Scalar] = []
    for index in letters.indices {
      let before = index > 0 ? letters[index - 1] : nil
      let behind = index + 1 < letters.count ? letters[index + 1] : nil
      for digit in sounds(letters[index], before, behind) where digits.last != digit { digits.append(digit) }
    }
    // Vowels count at the beginning alone.
    let heard = digits.enumerated().filter { $0.offset == 0 || $0.element != zero }.map(\.element)
    return String(String.UnicodeScalarView(heard))
  }

  private static let zero: Unicode.Scalar = "0"

  private static func sounds(_ letter: Unicode.Scalar, _ before: Unicode.Scalar?, _ behind: Unicode.Scalar?)
    -> String.UnicodeScalarView
  {
    let text =
      switch letter {
      case "a", "e", "i", "j", "o", "u", "y": "0"
      case "b": "1"
      case "p": behind == "h" ? "3" : "1"
      case "d", "t": isOne(behind, of: "csz") ? "8" : "2"
      case "f", "v", "w": "3"
      case "g", "k", "q": "4"
      case "c": soundOfC(before, behind)
      case "x": isOne(before, of: "ckq") ? "8" : "48"
      case "l": "5"
      case "m", "n": "6"
      case "r": "7"
      case "s", "z": "8"
      default: ""
      }
    return text.unicodeScalars
  }

  private static func soundOfC(_ before: Unicode.Scalar?, _ behind: Unicode.Scalar?) -> String {
    guard before != nil else { return isOne(behind, of: "ahkloqrux") ? "4" : "8" }
    return !isOne(before, of: "sz") && isOne(behind, of: "ahkoqux") ? "4" : "8"
  }

  private static func isOne(_ letter: Unicode.Scalar?, of set: String) -> Bool {
    letter.map(set.unicodeScalars.contains) ?? false
  }
}
