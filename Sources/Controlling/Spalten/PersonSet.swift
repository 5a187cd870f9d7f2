/// A set of persons by their number in the columns, one bit each.
struct PersonSet: Sendable, Equatable {
  private var words: [UInt64]

  init(capacity: Int) { words = [UInt64](repeating: 0, count: (capacity + 63) / 64) }

  mutating func insert(_ person: Int32) { words[Int(person) >> 6] |= 1 << UInt64(person & 63) }

  func contains(_ person: Int32) -> Bool { words[Int(person) >> 6] >> UInt64(person & 63) & 1 == 1 }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Both sets come from the same columns and so have the same capacity.
  func intersection(_ other: PersonSet) -> PersonSet { combined(other, &) }
  func union(_ other: PersonSet) -> PersonSet { combined(other, |) }

  private func combined(_ other: PersonSet, _ operation: (UInt64, UInt64) -> UInt64) -> PersonSet {
    var result = self
    for index in words.indices { result.words[index] = operation(words[index], other.words[index]) }
    return result
  }

  /// Ascending.
  var members: [Int32] {
    var members: [Int32] = []
    members.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        members.append(Int32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return members
  }
}
