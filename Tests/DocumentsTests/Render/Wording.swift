import Documents
import Markup

/// What people read in a document and in its renderings.
enum Wording {
  /// Every text of the document that a reader must find.
  static func of(_ document: Document) -> [String] {
    [document.title] + document.numbered.blocks.flatMap(texts)
  }

  private static func texts(_ block: Block) -> [String] {
    switch block {
    case .heading(let one): [one.full]
    case .paragraph(let parts): parts.flatMap(texts)
    case .list(let list): list.items.flatMap { $0.flatMap(texts) }
    case .table(let table): texts(table)
    case .figure(let figure): [figure.title, figure.source] + texts(figure.table).dropFirst()
    case .notice(let notice): [notice.title] + notice.text.flatMap(texts)
    case .fields(let fields): fields.flatMap { [$0.label] + $0.value.flatMap(texts) }
    case .contents(let title, _): [title]
    case .pageBreak: []
    }
  }

  private static func texts(_ part: Inline) -> [String] {
    switch part {
    case .text(let text): [text]
    case .strong(let inner), .emphasis(let inner), .link(let inner, _), .foreign(let inner, _): inner.flatMap(texts)
    case .lineBreak: []
    }
  }

  private static func texts(_ table: Table) -> [String] {
    let cells = table.rows.flatMap { [$0.head] + $0.cells }
    return [table.caption] + table.columns.map(\.title) + cells.flatMap { [$0.text] + $0.details }
      + table.footnotes.map(\.text) + [table.source].compactMap { $0 }
  }

  /// The text of markup without its tags.
  static func html(_ html: HTML) -> String {
    let bare = html.rendered.replacing(#/<style>[\s\S]*?</style>/#, with: " ").replacing(#/<[^>]+>/#, with: " ")
    return spaced(
      [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(bare) {
        $0.replacing($1.0, with: $1.1)
      })
  }

  /// All literals of Typst source, one after the other.
  static func typst(_ source: String) -> String { spaced(literals(source).joined(separator: " ")) }

  /// The contents of all literals.
  static func literals(_ source: String) -> [String] {
    source.matches(of: #/"((?:[^"\\]|\\.)*)"/#.matchingSemantics(.unicodeScalar)).map {
      String($0.1).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
  }

  /// Blanks and line breaks as one blank each.
  static func spaced(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
}
