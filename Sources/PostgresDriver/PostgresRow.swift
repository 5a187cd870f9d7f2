import CLibPQ
import SQL

/// One row of an answer that is held in memory, in binary form.
struct PostgresRow: SQLRow {
  let result: OpaquePointer
  let row: Int32

  func isNull(_ column: Int) -> Bool { PQgetisnull(result, row, Int32(column)) == 1 }

  func int(_ column: Int) -> Int64 {
    withBytes(column) { bytes in
      switch PQftype(result, Int32(column)) {
      case PostgresType.numeric: PostgresType.wholeNumber(bytes)
      case PostgresType.int2, PostgresType.int4, PostgresType.int8, PostgresType.bool: PostgresType.integer(bytes)
      default: Int64(String(decoding: bytes, as: UTF8.self)) ?? 0
      }
    }
  }

  func text(_ column: Int) -> String {
    switch PQftype(result, Int32(column)) {
    case PostgresType.int2, PostgresType.int4, PostgresType.int8, PostgresType.numeric: "\(int(column))"
    default: withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }
  }

  func blob(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    let count = Int(PQgetlength(result, row, Int32(column)))
    return try body(UnsafeRawBufferPointer(start: PQgetvalue(result, row, Int32(column)), count: count))
  }
}

/// The types the schema and its sums use, by their fixed numbers in the catalogue.
enum PostgresType {
  static let bool: UInt32 = 16
  static let int8: UInt32 = 20
  static let int2: UInt32 = 21
  static let int4: UInt32 = 23
  static let numeric: UInt32 = 1700

  /// Big-endian, of any width up to eight bytes.
  static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    guard let first = bytes.first else { return 0 }
    var number: Int64 = first >= 128 ? -1 : 0
    for byte in bytes { number = number << 8 | Int64(byte) }
    return number
  }

  /// A sum of whole numbers: digits to the base 10,000 with a weight; what is behind the point is dropped.
  static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    func word(_ index: Int) -> Int64 {
      integer(UnsafeRawBufferPointer(rebasing: bytes[index * 2..<index * 2 + 2]))
    }
    guard bytes.count >= 8 else { return 0 }
    let (digits, weight) = (Int(word(0)), Int(word(1)))
    guard weight >= 0 else { return 0 }
    var number: Int64 = 0
    for place in 0...weight { number = number * 10_000 + (place < digits ? word(4 + place) : 0) }
    return word(2) == 0 ? number : -number
  }
}
