/// `persons.csv` as columns, indexed by person.
struct PersonColumns: Sendable {
  static let header = "person,born,sex,migration"
  private(set) var born: [Int32] = []
  /// 2 · sex + migration: 0 … 3.
  private(set) var classOf: [UInt8] = []

  var count: Int { born.count }

  /// Persons may stand in any order, but each number from 0 to n − 1 exactly once.
  init(_ bytes: UnsafeRawBufferPointer) throws(ByteReader.Flaw) {
    var reader = ByteReader(bytes, range: 0..<bytes.count)
    try reader.header(Self.header)
    var numbers: [Int32] = []
    while !reader.isAtEnd {
      numbers.append(try reader.integer())
      try reader.comma()
      born.append(try reader.integer())
      try reader.comma()
      let sex = try Self.flag(&reader, "Geschlecht (sex)")
      try reader.comma()
      classOf.append(2 * sex + (try Self.flag(&reader, "Migration (migration)")))
      try reader.endOfLine()
    }
    try sort(by: numbers)
  }

  private static func flag(_ reader: inout ByteReader, _ name: String) throws(ByteReader.Flaw) -> UInt8 {
    let value = try reader.integer()
    guard value == 0 || value == 1 else { throw reader.flaw("\(name) muss 0 oder 1 sein, hier steht \(value).") }
    return UInt8(value)
  }

  private mutating func sort(by numbers: [Int32]) throws(ByteReader.Flaw) {
    var seen = [Bool](repeating: false, count: numbers.count)
    let (unsortedBorn, unsortedClass) = (born, classOf)
    for (row, number) in numbers.enumerated() {
      guard number >= 0, Int(number) < numbers.count, !seen[Int(number)] else {
        throw ByteReader.Flaw(
          line: row + 1,
          message: "Person \(number) ist doppelt oder keine Nummer von 0 bis \(numbers.count - 1).")
      }
      seen[Int(number)] = true
      born[Int(number)] = unsortedBorn[row]
      classOf[Int(number)] = unsortedClass[row]
    }
  }
}
