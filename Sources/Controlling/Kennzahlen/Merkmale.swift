import Kernel
import Law

extension FactColumns {
  /// Whether the person of the row belongs to a group on the row's day, as known then.
  /// A trait that is not recorded puts nobody into a group.
  func belongs(_ row: CountedRow, to rule: Zielgruppe.Rule) -> Bool {
    switch rule {
    case .ageBelow(let limit): born(row).map { !hasCompleted(limit, $0, on: row.day) } ?? false
    case .ageFrom(let limit): born(row).map { hasCompleted(limit, $0, on: row.day) } ?? false
    case .female: value(.geschlecht, row) == Geschlecht.weiblich.rawValue
    case .notGerman: isForeign(row) ?? false
    case .recorded(let codes): holds(.zielgruppe, row) { value in codes.contains { $0.rawValue == value } }
    }
  }

  /// `nil` where the nationality is not recorded or unknown (`ZZ`). Stateless persons are not German.
  func isForeign(_ row: CountedRow) -> Bool? {
    guard let number = value(.staatsangehoerigkeit, row), number != Nationality.unknown.number else { return nil }
    return number != Nationality.german.number
  }

  func born(_ row: CountedRow) -> Int32? { value(.geburt, row).flatMap { Int32(exactly: $0) } }

  /// Completed years on the day, `nil` where the day of birth is not recorded.
  func age(_ row: CountedRow) -> Int? {
    born(row).map { Day(rawValue: $0).completedYears(on: Day(rawValue: row.day)) }
  }

  private func hasCompleted(_ years: Int, _ born: Int32, on day: Int32) -> Bool {
    Day(rawValue: born).completedYears(on: Day(rawValue: day)) >= years
  }
}
