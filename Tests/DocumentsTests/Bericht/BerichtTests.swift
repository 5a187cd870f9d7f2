import Controlling
import Documents
import Kernel
import Testing

@Suite("The report")
struct BerichtTests {
  private static let contents = [
    "1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2", "1.3", "1.3.1", "1.3.2", "1.3.2.1", "1.3.2.2", "1.3.2.3",
    "1.3.2.4", "1.3.2.5", "1.3.2.6", "1.3.2.7", "1.3.2.8", "1.3.3", "1.4", "1.4.1",
  ]

  @Test("has the sections of its model, in order, and no level skipped")
  func sections() throws {
    let headings = try Bericht(try BerichtSample.demo()).document().headings
    #expect(headings.compactMap(\.number) == Self.contents)
    #expect(zip(headings, headings.dropFirst()).allSatisfy { $1.level <= $0.level + 1 })
    #expect(Set(headings.map(\.anchor)).count == headings.count)
    #expect(headings.filter(\.isListed).count == Self.contents.count)
  }

  @Test("has at least four charts and all its tables")
  func blocks() throws {
    let blocks = try Bericht(try BerichtSample.demo()).document().blocks
    let charts = blocks.compactMap { if case .figure(let one) = $0 { one.anchor } else { nil } }
    #expect(Set(charts).count == 5 && charts.count == 5)
    let tables = blocks.compactMap { if case .table(let one) = $0 { one.caption } else { nil } }
    #expect(tables.count == 4)
  }

  @Test("says on its first page what was known when, and whether figures may change")
  func titlePage() throws {
    var input = try BerichtSample.demo()
    guard case .fields(let firm)? = try Bericht(input).document().blocks.first else { throw NotThere() }
    #expect(firm.map(\.label) == ["Herausgeber", "Berichtsjahr", "Datenstand", "Zustand der Zahlen"])
    #expect(firm[2].value == [.text("bekannt bis einschließlich 31.03.2008")])
    #expect(firm[3].value.map(\.plain).joined().hasPrefix("endgültig"))
    input.bestand[0].guete = .vorlaeufig
    guard case .fields(let open)? = try Bericht(input).document().blocks.first else { throw NotThere() }
    #expect(open[3].value.map(\.plain).joined().hasPrefix("teils vorläufig"))
  }

  @Test("names the file and the line of a wrong name")
  func wrongName() throws {
    var input = try BerichtSample.demo()
    input.texte = try BerichtTexte(files: ["1-a.md": "# A\n\n{{rahmen.einwoner}} Menschen"])
    #expect(
      throws: BerichtError.text(
        .unknownName(file: "1-a.md", line: 3, name: "rahmen.einwoner", similar: ["rahmen.einwohner"]))
    ) { try Bericht(input).document() }
  }

  @Test("names the file whose headings are wrong")
  func wrongHeadings() throws {
    var input = try BerichtSample.demo()
    input.texte = try BerichtTexte(files: ["1-a.md": "Kein Titel"])
    #expect(throws: BerichtError.noHeading(file: "1-a.md")) { try Bericht(input).document() }
    input.texte = try BerichtTexte(files: ["1-a.md": "# A\n\n### C"])
    #expect(throws: BerichtError.headingLevel(file: "1-a.md", title: "C")) { try Bericht(input).document() }
    input.texte = try BerichtTexte(files: ["1-a.md": "# A\n\n# B"])
    #expect(throws: BerichtError.headingLevel(file: "1-a.md", title: "B")) { try Bericht(input).document() }
  }

  @Test("says so where a chart or a figure has no data")
  func noData() throws {
    var input = try BerichtSample.demo()
    input.verlauf = nil
    input.anteile = []
    for index in input.indikatoren.indices {
      for value in input.indikatoren[index].values.indices { input.indikatoren[index].values[value].value = nil }
    }
    for index in input.bestand.indices { input.bestand[index].value = nil }
    let text = Wording.html(HTMLRenderer().article(try Bericht(input).document()))
    #expect(text.contains("Kein Diagramm") && text.contains("waren es keine Angabe nach keine Angabe"))
  }

  @Test("numbers its sections by the names of the files, wherever they stood before")
  func order() throws {
    let texte = try BerichtTexte(files: ["1.10-c.md": "# C", "1.2-b.md": "# B", "1-a.md": "# A"])
    #expect(texte.sections.map(\.numberText) == ["1", "1.2", "1.10"])
  }

  @Test("refuses files without number, twice the same number, and sections without the one above")
  func fileNames() {
    #expect(throws: BerichtError.fileName(file: "a.md")) { try BerichtTexte(files: ["a.md": "# A"]) }
    #expect(throws: BerichtError.fileName(file: "1..2-a.md")) { try BerichtTexte(files: ["1..2-a.md": "# A"]) }
    #expect(throws: BerichtError.twice(number: "1", files: ["1-a.md", "1-b.md"])) {
      try BerichtTexte(files: ["1-a.md": "# A", "1-b.md": "# B"])
    }
    #expect(throws: BerichtError.noParent(number: "1.2.1", file: "1.2.1-c.md")) {
      try BerichtTexte(files: ["1-a.md": "# A", "1.2.1-c.md": "# C"])
    }
  }

  @Test("tells that a folder is missing or empty")
  func folder() {
    #expect(throws: BerichtError.self) { try BerichtTexte.read(folder: "/gibt/es/nicht") }
  }
}

@Suite("The table of targets")
struct ZielindikatorenTests {
  private func table() throws -> Table {
    let blocks = try Bericht(try BerichtSample.demo()).document().blocks
    let tables = blocks.compactMap { if case .table(let one) = $0 { one } else { nil } }
    guard let table = tables.first(where: { $0.columns.first?.title == "Zielindikator" }) else { throw NotThere() }
    return table
  }

  @Test("has a column for each year and for the target, and a row for each indicator")
  func shape() throws {
    let table = try table()
    #expect(
      table.columns.map(\.title) == [
        "Zielindikator", "Ergebnis 2005", "Ergebnis 2006", "Ergebnis 2007", "Zielgröße 2008",
      ])
    #expect(table.rows.count == 8 && table.rows.map(\.kind).filter { $0 == .part }.count == 3)
    #expect(table.rows[0].cells.map(\.text) == ["1.616", "3.472", "3.695", "3.800"])
  }

  @Test("shows printed and counted shares where they differ, one where they agree")
  func shares() throws {
    let women = try table().rows[2]
    #expect(women.cells[1].details == ["gedruckt 28,8\u{A0}%", "berechnet 26,8\u{A0}%"])
    #expect(women.cells[2].details == ["gedruckt 28,9\u{A0}%", "berechnet 27,2\u{A0}%"])
    #expect(women.cells[0].details == ["31,3\u{A0}%"], "31 % is 31.3 % rounded to whole percents")
    #expect(try table().rows[3].cells[2].details == ["25,7\u{A0}%"])
  }

  @Test("shows a printed count beside another one that was counted")
  func counts() throws {
    var input = try BerichtSample.demo()
    input.indikatoren[0].values[2].value = 3690
    input.indikatoren[0].values[2].printedValue = 3695
    let cell = Plausible.cells(of: try Bericht(input).document())[0][2]
    #expect(cell.text == "3.690" && cell.details == ["gedruckt 3.695"])
  }

  @Test("has a footnote for each remark, each once, and a mark where it holds")
  func footnotes() throws {
    let table = try table()
    #expect(table.footnotes.map(\.mark) == (1...table.footnotes.count).map(String.init))
    #expect(Set(table.footnotes.map(\.text)).count == table.footnotes.count)
    let used = table.rows.flatMap { [$0.head] + $0.cells }.flatMap(\.notes)
    #expect(Set(used) == Set(table.footnotes.map(\.mark)))
    #expect(table.rows[4].cells[0].sign == .unbekannt && !table.rows[4].cells[0].notes.isEmpty)
  }

  @Test("says under it what was counted and when it was known")
  func source() throws { #expect(try table().source?.hasSuffix("gezählt aus Einzelfällen. Stand: 31.03.2008") == true) }
}

/// Cells of the table of targets.
enum Plausible {
  static func cells(of document: Document) -> [[Cell]] {
    document.blocks.lazy.compactMap { block -> [[Cell]]? in
      guard case .table(let table) = block, table.columns.first?.title == "Zielindikator" else { return nil }
      return table.rows.map(\.cells)
    }.first ?? []
  }
}

struct NotThere: Error {}
