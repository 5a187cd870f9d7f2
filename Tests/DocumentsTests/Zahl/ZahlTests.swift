import Documents
import Testing

@Suite("Numbers in German")
struct ZahlTests {
  @Test(
    "have dots between thousands",
    arguments: [(0, "0"), (999, "999"), (1_000, "1.000"), (1_234_567, "1.234.567"), (-105, "−105")])
  func counts(number: Int, text: String) { #expect(Zahl.count(number) == text) }

  @Test("show a change with its sign", arguments: [(29, "+29"), (0, "0"), (-1_000, "−1.000")])
  func changes(number: Int, text: String) { #expect(Zahl.change(number) == text) }

  @Test("keep the smallest and the largest")
  func edges() {
    #expect(Zahl.count(.min) == "−9.223.372.036.854.775.808")
    #expect(Zahl.tenths(.min).hasSuffix("580,8"))
  }

  @Test(
    "give percent with one place and a blank that does not break",
    arguments: [(401, "40,1\u{A0}%"), (210, "21,0\u{A0}%"), (-117, "−11,7\u{A0}%"), (5, "0,5\u{A0}%")])
  func percent(tenths: Int, text: String) { #expect(Zahl.percent(tenths: tenths) == text) }

  @Test(
    "round shares half away from zero",
    arguments: [(1, 16, 63), (-1, 16, -63), (1, 3, 333), (2, 3, 667), (1005, 3695, 272), (931, 3472, 268), (0, 5, 0)])
  func share(part: Int, whole: Int, tenths: Int) { #expect(Zahl.share(of: part, in: whole) == tenths) }

  @Test("have no share of nothing, and none that overflows")
  func noShare() {
    #expect(Zahl.share(of: 1, in: 0) == nil)
    #expect(Zahl.share(of: .max, in: 3) == nil)
  }

  @Test("give money in euros and cents")
  func money() {
    #expect(Zahl.euro(cents: 123_450) == "1.234,50\u{A0}€")
    #expect(Zahl.euro(cents: -5) == "−0,05\u{A0}€")
    #expect(Zahl.euro(whole: 560_000) == "560.000\u{A0}€")
  }
}
