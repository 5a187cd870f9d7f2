/// The number of the statutory pension insurance: area, day of birth, first letter of the name at birth, serial number,
/// check digit (§ 147 SGB VI, § 2 VKVV).
public struct Versicherungsnummer: Hashable, Sendable, CustomStringConvertible {
  /// Twelve signs without blanks, the letter large: `15070649C103`.
  public let zeichen: String

  /// As people write it, with blanks or without.
  /// - Throws: `Rejection` `versicherungsnummer.laenge`, `.zeichen`, `.geburt` or `.pruefziffer`.
  public init(_ typed: String) throws(Rejection) {
    let text = String(typed.filter { !$0.isWhitespace && $0 != "-" }).uppercased()
    let signs = Array(text.unicodeScalars)
    guard signs.count == 12 else { throw Versicherungsnummer.refusal("laenge", ["zeichen": String(signs.count)]) }
    guard ("A"..."Z").contains(signs[8]), signs.enumerated().allSatisfy({ $0 == 8 || ("0"..."9").contains($1) }) else {
      throw Versicherungsnummer.refusal("zeichen")
    }
    let numbers = signs.map { Int($0.value) - 48 }
    guard numbers[4] * 10 + numbers[5] <= 12, numbers[2] * 10 + numbers[3] < 96 else {
      throw Versicherungsnummer.refusal("geburt")
    }
    guard Versicherungsnummer.checkDigit(signs) == numbers[11] else { throw Versicherungsnummer.refusal("pruefziffer") }
    zeichen = text
  }

  /// In the groups of the card: `15 070649 C 103`.
  public var description: String {
    "\(zeichen.prefix(2)) \(zeichen.dropFirst(2).prefix(6)) \(zeichen.dropFirst(8).prefix(1)) \(zeichen.suffix(3))"
  }

  /// Whether the day of birth in the number can be this one. Where days had run out, or a birth is known by its year
  /// alone, the number holds days beyond 31 or zeros (§ 2 Abs. 3 und 5 VKVV): these agree with every day of the year.
  public func fits(_ geburt: Day) -> Bool {
    let numbers = zeichen.unicodeScalars.map { Int($0.value) - 48 }
    let (day, month) = (numbers[2] * 10 + numbers[3], numbers[4] * 10 + numbers[5])
    guard numbers[6] * 10 + numbers[7] == geburt.year % 100 else { return false }
    guard (1...31).contains(day), month > 0 else { return true }
    return day == geburt.dayOfMonth && month == geburt.month.number
  }

  private static let factors = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]

  /// The letter counts as its place in the alphabet with two digits; the digits sums of the products are added, the
  /// last digit of the sum is the check digit (§ 2 Abs. 6 VKVV).
  private static func checkDigit(_ signs: [Unicode.Scalar]) -> Int {
    let letter = Int(signs[8].value) - 64
    let digits =
      signs[..<8].map { Int($0.value) - 48 } + [letter / 10, letter % 10] + signs[9...10].map { Int($0.value) - 48 }
    return zip(digits, factors).reduce(0) { sum, pair in
      let product = pair.0 * pair.1
      return sum + product / 10 + product % 10
    } % 10
  }

  private static func refusal(_ word: String, _ details: [String: String] = [:]) -> Rejection {
    Rejection("versicherungsnummer.\(word)", section: "§ 2 VKVV", field: "versicherungsnummer", details: details)
  }
}

/// Stored as its twelve signs.
extension Versicherungsnummer: Codable {
  public init(from decoder: any Decoder) throws {
    let stored = try decoder.singleValueContainer()
    let text = try stored.decode(String.self)
    guard let number = try? Versicherungsnummer(text), number.zeichen == text else {
      throw DecodingError.dataCorruptedError(in: stored, debugDescription: "no number of the pension insurance")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var stored = encoder.singleValueContainer()
    try stored.encode(zeichen)
  }
}

extension Versicherungsnummer {
  /// Whether a text holds what looks like such a number, right or wrong: eight digits, a letter, three digits.
  public static func isMeant(by text: String) -> Bool {
    let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }
      .map { ("0"..."9").contains($0) ? "0" : ("A"..."Z").contains($0) || ("a"..."z").contains($0) ? "A" : "-" }
    let pattern = Array("00000000A000").map(String.init)
    guard signs.count >= pattern.count else { return false }
    return (0...signs.count - pattern.count).contains { Array(signs[$0..<$0 + pattern.count]) == pattern }
  }
}
