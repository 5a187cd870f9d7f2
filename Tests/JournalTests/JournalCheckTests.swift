import Journal
import Kernel
import Testing

/// One journal: case 17 at positions 1, 3, 5, 6 and person 4 at positions 2, 4.
@Suite struct JournalCheckTests {
  private let entries: [Entry]
  private let fall = Stream(kind: .caseFile, id: 17)
  private let person = Stream(kind: .person, id: 4)

  init() {
    var histories = Histories()
    for (kind, id) in [
      (StreamKind.caseFile, Int64(17)), (.person, 4), (.caseFile, 17), (.person, 4), (.caseFile, 17), (.caseFile, 17),
    ] { histories.add(kind, id) }
    entries = histories.entries
  }

  private func found(_ change: (inout [Entry]) -> Void, counter: Int64 = 6) throws -> JournalDamage? {
    var changed = entries
    change(&changed)
    return try damage(in: changed, counter: counter)
  }

  @Test("an untouched journal passes and is counted")
  func untouched() throws {
    var check = JournalCheck()
    for entry in entries { try check.add(entry) }
    try check.finish(counter: 6)
    #expect(check.entries == 6)
    #expect(check.streams == 2)
  }

  @Test("one changed byte in one payload is found at its entry")
  func changedPayload() throws {
    let damage = try found { $0[3] = $0[3].with(payload: "{\"dauer\":31}") }
    #expect(damage == JournalDamage(.payload, stream: person, version: 2, position: 4))
  }

  @Test("a changed payload with a fitting payload hash still breaks the chain")
  func changedPayloadAndHash() throws {
    let damage = try found {
      let forged = Chain.payloadHash(salt: [UInt8](repeating: 4, count: 16), payload: "{\"dauer\":31}")
      $0[3] = $0[3].with(payload: "{\"dauer\":31}", payloadHash: forged)
    }
    #expect(damage == JournalDamage(.chain, stream: person, version: 2, position: 4))
  }

  @Test("an entry forged together with its chain hash is found at the next entry of its stream")
  func forgedLink() throws {
    let damage = try found {
      let forged = $0[2].with(day: 1)
      $0[2] = forged.with(chainHash: forged.chained(to: $0[0].chainHash))
    }
    #expect(damage == JournalDamage(.chain, stream: fall, version: 3, position: 5))
  }

  @Test("a changed envelope (day, actor) breaks the chain")
  func changedEnvelope() throws {
    #expect(try found { $0[1] = $0[1].with(day: 1) } == JournalDamage(.chain, stream: person, version: 1, position: 2))
    #expect(try found { $0[5] = $0[5].with(actor: 8) } == JournalDamage(.chain, stream: fall, version: 4, position: 6))
  }

  @Test("two entries of different streams with swapped positions are found at the first of them")
  func swappedPositions() throws {
    let damage = try found { ($0[1], $0[2]) = ($0[1].with(position: 3), $0[2].with(position: 2)) }
    #expect(damage == JournalDamage(.chain, stream: fall, version: 2, position: 2))
  }

  @Test("two entries of one stream with swapped positions are out of order")
  func swappedWithinStream() throws {
    let damage = try found { ($0[4], $0[5]) = ($0[4].with(position: 6), $0[5].with(position: 5)) }
    #expect(damage == JournalDamage(.order(expected: 3), stream: fall, version: 4, position: 5))
  }

  @Test("a removed entry is named by the stream that lacks a version")
  func removed() throws {
    let damage = try found { $0.remove(at: 2) }
    #expect(damage == JournalDamage(.missing, stream: fall, version: 2, position: 3))
  }

  @Test("the removed last entry of a stream is named by its position")
  func removedLastOfStream() throws {
    #expect(try found { $0.remove(at: 3) } == JournalDamage(.missing, position: 4))
  }

  @Test("a cut-off end is found by the counter")
  func cutOff() throws {
    #expect(try found { $0.removeLast() } == JournalDamage(.counter(6), position: 5))
  }

  @Test("a renumbered version is found")
  func renumbered() throws {
    let damage = try found { $0[3] = $0[3].with(version: 3) }
    #expect(damage == JournalDamage(.order(expected: 2), stream: person, version: 3, position: 4))
  }

  @Test("the sentence names stream, version, position and what to do")
  func sentence() {
    let text = JournalDamage(.payload, stream: fall, version: 3, position: 5).sentence
    #expect(text.contains("Fall 17 (case 17), Eintrag 3, Position 5: Der Inhalt wurde nachträglich geändert."))
    #expect(text.contains("Sicherung"))
  }

  @Test("random histories pass, and any one change to them is found", arguments: UInt64(1)...60)
  func randomHistories(seed: UInt64) throws {
    let entries = Histories.random(seed: seed)
    #expect(try damage(in: entries) == nil)
    var numbers = SeededNumbers(state: seed &* 977)
    let index = Int.random(in: 0..<entries.count, using: &numbers)
    for change in Tampering.allCases {
      var changed = entries
      change.apply(to: &changed, at: index)
      #expect(try damage(in: changed, counter: Int64(entries.count)) != nil, "\(change) at \(index)")
    }
  }
}

/// What somebody with access to the file might do to one entry.
private enum Tampering: CaseIterable {
  case payload, salt, day, actor, version, payloadHash, chainHash, removal, blanking

  func apply(to entries: inout [Entry], at index: Int) {
    let entry = entries[index]
    switch self {
    case .payload: entries[index] = entry.with(payload: "{}")
    case .salt: entries[index] = entry.with(salt: [UInt8](repeating: 0, count: 16))
    case .day: entries[index] = entry.with(day: entry.effectiveOn.rawValue + 1)
    case .actor: entries[index] = entry.with(actor: entry.actor + 1)
    case .version: entries[index] = entry.with(version: entry.version + 1)
    case .payloadHash: entries[index] = entry.with(payloadHash: Chain.start)
    case .chainHash: entries[index] = entry.with(chainHash: Chain.start)
    case .removal: entries.remove(at: index)
    case .blanking: entries[index] = entry.with(payload: .some(nil), salt: .some(nil))
    }
  }
}
