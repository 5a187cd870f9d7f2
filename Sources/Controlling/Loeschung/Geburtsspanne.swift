import Kernel

/// Puts another day of birth in place of the true one that gives the same age group whenever figures ask.
struct Geburtsspanne {
  private let grenzen: [Int]
  private let window: ClosedRange<Month>
  private let ereignisse: Ereignistage

  init(_ grenzen: [Int], _ window: ClosedRange<Month>, _ ereignisse: Ereignistage) {
    self.grenzen = grenzen
    self.window = window
    self.ereignisse = ereignisse
  }

  /// A day that many births of the same age group share, or the month of birth where an age was reached meanwhile.
  func coarse(_ birth: Day) -> Day {
    let crossings = grenzen.map { birth.month + 12 * $0 }
    if crossings.contains(where: window.contains) { return withinMonth(birth) }
    let next = zip(grenzen, crossings).first { $0.1 > window.upperBound }?.0
    let last = Array(zip(grenzen, crossings)).last { $0.1 < window.lowerBound }?.0
    // Births in these months give the same group throughout; the span is wide where an age has no limit.
    let latest = last.map { window.lowerBound + (-1 - 12 * $0) } ?? birth.month
    let earliest = next.map { window.upperBound + (1 - 12 * $0) } ?? latest + -Geburtsspanne.wide
    return Geburtsspanne.landmark(earliest...max(earliest, latest)).firstDay
  }

  /// Months that the span of births without a limit is taken to be wide: thirty years.
  private static let wide = 360

  /// The first January of a decade in the span, else of five years, else any January, else any half-year, else its
  /// first month: so that those of one group get the same.
  private static func landmark(_ span: ClosedRange<Month>) -> Month {
    for step in [120, 60, 12, 6] as [Int32] {
      let rest = span.lowerBound.rawValue % step
      let found = Month(rawValue: span.lowerBound.rawValue + (rest == 0 ? 0 : step - rest))
      if found <= span.upperBound { return found }
    }
    return span.lowerBound
  }

  /// A day of the month of birth such that an age is reached before the same take-ups as in truth; the first one
  /// where no take-up fell into a month in which an age was reached.
  private func withinMonth(_ birth: Day) -> Day {
    let months = Set(grenzen.map { birth.month + 12 * $0 })
    let asked = ereignisse.all.filter { months.contains($0.true.month) }
    let candidates = [1] + stride(from: 12, through: 28, by: 2)
    let fits = candidates.first { number in
      asked.allSatisfy { ($0.true.dayOfMonth >= birth.dayOfMonth) == ($0.slot.dayOfMonth >= number) }
    }
    return birth.month.firstDay + ((fits ?? 1) - 1)
  }
}

extension Altersgruppe {
  /// The completed years with which one group ends and the next begins.
  static let grenzen: [Int] = (1...120).filter { Altersgruppe(age: $0) != Altersgruppe(age: $0 - 1) }
}
