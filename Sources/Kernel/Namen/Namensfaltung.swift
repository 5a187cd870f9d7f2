import Foundation

/// Folded copies of names and texts. Databases compare letters in different ways, so it is done here, once.
public enum Namensfaltung {
  /// Lower case, umlauts and accents spelled out: for the order of names by DIN 5007-2 (telephone books: ä as ae).
  public static func fold(_ text: String) -> String {
    if let text = common(text) { return text }
    let lower = text.lowercased()
    if lower.utf8.allSatisfy({ $0 < 128 }) { return lower }
    return lower.map(folded).joined()
  }

  /// The key under which spellings of the same name meet: `Müller`, `Mueller` and `Muller`; `Yılmaz` and `Yilmaz`;
  /// `Straße` and `Strasse`. Only letters and digits, words parted by one blank. Folding a key changes nothing.
  public static func key(_ text: String) -> String { withoutUmlauts(lettersAndDigits(fold(text))) }

  /// The words of a text as keys, in their order.
  public static func words(_ text: String) -> [String] { key(text).split(separator: " ").map(String.init) }

  /// Hyphens and other signs part words; an apostrophe does not (`O’Neill`).
  private static func lettersAndDigits(_ folded: String) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(folded.utf8.count)
    for scalar in folded.unicodeScalars where !apostrophes.contains(scalar) {
      if isPartOfWord(scalar) {
        kept.append(scalar)
      } else if let last = kept.last, last != " " {
        kept.append(" ")
      }
    }
    if kept.last == " " { kept.removeLast() }
    return kept
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 97...122, 48...57: true
    case 0..<128: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
  }

  /// `ae`, `oe` and `ue` as `a`, `o` and `u`, but not in `Bauer`, `Neuer` or `Quelle`.
  private static func withoutUmlauts(_ letters: [Unicode.Scalar]) -> String {
    var kept = String.UnicodeScalarView()
    var (last, before): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for letter in letters {
      if letter == "e", last == "a" || last == "o" || last == "u", before != "a", before != "e", before != "q" {
        continue
      }
      kept.append(letter)
      (before, last) = (last, letter)
    }
    return String(kept)
  }

  /// Names of here need no look into the tables of Unicode, which costs more than all else of a row.
  private static func common(_ text: String) -> String? {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(text.utf8.count + 4)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        utf8.append((65...90).contains(byte) ? byte + 32 : byte)
      } else if let spelled = spelled[scalar] {
        utf8 += spelled.utf8
      } else {
        return nil
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  private static func folded(_ character: Character) -> String {
    let composed = String(character).precomposedStringWithCanonicalMapping.unicodeScalars
    if composed.count == 1, let first = composed.first, let spelled = spelled[first] { return spelled }
    return String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !$0.properties.isDiacritic }.map { spelled[$0] ?? String($0) }.joined()
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "´", "`"]
  /// Letters that are not the plain one with an accent, and the frequent ones that are.
  private static let spelled: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ẞ": "ss", "ı": "i", "İ": "i",
    "ł": "l",
    "Ł": "l", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "đ": "d", "Đ": "d", "ə": "e", "Ə": "e", "ş": "s", "Ş": "s",
    "ç": "c", "Ç": "c", "ğ": "g", "Ğ": "g", "é": "e", "É": "e", "ć": "c", "Ć": "c", "č": "c", "Č": "c", "ś": "s",
    "Ś": "s", "š": "s", "Š": "s", "ž": "z", "Ž": "z", "ż": "z", "Ż": "z", "ź": "z", "Ź": "z", "ą": "a", "Ą": "a",
    "ę": "e", "Ę": "e", "ó": "o", "Ó": "o", "ń": "n", "Ń": "n",
  ]
}
