import Journal
import Kernel

/// Numbers that look random and come out the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 32) | (state << 32)
  }
}

/// Builds a right history entry by entry.
struct Histories {
  private(set) var entries: [Entry] = []
  private var heads: [Stream: (version: Int64, hash: [UInt8])] = [:]

  mutating func add(
    _ kind: StreamKind, _ id: Int64, type: EntryType = "gespraech.gefuehrt.v1", payload: String = "{\"dauer\":30}"
  ) {
    let stream = Stream(kind: kind, id: id)
    let head = heads[stream] ?? (0, Chain.start)
    let position = Int64(entries.count + 1)
    let salt = [UInt8](repeating: UInt8(truncatingIfNeeded: position), count: 16)
    var entry = Entry(
      tenant: 1, stream: stream, version: head.version + 1, position: position, type: type,
      effectiveOn: Day(rawValue: Int32(13_000 + position)), recordedAt: Instant(rawValue: 1_000 * position), actor: 7,
      cause: position % 3 == 0 ? position - 1 : nil, salt: salt, payload: payload,
      payloadHash: Chain.payloadHash(salt: salt, payload: payload), chainHash: [])
    entry = entry.with(chainHash: entry.chained(to: head.hash))
    heads[stream] = (entry.version, entry.chainHash)
    entries.append(entry)
  }

  static func random(seed: UInt64) -> [Entry] {
    var numbers = SeededNumbers(state: seed)
    var histories = Histories()
    for number in 0..<Int.random(in: 1...60, using: &numbers) {
      let kind = StreamKind.allCases.randomElement(using: &numbers) ?? .person
      histories.add(kind, Int64.random(in: 1...5, using: &numbers), payload: "{\"nummer\":\(number)}")
    }
    return histories.entries
  }
}

extension Entry {
  func chained(to previous: [UInt8]) -> [UInt8] {
    Chain.chainHash(
      previous: previous, tenant: tenant, stream: stream, version: version, position: position, type: type,
      effectiveOn: effectiveOn, recordedAt: recordedAt, actor: actor, cause: cause, payloadHash: payloadHash)
  }

  /// The same entry with some columns changed, as a person with access to the file could.
  func with(
    version: Int64? = nil, position: Int64? = nil, day: Int32? = nil, actor: Int64? = nil, payload: String?? = nil,
    salt: [UInt8]?? = nil, payloadHash: [UInt8]? = nil, chainHash: [UInt8]? = nil
  ) -> Entry {
    Entry(
      tenant: tenant, stream: stream, version: version ?? self.version, position: position ?? self.position,
      type: type, effectiveOn: day.map { Day(rawValue: $0) } ?? effectiveOn, recordedAt: recordedAt,
      actor: actor ?? self.actor, cause: cause, salt: salt ?? self.salt, payload: payload ?? self.payload,
      payloadHash: payloadHash ?? self.payloadHash, chainHash: chainHash ?? self.chainHash)
  }
}

/// The damage that a check finds in these entries, in the order of their positions.
func damage(in entries: [Entry], counter: Int64? = nil) throws -> JournalDamage? {
  var check = JournalCheck()
  do {
    for entry in entries.sorted(by: { $0.position < $1.position }) { try check.add(entry) }
    try check.finish(counter: counter ?? Int64(entries.count))
    return nil
  } catch let damage as JournalDamage {
    return damage
  }
}
