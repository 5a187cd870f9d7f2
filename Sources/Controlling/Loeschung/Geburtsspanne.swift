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

  /// The first day of the span of births that nobody could tell from this one, or the month of birth.
  func coarse(_ birth: Day) -> Day {
    let crossings = grenzen.map { birth.month + 12 * $0 }
    if crossings.contains(where: window.contains) { return withinMonth(birth) }
    if let next = zip(grenzen, crossings).first(where: { $0.1 > window.upperBound })?.0 {
      return (window.upperBound + (1 - 12 * next)).firstDay
    }
    // Older than every limit throughout: the youngest of them.
    return (window.lowerBound + (-1 - 12 * (grenzen.last ?? 0))).firstDay
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
