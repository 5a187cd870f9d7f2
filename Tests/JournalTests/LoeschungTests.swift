import Journal
import Testing

@Suite struct LoeschungTests {
  private let fixture =
    "{\"fakten_sha256\":\"00ff\",\"stroeme\":[{\"art\":\"case\",\"id\":1,\"versionen\":[1,2]}]}"
  private let fall = Stream(kind: .caseFile, id: 1)

  @Test("an erasure is stored in this form for ever")
  func frozenFixture() throws {
    let payload = LoeschungVollzogen(stroeme: [.init(fall, versionen: [1, 2])], faktenSHA256: "00ff")
    #expect(try PayloadCoding.encode(payload) == fixture)
    #expect(try PayloadCoding.decode(LoeschungVollzogen.self, from: fixture) == payload)
    #expect(LoeschungVollzogen.type.rawValue == "loeschung.vollzogen.v1")
  }

  private func history(erasing versions: [Int64], blank: [Int]) throws -> [Entry] {
    var histories = Histories()
    histories.add(.caseFile, 1)
    histories.add(.caseFile, 1)
    let erasure = LoeschungVollzogen(stroeme: [.init(fall, versionen: versions)], faktenSHA256: "00ff")
    histories.add(.person, 9, type: LoeschungVollzogen.type, payload: try PayloadCoding.encode(erasure))
    var entries = histories.entries
    for index in blank { entries[index] = entries[index].with(payload: .some(nil), salt: .some(nil)) }
    return entries
  }

  @Test("erased entries that an erasure names keep the chain whole")
  func erased() throws {
    #expect(try damage(in: history(erasing: [1, 2], blank: [0, 1])) == nil)
  }

  @Test("a blank entry that no erasure names is tampering")
  func blankWithoutErasure() throws {
    let damage = try damage(in: history(erasing: [1], blank: [0, 1]))
    #expect(damage == JournalDamage(.blank, stream: fall, version: 2, position: 2))
  }

  @Test("an entry that an erasure names must be blank")
  func notErased() throws {
    let damage = try damage(in: history(erasing: [1, 2], blank: [0]))
    #expect(damage == JournalDamage(.notErased, stream: fall, version: 2, position: 3))
  }

  @Test("an entry without payload but with its salt is damaged")
  func halfErased() throws {
    var entries = try history(erasing: [1, 2], blank: [0, 1])
    entries[1] = entries[1].with(salt: [1, 2, 3])
    #expect(try damage(in: entries) == JournalDamage(.blank, stream: fall, version: 2, position: 2))
  }

  @Test("a changed hash of an erased entry is found although its payload is gone")
  func changedHashOfErased() throws {
    var entries = try history(erasing: [1, 2], blank: [0, 1])
    entries[0] = entries[0].with(payloadHash: Chain.start)
    #expect(try damage(in: entries) == JournalDamage(.chain, stream: fall, version: 1, position: 1))
  }
}
