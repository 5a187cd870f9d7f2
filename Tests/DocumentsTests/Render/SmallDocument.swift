import Documents
import Kernel

/// A document with one of each block, and texts that try to break out.
enum SmallDocument {
  static let trap = "\"] #strong[x] $ \\ </p><script>alert(1)</script> & „ß“"

  static var document: Document {
    var document = Document(
      title: "Kleiner Bericht", author: "JobCenter Musterstadt", subject: "Probe", date: Day(rawValue: 13_969))
    document.blocks = [
      .fields([Field("Jahr", "2007")]), .contents(title: "Inhalt", depth: 2),
      .heading(Heading(level: 1, number: "1", text: "Über Maßnahmen")),
      .paragraph([.text("Text "), .strong([.text("stark")]), .lineBreak, .text(trap)]),
      .list(
        Listing(numbered: true, items: [[.paragraph([.text("eins")])], [.paragraph([.emphasis([.text("zwei")])])]])),
      .notice(
        Notice(kind: .warnung, title: "Achtung", text: [.link([.text("Seite")], target: "https://example.org/")])),
      .table(table), .figure(figure), .pageBreak,
    ]
    return document
  }

  static var table: Table {
    Table(
      caption: "Werte", columns: [.init("Zeile", .start), .init("2006"), .init("2007")],
      rows: [
        Table.Row(
          Cell("Alle", notes: ["1"]), [Cell(.unbekannt), Cell("3.695", guete: .vorlaeufig, details: ["27,2 %"])]),
        Table.Row("davon", [Cell(.genauNull), "7"], kind: .part), Table.Row("Summe", ["1", "2"], kind: .total),
      ], footnotes: [.init("1", "Eine Fußnote.")], source: "Quelle: Fälle")
  }

  static var figure: Figure {
    Figure(
      title: "Es wurden mehr", source: "Quelle: Fälle",
      chart: .bars(
        BarChart(title: "Jahre", categoryName: "Jahr", categories: ["2006", "2007"], series: [.init("Alle", [3, 4])])),
      anchor: "bild")
  }
}
