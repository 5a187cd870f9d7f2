import Kernel

@testable import Controlling

/// SplitMix64: the same seed gives the same world everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func day(_ from: Int32, _ length: Int32) -> Day {
    Day(rawValue: Int32.random(in: from..<from + length, using: &self))
  }
}

extension FactWorld {
  /// Histories around 2007 with gaps, overlaps, double and unknown traits, corrections and same-day closings.
  static func random(_ seed: Int, persons: Int64 = 40) -> FactWorld {
    var random = SeededRandom(seed)
    var world = FactWorld()
    let start = day("2006-06-01").rawValue
    for person in 1...persons {
      for kind in [FactKind.geburt, .geschlecht, .staatsangehoerigkeit] where Int.random(in: 0..<12, using: &random) > 0
      {
        let born = day("1947-01-01").rawValue + Int32.random(in: 0..<17_000, using: &random)
        let value: Int64 =
          switch kind {
          case .geburt: Int64(born)
          case .geschlecht: Int64.random(in: 1...4, using: &random)
          default: [Nationality.german.number, 675, 510][Int.random(in: 0..<3, using: &random)]
          }
        world.add(kind, person, value, Period(from: Day(rawValue: born)), known: random.day(start, 300))
      }
      for _ in 0..<14 { world.addSpell(person, start, &random) }
    }
    return world
  }

  private mutating func addSpell(_ person: Int64, _ start: Int32, _ random: inout SeededRandom) {
    let kinds: [FactKind] = [
      .leistungsbezug, .leistungsbezug, .status, .teilnahme, .integration, .integration, .strategie, .team, .zielgruppe,
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    let from = random.day(start, 560)
    let length = kind == .integration ? 1 : Int.random(in: 1..<500, using: &random)
    let isOpen = kind != .integration && Bool.random(using: &random)
    let top: Int64 = kind == .teilnahme ? 12 : kind == .integration ? 4 : 5
    let value = kind == .status ? Int64.random(in: 1...2, using: &random) : Int64.random(in: 1...top, using: &random)
    let known = from + Int.random(in: 0..<120, using: &random)
    add(kind, person, value, Period(from: from, to: isOpen ? .distantFuture : from + length), known: known)
    if Int.random(in: 0..<5, using: &random) == 0 {
      close(kind, person, on: (known + Int.random(in: 0..<150, using: &random)).iso)
      add(kind, person, value, Period(from: from + 3, to: from + 3 + length), known: known + 150)
    }
  }
}
