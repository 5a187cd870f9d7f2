import Markup

/// A document as source for Typst, with the drawings as files beside it.
public struct TypstRenderer: Sendable {
  public init() {}

  /// What the compiler needs.
  public struct Job: Sendable, Hashable {
    /// Typst source.
    public var source: String
    /// Drawings by file name.
    public var files: [String: String]
  }

  /// Renders the whole document.
  public func job(_ document: Document) -> Job {
    let document = document.numbered
    var files: [String: String] = [:]
    var source = TypstLayout.prelude(document)
    for block in document.blocks {
      source += "#" + statement(block, &files) + "\n"
    }
    return Job(source: source, files: files)
  }

  /// One block as an expression of Typst code.
  func statement(_ block: Block, _ files: inout [String: String]) -> String {
    switch block {
    case .heading(let one):
      "heading(level: \(min(max(one.level, 1), 6)), outlined: \(one.isListed), \(TypstText.literal(one.full)))"
    case .paragraph(let text): "par(\(inlines(text)))"
    case .list(let list): listing(list, &files)
    case .table(let table): TypstTable(table).figure
    case .figure(let figure): drawing(figure, &files)
    case .notice(let notice):
      "hinweis(\(TypstText.literal(notice.kind.rawValue)), \(TypstText.literal(notice.title)), \(inlines(notice.text)))"
    case .fields(let fields):
      "felder(" + fields.map { "(\(TypstText.literal($0.label)), \(inlines($0.value)))," }.joined() + ")"
    case .pageBreak: "pagebreak(weak: true)"
    case .contents(let title, let depth): "outline(title: \(TypstText.content(title)), depth: \(min(max(depth, 1), 6)))"
    }
  }

  func inlines(_ parts: [Inline]) -> String {
    parts.isEmpty ? "[]" : "(" + parts.map(inline).joined(separator: " + ") + ")"
  }

  private func inline(_ part: Inline) -> String {
    switch part {
    case .text(let text): TypstText.content(text)
    case .strong(let inner): "strong(\(inlines(inner)))"
    case .emphasis(let inner): "emph(\(inlines(inner)))"
    case .link(let inner, let target): link(inlines(inner), target)
    case .lineBreak: "linebreak()"
    case .foreign(let inner, let language): "text(lang: \(TypstText.literal(language)), \(inlines(inner)))"
    }
  }

  /// Links on paper are text; on screen they lead to web and mail addresses only.
  private func link(_ inner: String, _ target: String) -> String {
    let safe = ["https://", "http://", "mailto:", "tel:"].contains { target.lowercased().hasPrefix($0) }
    guard safe, !target.unicodeScalars.contains(where: { $0.value <= 32 || $0.value == 127 }) else { return inner }
    return "link(\(TypstText.literal(target)), \(inner))"
  }

  private func listing(_ list: Listing, _ files: inout [String: String]) -> String {
    var items: [String] = []
    for item in list.items {
      var content: [String] = []
      for (index, block) in item.enumerated() {
        if index == 0, case .paragraph(let text) = block {
          content.append(inlines(text))
        } else {
          content.append(statement(block, &files))
        }
      }
      items.append(content.isEmpty ? "[]" : content.joined(separator: " + "))
    }
    return (list.numbered ? "enum" : "list") + "(" + items.map { $0 + ", " }.joined() + ")"
  }

  private func drawing(_ figure: Figure, _ files: inout [String: String]) -> String {
    let name = "bild-\(files.count + 1)"
    files["\(name).svg"] = figure.chart.svg(id: name).xml
    let title = [figure.number, figure.title].compactMap { $0 }.joined(separator: ": ")
    var values = figure.table
    values.source = figure.source
    let table = TypstTable(values)
    let alternative = "\(figure.chart.title). \(figure.chart.description)"
    return "abbildung(\(TypstText.literal(title)), "
      + "image(\"\(name).svg\", width: 100%, alt: \(TypstText.literal(alternative))), "
      + "\(table.body), \(table.notes), \(table.mayBreakBelowDrawing))"
  }
}
