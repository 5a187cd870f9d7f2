import Kernel

/// One row of a figure: a person counted for a day, as known on another.
///
/// For a stock the day is the reference day; for a flow it is the day of the event.
struct CountedRow: Sendable, Hashable {
  let person: Int32
  let day: Int32
  let knownOn: Int32
}

extension FactColumns {
  subscript(kind: FactKind) -> FactTable {
    @inline(__always) _read { yield tables[Int(kind.rawValue)] }
  }

  /// The value of that kind which the newest knowledge gives, or `nil` if there is none.
  func value(_ kind: FactKind, _ row: CountedRow) -> Int64? {
    var found: Int64?
    self[kind].visit(row.person, on: row.day, knownOn: row.knownOn) { index in
      found = self[kind].value[index]
      return .stop
    }
    return found
  }

  /// Whether any fact of that kind holds whose value passes.
  func holds(_ kind: FactKind, _ row: CountedRow, where passes: (Int64) -> Bool = { _ in true }) -> Bool {
    var found = false
    self[kind].visit(row.person, on: row.day, knownOn: row.knownOn) { index in
      found = passes(self[kind].value[index])
      return found ? .stop : .goOn
    }
    return found
  }

  /// Persons with at least one fact of the kind that holds on `day` as known on `knownOn`.
  func persons(
    _ kind: FactKind, on day: Day, knownOn: Day, where passes: (_ value: Int64, _ from: Day) -> Bool = { _, _ in true }
  ) -> PersonSet {
    var set = PersonSet(capacity: personCount)
    let table = self[kind]
    for row in 0..<table.count where table.holds(row, on: day.rawValue, knownOn: knownOn.rawValue) {
      if passes(table.value[row], Day(rawValue: table.from[row])) { set.insert(table.person[row]) }
    }
    return set
  }

  func rows(_ set: PersonSet, on day: Day, knownOn: Day) -> [CountedRow] {
    set.members.map { CountedRow(person: $0, day: day.rawValue, knownOn: knownOn.rawValue) }
  }
}
