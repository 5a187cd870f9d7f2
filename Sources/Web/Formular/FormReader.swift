import Kernel
import Pages

/// Reads typed values and gathers what is wrong with them, so that all of it is said at once.
struct FormReader {
  let values: [String: [String]]
  let today: Day
  private(set) var errors: [String: String] = [:]

  init(_ values: [String: [String]], today: Day) {
    self.values = values
    self.today = today
  }

  /// Longest text taken in one field.
  static let longest = 4_000

  /// What was typed, without blanks around it.
  mutating func text(_ name: String) -> String {
    let typed = values[name]?.first ?? ""
    let start = typed.drop(while: \.isWhitespace)
    let text = String(start.reversed().drop(while: \.isWhitespace).reversed())
    if text.count > FormReader.longest {
      refuse(name, "Der Text ist zu lang. Möglich sind \(FormReader.longest) Zeichen.")
      return ""
    }
    return text
  }

  mutating func text(_ name: some RawRepresentable<String>) -> String { text(name.rawValue) }

  /// A text that must be there.
  mutating func required(_ name: some RawRepresentable<String>, _ sentence: String) -> String {
    let text = text(name)
    if text.isEmpty { refuse(name.rawValue, sentence) }
    return text
  }

  /// A day that must be there.
  mutating func day(_ name: some RawRepresentable<String>) -> Day { day(name.rawValue) }

  mutating func day(_ name: String) -> Day {
    if let day = optionalDay(name) { return day }
    if errors[name] == nil { refuse(name, "Bitte geben Sie ein Datum an, zum Beispiel \(today.german).") }
    return today
  }

  mutating func optionalDay(_ name: some RawRepresentable<String>) -> Day? { optionalDay(name.rawValue) }

  mutating func optionalDay(_ name: String) -> Day? {
    let typed = text(name)
    guard !typed.isEmpty else { return nil }
    do {
      return try DayReader(today: today).read(typed)
    } catch {
      refuse(name, error.sentence(example: today))
      return nil
    }
  }

  /// One of a closed list that must be chosen.
  mutating func choice<T: RawRepresentable<String>>(_ name: some RawRepresentable<String>, _ sentence: String) -> T? {
    let value = T(rawValue: text(name))
    if value == nil { refuse(name.rawValue, sentence) }
    return value
  }

  /// One of a closed list of keywords that must be chosen.
  mutating func keyword<T: Keyword>(_ name: some RawRepresentable<String>, _ sentence: String) -> T? {
    let value = T(key: text(name))
    if value == nil { refuse(name.rawValue, sentence) }
    return value
  }

  /// A whole number that must be there.
  mutating func number(_ name: some RawRepresentable<String>, in range: ClosedRange<Int>) -> Int {
    let typed = text(name)
    guard let number = Int(typed), range.contains(number) else {
      refuse(name.rawValue, "Bitte geben Sie eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound) an.")
      return range.lowerBound
    }
    return number
  }

  func isTicked(_ name: some RawRepresentable<String>) -> Bool { isTicked(name.rawValue) }
  func isTicked(_ name: String) -> Bool { values[name]?.contains("ja") ?? false }

  /// An amount in euros: `1.250,00`, `1250,5`, `80`.
  mutating func cents(_ name: String) -> Cents? {
    let typed = text(name).filter { !$0.isWhitespace && $0 != "€" }
    guard !typed.isEmpty else { return nil }
    switch AmountReader.read(typed) {
    case .amount(let cents): return cents
    case .ambiguous(let text, let large, let small):
      refuse(name, "„\(text)“ ist nicht eindeutig. Meinen Sie \(large) € oder \(small) €?")
    case .unreadable:
      refuse(name, "„\(typed)“ ist kein Betrag. Bitte schreiben Sie zum Beispiel 1.250,00.")
    }
    return nil
  }

  mutating func refuse(_ name: String, _ sentence: String) { if errors[name] == nil { errors[name] = sentence } }
}

/// Reads amounts as people type them.
enum AmountReader {
  enum Result: Equatable {
    case amount(Cents)
    case ambiguous(String, large: String, small: String)
    case unreadable
  }

  static func read(_ text: String) -> Result {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2, let euros = whole(halves[0]) else { return .unreadable }
    if halves.count == 1, text.contains(".") {
      // A single dot with three digits may be a thousands dot or a decimal point.
      let digits = text.split(separator: ".")
      if digits.count == 2, digits[1].count == 3, let front = Int64(digits[0]), front > 0, front < 1000 {
        return .ambiguous(text, large: "\(text),00", small: "\(front),\(digits[1].prefix(2))")
      }
    }
    guard let cents = fraction(halves.count == 2 ? halves[1] : "") else { return .unreadable }
    return .amount(Cents(rawValue: euros * 100 + cents))
  }

  private static func whole(_ text: Substring) -> Int64? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }), text.count <= 13 else { return nil }
    let digits = groups.joined()
    return digits.allSatisfy(\.isASCII) && digits.allSatisfy(\.isNumber) ? Int64(digits) : nil
  }

  private static func fraction(_ text: Substring) -> Int64? {
    guard text.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return switch text.count {
    case 0: 0
    case 1: Int64(text).map { $0 * 10 }
    case 2: Int64(text)
    default: nil
    }
  }
}
