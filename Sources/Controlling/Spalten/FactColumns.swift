public import Kernel

/// The facts of one tenant as columns in memory, one table per kind, persons numbered 0 … n−1.
///
/// Load once, then keep current from the journal: read the rows with
/// `position > p OR closed_position > p`, in the order of the primary key, and hand them to `catchUp`.
/// It is a value: a reader that holds a copy never sees a half-done change, and costs the writer a
/// copy of the tables it touches; so let readers go before writing.
public struct FactColumns: Sendable {
  /// Highest journal position taken in; where to read on from.
  public private(set) var position: Int64 = 0
  public private(set) var factCount = 0
  private(set) var tables: [FactTable]
  private(set) var persons: [Int64] = []
  private var numbers: [Int64: Int32] = [:]
  private var last: (position: Int64, ordinal: Int32) = (.min, .min)

  public init() {
    let highest = FactKind.allCases.map { Int($0.rawValue) }.max() ?? 0
    tables = [FactTable](repeating: FactTable(), count: highest + 1)
  }

  /// Takes facts in any order. Of two with the same position and ordinal the first one stays.
  public init(_ facts: [Fact]) {
    self.init()
    let sorted = zip(facts, facts.dropFirst()).allSatisfy { Self.key($0) < Self.key($1) }
    for fact in sorted ? facts : facts.sorted(by: { Self.key($0) < Self.key($1) }) where Self.key(fact) > last {
      add(fact)
    }
  }

  public var personCount: Int { persons.count }

  /// Adds the newest fact; throws if it is not newer than all before it.
  public mutating func append(_ fact: Fact) throws(FactColumnsError) {
    guard Self.key(fact) > last else { throw .outOfOrder(position: fact.position, ordinal: fact.ordinal) }
    add(fact)
  }

  /// Later knowledge ends a fact: from `knownTo` on it is no longer known.
  public mutating func close(
    position: Int64, ordinal: Int32, knownTo: Day, closedPosition: Int64
  ) throws(FactColumnsError) {
    for index in tables.indices {
      guard let row = tables[index].row(position: position, ordinal: ordinal) else { continue }
      tables[index].close(row: row, knownTo: knownTo.rawValue)
      self.position = max(self.position, closedPosition)
      return
    }
    throw .unknownFact(position: position, ordinal: ordinal)
  }

  /// Takes rows read after `position`: new facts are added, facts already here are closed.
  public mutating func catchUp(_ rows: [Fact]) throws(FactColumnsError) {
    for fact in rows {
      if Self.key(fact) > last {
        add(fact)
      } else if let closed = fact.closedPosition {
        try close(position: fact.position, ordinal: fact.ordinal, knownTo: fact.known.to, closedPosition: closed)
      }
    }
  }

  private mutating func add(_ fact: Fact) {
    tables[Int(fact.span.kind.rawValue)].append(fact, person: number(of: fact.span.person.rawValue))
    last = Self.key(fact)
    position = max(position, fact.position, fact.closedPosition ?? 0)
    factCount += 1
  }

  private mutating func number(of person: Int64) -> Int32 {
    if let known = numbers[person] { return known }
    let number = Int32(persons.count)
    numbers[person] = number
    persons.append(person)
    return number
  }

  private static func key(_ fact: Fact) -> (position: Int64, ordinal: Int32) { (fact.position, fact.ordinal) }
}

/// The rows handed over do not follow on what is already held; load the columns anew.
public enum FactColumnsError: Error, Hashable, Sendable {
  case outOfOrder(position: Int64, ordinal: Int32)
  case unknownFact(position: Int64, ordinal: Int32)
}
