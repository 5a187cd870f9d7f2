import Kernel
import Testing

@Suite("Folding of names")
struct NamensfaltungTests {
  @Test(
    "spellings of the same name have the same key",
    arguments: [
      ["Müller", "Mueller", "Muller", "MÜLLER", "Mu\u{308}ller"], ["Yılmaz", "Yilmaz", "YILMAZ"],
      ["Straße", "Strasse", "STRASSE", "STRAẞE"], ["Łukasz", "Lukasz"], ["Çelik", "Celik"], ["Şahin", "Sahin"],
      ["İbrahim", "ibrahim", "Ibrahim"], ["Al-Masri", "Al Masri", "al – masri"], ["O’Neill", "O'Neill", "ONeill"],
      ["Thaçi", "Thaci"], ["Dąbrowska", "Dabrowska"], ["Øster", "Oster"], ["Groß", "Gross"], ["René", "Rene"],
    ])
  func same(spellings: [String]) {
    #expect(Set(spellings.map(Namensfaltung.key)).count == 1, "\(spellings.map(Namensfaltung.key))")
  }

  @Test("an e that belongs to no umlaut stays", arguments: ["bauer", "neuer", "quelle", "feuer"])
  func noUmlaut(name: String) {
    #expect(Namensfaltung.key(name) == name)
  }

  @Test("for the order of names ä stands as ae (DIN 5007-2)")
  func order() {
    #expect(Namensfaltung.fold("Schäfer") == "schaefer")
    #expect(Namensfaltung.fold("Weiß") == "weiss")
  }

  @Test("a text falls into its words without signs")
  func words() {
    #expect(Namensfaltung.words(" Straße 12a, 59999 Musterstadt! ") == ["strasse", "12a", "59999", "musterstadt"])
    #expect(Namensfaltung.words("… – !").isEmpty)
  }

  @Test("folding a key changes nothing, whatever was typed", arguments: 0..<20)
  func idempotent(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let signs = Array("aeouAEOUäöüÄÖÜßẞqQyıİłŁøæçğşéèñčž'’- .ﬁ0179^`").map(String.init) + ["\u{301}", "\u{308}"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
        .joined()
      let key = Namensfaltung.key(text)
      #expect(Namensfaltung.key(key) == key, "\(text)")
      #expect(Namensfaltung.fold(Namensfaltung.fold(text)) == Namensfaltung.fold(text), "\(text)")
    }
  }
}
