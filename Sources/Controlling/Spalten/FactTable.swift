import Kernel

/// All facts of one kind as columns, in the order of the journal.
///
/// The rows of one person are chained, the newest first, so a person's value on a day is found
/// without sorting or an index that would have to be rebuilt after each append.
struct FactTable: Sendable {
  private(set) var person: [Int32] = []
  private(set) var value: [Int64] = []
  private(set) var from: [Int32] = []
  private(set) var to: [Int32] = []
  private(set) var knownFrom: [Int32] = []
  private(set) var knownTo: [Int32] = []
  /// 0 = no case; a tenant's counter starts at 1.
  private(set) var caseID: [Int64] = []
  private var position: [Int64] = []
  private var ordinal: [Int32] = []
  /// The next older row of the same person, -1 at the end.
  private var older: [Int32] = []
  private var newest: [Int32] = []

  var count: Int { person.count }

  /// `fact` is newer than every row.
  mutating func append(_ fact: Fact, person number: Int32) {
    let index = Int(number)
    if index >= newest.count { newest.append(contentsOf: repeatElement(-1, count: index + 1 - newest.count)) }
    older.append(newest[index])
    newest[index] = Int32(count)
    person.append(number)
    value.append(fact.span.value)
    from.append(fact.span.period.from.rawValue)
    to.append(fact.span.period.to.rawValue)
    knownFrom.append(fact.known.from.rawValue)
    knownTo.append(fact.known.to.rawValue)
    caseID.append(fact.span.caseID?.rawValue ?? 0)
    position.append(fact.position)
    ordinal.append(fact.ordinal)
  }

  mutating func close(row: Int, knownTo day: Int32) { knownTo[row] = day }

  /// The row that an entry brought, found by halving.
  func row(position wanted: Int64, ordinal number: Int32) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if (position[middle], ordinal[middle]) < (wanted, number) { low = middle + 1 } else { high = middle }
    }
    return low < count && position[low] == wanted && ordinal[low] == number ? low : nil
  }

  /// `from ≤ day < to` and `known_from ≤ knownOn < known_to`.
  @inline(__always)
  func holds(_ row: Int, on day: Int32, knownOn: Int32) -> Bool {
    from[row] <= day && day < to[row] && isKnown(row, on: knownOn)
  }

  @inline(__always)
  func isKnown(_ row: Int, on day: Int32) -> Bool { knownFrom[row] <= day && day < knownTo[row] }

  /// The person's rows that hold on the day as known then, newest first, until `body` says stop.
  @inline(__always)
  func visit(_ number: Int32, on day: Int32, knownOn: Int32, _ body: (Int) -> Visit) {
    guard Int(number) < newest.count else { return }
    var row = newest[Int(number)]
    while row >= 0 {
      if holds(Int(row), on: day, knownOn: knownOn), body(Int(row)) == .stop { return }
      row = older[Int(row)]
    }
  }

  enum Visit {
    case goOn
    case stop
  }
}
