import Documents
import Testing

@Suite("A mistake in a text")
struct MarkdownErrorTests {
  private func read(_ source: String) throws {
    let names = Names(
      values: ["jahr": "2007", "integrationen_gesamt:2007": "7", "ehb_u25": "3"],
      blocks: ["diagramm:anteile": .pageBreak])
    _ = try MarkdownReader(names: names).blocks(of: source, file: "1.2-a.md")
  }

  @Test("in a name is told with file, line and what may be meant")
  func unknownName() {
    let error = MarkdownError.unknownName(
      file: "1.2-a.md", line: 3, name: "integrationen_gesammt:2007", similar: ["integrationen_gesamt:2007"])
    #expect(throws: error) { try read("# A\n\nx {{integrationen_gesammt:2007}}") }
    #expect(
      error.description
        == "1.2-a.md, Zeile 3: Den Namen „integrationen_gesammt:2007“ gibt es nicht. "
        + "Meinen Sie „integrationen_gesamt:2007“?")
  }

  @Test("in a name that is like no other is told without a guess")
  func noGuess() {
    let error = MarkdownError.unknownName(file: "1.2-a.md", line: 1, name: "voellig_anders", similar: [])
    #expect(throws: error) { try read("{{voellig_anders}}") }
    #expect(error.description.hasSuffix("gibt es nicht. Bitte prüfen Sie die Schreibweise."))
  }

  @Test("in the name of a chart is told as well")
  func unknownChart() {
    #expect(
      throws: MarkdownError.unknownName(
        file: "1.2-a.md", line: 2, name: "diagramm:anteil", similar: ["diagramm:anteile"])
    ) { try read("\n{{diagramm:anteil}}") }
  }

  @Test(
    "in a list item and in a continued line is told with its own line",
    arguments: ["- a\n  {{jahrr}}", "a\n{{jahrr}} b"])
  func laterLine(source: String) {
    #expect(throws: MarkdownError.unknownName(file: "1.2-a.md", line: 2, name: "jahrr", similar: ["jahr"])) {
      try read(source)
    }
  }

  @Test("is a placeholder that stays open")
  func open() {
    #expect(throws: MarkdownError.openPlaceholder(file: "1.2-a.md", line: 1)) { try read("a {{jahr b") }
    #expect(throws: MarkdownError.openPlaceholder(file: "1.2-a.md", line: 1)) { try read("a {{jahr\n}} b") }
  }

  @Test("is a chart inside a sentence")
  func inside() {
    #expect(throws: MarkdownError.notAlone(file: "1.2-a.md", line: 1, name: "diagramm:anteile")) {
      try read("siehe {{diagramm:anteile}}")
    }
    #expect(throws: MarkdownError.notAlone(file: "1.2-a.md", line: 1, name: "diagramm:anteile")) {
      try read("{{diagramm:anteile}}\nText")
    }
  }

  @Test("is a link that leads to a script or a file", arguments: ["javascript:x", "file:///etc", "data:x", "/faelle"])
  func link(target: String) {
    #expect(throws: MarkdownError.link(file: "1.2-a.md", line: 1, target: target)) { try read("[a](\(target))") }
  }
}
