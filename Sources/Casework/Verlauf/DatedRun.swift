import Kernel

/// Values that follow one another: each holds from its day until the next one begins.
struct DatedRun<Value: Sendable & Equatable>: Sendable {
  struct Step: Sendable {
    let value: Value
    let from: Day
  }

  private(set) var steps: [Step] = []

  /// A value given later for the same day replaces the earlier one.
  mutating func set(_ value: Value, from day: Day) {
    if let index = steps.firstIndex(where: { $0.from >= day }) {
      let step = Step(value: value, from: day)
      if steps[index].from == day { steps[index] = step } else { steps.insert(step, at: index) }
    } else {
      steps.append(Step(value: value, from: day))
    }
  }

  func value(on day: Day) -> Value? { steps.last { $0.from <= day }?.value }
  var last: Value? { steps.last?.value }

  /// The values with their half-open periods; all end on `end`. Neighbours of equal value are joined.
  func periods(until end: Day) -> [(value: Value, period: Period)] {
    var found: [(value: Value, period: Period)] = []
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? steps[index + 1].from : .distantFuture
      let to = min(next, end)
      guard step.from < to else { continue }
      if let last = found.last, last.value == step.value, last.period.to == step.from {
        found[found.count - 1] = (step.value, Period(from: last.period.from, to: to))
      } else {
        found.append((step.value, Period(from: step.from, to: to)))
      }
    }
    return found
  }
}
