import Kernel

/// Reads days as people type them: `1.3.26`, `01.03.2026`, `2026-03-01`, `heute`, `+14`.
struct DayReader {
  let today: Day

  enum Problem: Error, Hashable {
    /// Not a date at all.
    case unreadable(String)
    /// The month has no such day: month name and its length.
    case noSuchDay(String, month: String, days: Int)

    func sentence(example: Day) -> String {
      switch self {
      case .unreadable(let text): "„\(text)“ ist kein Datum. Bitte schreiben Sie zum Beispiel \(example.german)."
      case .noSuchDay(let text, let month, let days): "Den \(text) gibt es nicht. Der \(month) hat \(days) Tage."
      }
    }
  }

  func read(_ text: String) throws(Problem) -> Day {
    let trimmed = text.filter { !$0.isWhitespace }.lowercased()
    if trimmed == "heute" { return today }
    if let offset = relative(trimmed) { return today + offset }
    // Later years could be recorded, but not be read again.
    guard let (year, month, day) = numbers(trimmed), (1...9_999).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else {
      throw .unreadable(text)
    }
    guard let found = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(text, month: Month.names[month - 1], days: Month(year: year, month: month).length)
    }
    return found
  }

  private func relative(_ text: String) -> Int? {
    guard text.hasPrefix("+") || text.hasPrefix("-"), let number = Int(text), (-3660...3660).contains(number) else {
      return nil
    }
    return number
  }

  private func numbers(_ text: String) -> (Int, Int, Int)? {
    if let iso = Day(iso: text) { return (iso.parts.year, iso.parts.month, iso.parts.day) }
    let dashed = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if dashed.count == 3, let year = dashed[0], let month = dashed[1], let day = dashed[2], year > 999 {
      return (year, month, day)
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    switch parts[2].count {
    case 4: return (year, month, day)
    case 2: return (century(year), month, day)
    default: return nil
    }
  }

  /// Two digits mean the nearest year that is at most ten years ahead.
  private func century(_ year: Int) -> Int {
    let base = today.year / 100 * 100 + year
    return base > today.year + 10 ? base - 100 : base
  }
}
