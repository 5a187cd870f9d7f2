import Kernel
import Law

extension Auswertung {
  /// Take-ups of a year: at most one per person and calendar month, each month as known on its own day.
  func integrations(_ year: Int) -> [CountedRow] {
    (1...12).flatMap { integrations(in: Month(year: year, month: $0)) }
  }

  /// The first take-up of each person in the month whose kind counts on that day, the person being
  /// entitled on the day before.
  func integrations(in month: Month) -> [CountedRow] {
    let knownOn = stichtag(month).knownOn.rawValue
    var seen = PersonSet(capacity: columns.personCount)
    return takeUps(in: month, knownOn: knownOn).filter { row in
      let before = CountedRow(person: row.person, day: row.day - 1, knownOn: knownOn)
      guard !seen.contains(row.person), columns.holds(.leistungsbezug, before) else { return false }
      seen.insert(row.person)
      return true
    }
  }

  /// All take-ups of the month whose kind counts, by day.
  private func takeUps(in month: Month, knownOn: Int32) -> [CountedRow] {
    let table = columns[.integration]
    let first = month.firstDay.rawValue
    let next = (month + 1).firstDay.rawValue
    var counting = DayMemo { day in Set(definitions.integration(day).counting.map(\.rawValue)) }
    var rows: [CountedRow] = []
    for index in 0..<table.count where first <= table.from[index] && table.from[index] < next {
      let day = table.from[index]
      guard table.holds(index, on: day, knownOn: knownOn), counting[day].contains(table.value[index]) else { continue }
      rows.append(CountedRow(person: table.person[index], day: day, knownOn: knownOn))
    }
    return rows.sorted { ($0.day, $0.person) < ($1.day, $1.person) }
  }
}

/// Asks a dated rule once per day.
struct DayMemo<Value> {
  private let ask: (Day) -> Value
  private var known: [Int32: Value] = [:]

  init(_ ask: @escaping (Day) -> Value) { self.ask = ask }

  subscript(day: Int32) -> Value {
    mutating get {
      if let value = known[day] { return value }
      let value = ask(Day(rawValue: day))
      known[day] = value
      return value
    }
  }
}
