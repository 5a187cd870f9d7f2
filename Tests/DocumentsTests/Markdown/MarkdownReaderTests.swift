import Documents
import Testing

@Suite("A text in Markdown")
struct MarkdownReaderTests {
  private func blocks(_ source: String, values: [String: String] = [:], blocks: [String: Block] = [:]) throws -> [Block]
  {
    try MarkdownReader(names: Names(values: values, blocks: blocks)).blocks(of: source, file: "a.md")
  }

  private func inlines(_ source: String) throws -> [Inline] {
    guard case .paragraph(let parts)? = try blocks(source).first else { return [] }
    return parts
  }

  @Test("has headings by the number of their marks")
  func headings() throws {
    let found = try blocks("# Eins\n## Zwei\n\n#keine\n")
    #expect(found.count == 3)
    guard case .heading(let one) = found[0], case .heading(let two) = found[1] else { throw Unexpected() }
    #expect((one.level, one.text, two.level, two.text) == (1, "Eins", 2, "Zwei"))
    #expect(found[2] == .paragraph([.text("#keine")]))
  }

  @Test("joins lines to paragraphs up to a blank line")
  func paragraphs() throws {
    #expect(try blocks("eins\nzwei\n\ndrei") == [.paragraph([.text("eins zwei")]), .paragraph([.text("drei")])])
    #expect(try blocks("eins\r\nzwei\r\rdrei").count == 2)
  }

  @Test("has strong, emphasised and linked words")
  func marks() throws {
    #expect(
      try inlines("a **b** *c* [d](https://e.de/f) g")
        == [
          .text("a "), .strong([.text("b")]), .text(" "), .emphasis([.text("c")]), .text(" "),
          .link([.text("d")], target: "https://e.de/f"), .text(" g"),
        ])
  }

  @Test("leaves marks that open nothing, and those behind a backslash, as they are")
  func plainMarks() throws {
    #expect(try inlines("2 * 3 ** 4 [a] \\*b\\*") == [.text("2 * 3 ** 4 [a] *b*")])
    #expect(try inlines("**offen") == [.text("**offen")])
  }

  @Test("takes markup of other languages as text")
  func foreign() throws {
    #expect(try inlines("<b>x</b> & #strong[y] $z$") == [.text("<b>x</b> & #strong[y] $z$")])
  }

  @Test("has lists inside lists")
  func lists() throws {
    let inner = Block.list(Listing(numbered: true, items: [[.paragraph([.text("c")])]]))
    #expect(
      try blocks("- a\n  weiter\n- b\n  1. c\n\n- d")
        == [
          .list(
            Listing(
              numbered: false,
              items: [
                [.paragraph([.text("a weiter")])], [.paragraph([.text("b")]), inner], [.paragraph([.text("d")])],
              ]))
        ])
  }

  @Test("inserts values inside sentences and blocks on lines of their own")
  func names() throws {
    let table = Block.table(Table(caption: "T", columns: [], rows: []))
    let found = try blocks(
      "Es sind {{zahl}} von {{ zahl }}.\n\n{{tabelle:t}}\n", values: ["zahl": "7"], blocks: ["tabelle:t": table])
    #expect(found == [.paragraph([.text("Es sind 7 von 7.")]), table])
  }

  @Test("reads an inserted value as text, not as Markdown")
  func valueIsText() throws {
    #expect(
      try blocks("{{name}} x", values: ["name": "**<b>** {{y}}"]) == [.paragraph([.text("**<b>** {{y}} x")])])
  }

  @Test("binds the parts of a section of law, and nothing else")
  func bound() throws {
    #expect(
      try inlines("nach § 16 Abs. 2 Satz 2 und (§ 17) Abs. davor")
        == [.text("nach §\u{A0}16 Abs.\u{A0}2 Satz\u{A0}2 und (§\u{A0}17) Abs. davor")])
    #expect(try inlines("Der erste Satz 2007") == [.text("Der erste Satz 2007")])
  }

  @Test("that is long and full of marks is read in little time")
  func noBlowUp() throws {
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try inlines(String(repeating: "**a *b [c ", count: 100)) }
    #expect(time < .seconds(5))
  }
}

struct Unexpected: Error {}
