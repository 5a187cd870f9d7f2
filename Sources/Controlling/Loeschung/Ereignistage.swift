import Kernel

/// The days of take-ups of one person, each with the made-up day of its month that stands for it.
struct Ereignistage {
  /// The eleventh is the first such day, then every second one, so that each has a day before it of its own. Those
  /// beyond the eighth within one month share the last.
  private static let firstSlot = 10
  private static let mostPerMonth = 8

  /// By the true day.
  private let slots: [Day: Day]

  init(_ facts: [Fact]) {
    let days = Set(facts.filter { $0.span.kind == .integration }.map(\.span.period.from))
    var slots: [Day: Day] = [:]
    for (month, inMonth) in Dictionary(grouping: days, by: \.month) {
      for (index, day) in inMonth.sorted().enumerated() {
        let place = min(index, Ereignistage.mostPerMonth - 1)
        slots[day] = month.firstDay + Ereignistage.firstSlot + 2 * place
      }
    }
    self.slots = slots
  }

  /// The day that stands for a take-up.
  func slot(_ day: Day) -> Day { slots[day] ?? day.month.firstDay }

  /// True and made-up days, in order.
  var all: [(true: Day, slot: Day)] { slots.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 } }

  /// A question that figures ask: a made-up day, and the true one whose answer it must give.
  typealias Question = (asked: Day, true: Day)
  var sameDay: [Question] { all.map { ($0.slot, $0.true) } }
  var dayBefore: [Question] { all.map { ($0.slot - 1, $0.true - 1) } }

  /// Whole months that end on the same states, and single days where a take-up asks for something else.
  func months(_ period: Period, asked questions: [Question]) -> [Period] {
    let end = period.isOpen ? Day.distantFuture : period.to.month.firstDay
    let base = Period(from: period.from.month.firstDay, to: end)
    var found = base.isEmpty ? [] : [base]
    for question in questions where period.contains(question.true) != base.contains(question.asked) {
      let day = Period(from: question.asked, to: question.asked + 1)
      if period.contains(question.true) {
        found.append(day)
      } else {
        found = found.flatMap { Ereignistage.cut($0, day) }
      }
    }
    return found.sorted { $0.from < $1.from }
  }

  private static func cut(_ period: Period, _ day: Period) -> [Period] {
    guard period.overlaps(day) else { return [period] }
    return [Period(from: period.from, to: day.from), Period(from: day.to, to: period.to)].filter { !$0.isEmpty }
  }
}
