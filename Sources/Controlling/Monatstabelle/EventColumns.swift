/// Rows of `facts.csv` as columns.
struct EventColumns: Sendable {
  static let header = "person,kind,from,to,known_from,known_to"
  var person: [Int32] = []
  var kind: [UInt8] = []
  var from: [Int32] = []
  var to: [Int32] = []
  var knownFrom: [Int32] = []
  var knownTo: [Int32] = []

  var count: Int { person.count }

  init() {}

  /// Reads whole lines of a part of the file; no header.
  init(_ bytes: UnsafeRawBufferPointer, range: Range<Int>, persons: Int) throws(ByteReader.Flaw) {
    reserve(range.count / 28)
    var reader = ByteReader(bytes, range: range)
    while !reader.isAtEnd {
      let number = try reader.integer()
      guard number >= 0, Int(number) < persons else {
        throw reader.flaw("Person \(number) steht nicht in der Personendatei.")
      }
      try reader.comma()
      let kind = try reader.integer()
      guard 1...4 ~= kind else { throw reader.flaw("Die Art (kind) muss 1 bis 4 sein, hier steht \(kind).") }
      try reader.comma()
      person.append(number)
      self.kind.append(UInt8(kind))
      try days(&reader)
    }
  }

  @inline(__always)
  private mutating func days(_ reader: inout ByteReader) throws(ByteReader.Flaw) {
    from.append(try reader.integer())
    try reader.comma()
    to.append(try reader.integer())
    try reader.comma()
    knownFrom.append(try reader.integer())
    try reader.comma()
    knownTo.append(try reader.integer())
    try reader.endOfLine()
  }

  mutating func reserve(_ rows: Int) {
    person.reserveCapacity(rows)
    kind.reserveCapacity(rows)
    from.reserveCapacity(rows)
    to.reserveCapacity(rows)
    knownFrom.reserveCapacity(rows)
    knownTo.reserveCapacity(rows)
  }

  mutating func append(_ other: EventColumns) {
    person += other.person
    kind += other.kind
    from += other.from
    to += other.to
    knownFrom += other.knownFrom
    knownTo += other.knownTo
  }

  /// The same rows in the order of persons, and where each person's rows begin (n + 1 numbers).
  mutating func group(persons: Int) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: persons + 1)
    for number in person { offsets[Int(number) + 1] += 1 }
    for number in 0..<persons { offsets[number + 1] += offsets[number] }
    if !zip(person, person.dropFirst()).allSatisfy({ $0 <= $1 }) { permute(offsets) }
    return offsets
  }

  private mutating func permute(_ offsets: [Int32]) {
    var next = offsets
    let old = self
    for row in 0..<old.count {
      let target = Int(next[Int(old.person[row])])
      next[Int(old.person[row])] += 1
      person[target] = old.person[row]
      kind[target] = old.kind[row]
      from[target] = old.from[row]
      to[target] = old.to[row]
      knownFrom[target] = old.knownFrom[row]
      knownTo[target] = old.knownTo[row]
    }
  }
}
