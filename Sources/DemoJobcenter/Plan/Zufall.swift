import Kernel

/// Seeded random numbers (xoshiro256**, seeded by SplitMix64): the same seed gives the same numbers on every machine.
struct Zufall {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  init(seed: UInt64) {
    var split = seed
    func next() -> UInt64 {
      split &+= 0x9E37_79B9_7F4A_7C15
      var mixed = split
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (next(), next(), next(), next())
  }

  /// An independent stream for one person or topic, so that a change in one story leaves the others alone.
  init(seed: UInt64, topic: UInt64, index: Int) {
    self.init(seed: seed ^ (topic &* 0xD6E8_FEB8_6659_FD93) ^ (UInt64(index) &* 0xA076_1D64_78BD_642F))
  }

  mutating func next() -> UInt64 {
    func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 { (value << bits) | (value >> (64 - bits)) }
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// From 0 up to, not including, `bound`; 0 for a bound below 1.
  mutating func below(_ bound: Int) -> Int {
    bound <= 1 ? 0 : Int((next() >> 11) % UInt64(bound))
  }

  /// One of the numbers of the range; its lower end if the range was made the wrong way round.
  mutating func from(_ low: Int, to high: Int) -> Int { low + below(high - low + 1) }
  mutating func day(_ low: Day, _ high: Day) -> Day { low + below(high - low + 1) }
  /// 0.0 up to, not including, 1.0.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1.0p-53 }
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// An index, each as probable as its weight says; weights are not negative.
  mutating func weighted(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return max(0, weights.count - 1)
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, below(index + 1)) }
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var copy = elements
    shuffle(&copy)
    return copy
  }

  /// Days until something is typed in: mostly at once, sometimes weeks; never more than `longest`.
  mutating func delay(longest: Int = 60) -> Int {
    let roll = unit()
    if roll < 0.45 { return 0 }
    if roll < 0.85 { return min(longest, from(1, to: 6)) }
    if roll < 0.97 { return min(longest, from(7, to: 28)) }
    return from(min(29, longest), to: longest)
  }
}
