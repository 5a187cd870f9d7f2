import Markup
import Testing

@Suite("Texts")
struct EscapingTests {
  @Test("come back whole and open no tag, whatever they hold", arguments: 1...20)
  func roundTrip(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<500 {
      let text = random.text()
      let markup = HTML(text).rendered
      #expect(!markup.utf8.contains { "<>\"'".utf8.contains($0) })
      #expect(Reading.text(markup) == Reading.expected(text))
    }
  }

  @Test("inside elements stay between their tags", arguments: 1...10)
  func content(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<200 {
      let text = random.text()
      let markup = el("p") { text }.rendered
      #expect(markup.utf8.starts(with: "<p>".utf8) && markup.utf8.suffix(4).elementsEqual("</p>".utf8))
      #expect(Reading.text(String(markup.unicodeScalars.dropFirst(3).dropLast(4))) == Reading.expected(text))
      #expect(markup.utf8.filter { $0 == UInt8(ascii: "<") }.count == 2)
    }
  }

  @Test("in attributes cannot leave their quotes", arguments: 1...10)
  func attributes(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<200 {
      let text = random.text()
      let markup = el("input", .value(text)).rendered
      #expect(markup.utf8.filter { $0 == UInt8(ascii: "\"") }.count == 2)
      let value = markup.unicodeScalars.dropFirst("<input value=\"".unicodeScalars.count).dropLast(2)
      #expect(Reading.text(String(value)) == Reading.expected(text))
    }
  }

  @Test("are escaped when a builder takes them")
  func builder() {
    let names = ["a<b", "c&d"]
    let html = el("ul") {
      if names.count == 2 { "zwei & mehr" }
      for name in names { el("li") { name } }
    }
    #expect(html.rendered == "<ul>zwei &amp; mehr<li>a&lt;b</li><li>c&amp;d</li></ul>")
  }

  @Test("that are empty make nothing")
  func empty() {
    #expect(HTML("").isEmpty)
    #expect((HTML.empty + HTML("")).rendered.isEmpty)
  }
}
