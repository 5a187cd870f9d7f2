import Kernel

/// Numbers that look random and come out the same for the same seed (SplitMix64).
struct Zufall: RandomNumberGenerator {
  private var state: UInt64
  /// Another factor than that of `next`, else neighbouring seeds would give the same numbers, one place on.
  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  /// True in `percent` of 100 cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
  mutating func any<Value: CaseIterable>(_ type: Value.Type) -> Value { pick(Array(type.allCases)) }
}
