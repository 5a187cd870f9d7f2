/// Counts set bits per bit position over many words: 4 columns × 64 months at once.
///
/// Sixteen words are added by a tree of carry-save adders (Harley and Seal), so that a word costs about one
/// adder instead of one addition per month. Plane k holds the bits of weight 2^k of all counts.
struct VerticalCounter {
  typealias Word = SIMD4<UInt64>

  private var planes = [Word](repeating: .zero, count: 32)
  private var waiting = [Word](repeating: .zero, count: 16)
  private var filled = 0

  @inline(__always)
  mutating func add(_ word: Word) {
    waiting[filled] = word
    filled += 1
    if filled == 16 { flush() }
  }

  /// Adder of three words: sum and carry per bit.
  @inline(__always)
  private static func add(_ a: inout Word, _ b: Word, _ c: Word) -> Word {
    let half = a ^ b
    let carry = (a & b) | (half & c)
    a = half ^ c
    return carry
  }

  private mutating func flush() {
    var (ones, twos, fours, eights) = (planes[0], planes[1], planes[2], planes[3])
    var carries8 = (Word.zero, Word.zero)
    for half in 0..<2 {
      var carries4 = (Word.zero, Word.zero)
      for quarter in 0..<2 {
        let at = half * 8 + quarter * 4
        let first = Self.add(&ones, waiting[at], waiting[at + 1])
        let second = Self.add(&ones, waiting[at + 2], waiting[at + 3])
        let carry = Self.add(&twos, first, second)
        if quarter == 0 { carries4.0 = carry } else { carries4.1 = carry }
      }
      let carry = Self.add(&fours, carries4.0, carries4.1)
      if half == 0 { carries8.0 = carry } else { carries8.1 = carry }
    }
    let sixteens = Self.add(&eights, carries8.0, carries8.1)
    (planes[0], planes[1], planes[2], planes[3]) = (ones, twos, fours, eights)
    carry(sixteens, into: 4)
    filled = 0
  }

  private mutating func carry(_ word: Word, into plane: Int) {
    var carry = word
    var plane = plane
    while carry != .zero, plane < planes.count {
      let sum = planes[plane] ^ carry
      carry = planes[plane] & carry
      planes[plane] = sum
      plane += 1
    }
  }

  /// How often bit `month` of column `column` was set.
  mutating func count(column: Int, month: Int) -> Int {
    if filled > 0 {
      for index in filled..<16 { waiting[index] = .zero }
      flush()
    }
    return planes.indices.reduce(0) { $0 + Int(planes[$1][column] >> UInt64(month) & 1) << $1 }
  }
}
