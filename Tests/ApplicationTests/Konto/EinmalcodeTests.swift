import Testing

@testable import Application

@Suite("A one-time code")
struct EinmalcodeTests {
  private let secret = Array("12345678901234567890".utf8)

  @Test(
    "is the one of RFC 6238, appendix B",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ] as [(Int64, String)])
  func vectors(seconds: Int64, code: String) {
    #expect(Einmalcode(secret: secret).code(step: seconds / 30, digits: 8) == code)
  }

  @Test("is the one of RFC 4226, appendix D", arguments: zip(0..<4, ["755224", "287082", "359152", "969429"]))
  func counters(step: Int, code: String) {
    #expect(Einmalcode(secret: secret).code(step: Int64(step)) == code)
  }

  @Test("holds in its step, the one before and the one after, and in no other")
  func tolerance() {
    let code = Einmalcode(secret: secret)
    let now: Int64 = 1_111_111_111_000
    for (offset, holds) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
      let step = Einmalcode.step(now) + Int64(offset)
      #expect((code.matchingStep(code.code(step: step), at: now) == step) == holds, "\(offset)")
    }
    for wrong in ["", "12345", "1234567", "abcdef", "９４２８７０"] { #expect(code.matchingStep(wrong, at: now) == nil) }
  }

  @Test("has a secret that apps read as base 32 of RFC 4648")
  func base32() {
    #expect(Base32.text(Array("foobar".utf8)) == "MZXW6YTBOI")
    #expect(Base32.text(secret) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
  }
}
