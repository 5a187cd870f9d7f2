import Journal
import Kernel
import Testing

/// The expected hashes were computed apart from this program, with Python's hashlib:
///
///     import hashlib, struct
///     def i(n): return struct.pack('>Iq', 8, n)
///     def t(s): b = s.encode(); return struct.pack('>I', len(b)) + b
///     def link(prev, tenant, kind, sid, version, position, typ, day, rec, actor, cause, salt, payload):
///         ph = hashlib.sha256(salt + payload.encode()).digest()
///         env = (i(tenant) + t(kind) + i(sid) + i(version) + i(position) + t(typ) + i(day) + i(rec) + i(actor)
///                + (i(cause) if cause is not None else struct.pack('>I', 0)))
///         return ph, hashlib.sha256(prev + env + ph).digest()
///     p1, c1 = link(bytes(32), 1, 'case', 17, 1, 90, 'vereinbarung.geschlossen.v1', 13847, 1196424000000, 3,
///                   None, bytes(range(16)), '{"dauer":6,"text":"Grüße"}')
///     p2, c2 = link(c1, 1, 'case', 17, 2, 95, 'vereinbarung.korrigiert.v1', -1, 1196424000001, 4,
///                   90, bytes(range(16, 32)), '{}')
@Suite struct ChainTests {
  private let payloadHash1 = bytes("bb68a0594fe69fc79d1ec0a038101efa7c5bb809ddde0f18b1e2a707bceb47ad")
  private let chainHash1 = bytes("2c281ecef5ffc8842dfc0f20bdf60024834aa656ef0e90ffc6b3ad3e669db174")
  private let payloadHash2 = bytes("5f7213c2bf337f08868288d93c28567c0320bbd1cf580e2714896f72f6e64203")
  private let chainHash2 = bytes("7f0120647f21aa54bcc3782b3db142f04ed989e6be83cf83587272369d194773")
  private let stream = Stream(kind: .caseFile, id: 17)

  @Test("the payload hash covers the salt and the UTF-8 bytes of the payload")
  func payloadHash() {
    #expect(Chain.payloadHash(salt: Array(0..<16), payload: "{\"dauer\":6,\"text\":\"Grüße\"}") == payloadHash1)
    #expect(Chain.payloadHash(salt: Array(16..<32), payload: "{}") == payloadHash2)
  }

  @Test("the first entry is chained to 32 zero bytes, and a missing cause has length 0")
  func firstLink() {
    let hash = Chain.chainHash(
      previous: Chain.start, tenant: 1, stream: stream, version: 1, position: 90, type: "vereinbarung.geschlossen.v1",
      effectiveOn: Day(rawValue: 13_847), recordedAt: Instant(rawValue: 1_196_424_000_000), actor: 3, cause: nil,
      payloadHash: payloadHash1)
    #expect(hash == chainHash1)
  }

  @Test("the next entry is chained to the one before, with its cause and a day before 1970")
  func secondLink() {
    let hash = Chain.chainHash(
      previous: chainHash1, tenant: 1, stream: stream, version: 2, position: 95, type: "vereinbarung.korrigiert.v1",
      effectiveOn: Day(rawValue: -1), recordedAt: Instant(rawValue: 1_196_424_000_001), actor: 4, cause: 90,
      payloadHash: payloadHash2)
    #expect(hash == chainHash2)
  }
}

private func bytes(_ hex: String) -> [UInt8] {
  let digits = Array(hex)
  return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
}
