import Kernel
public import Markup

/// A document as HTML: headings with ids, tables with caption and scope, charts as one image each with
/// their tables below.
public struct HTMLRenderer: Sendable {
  /// Heading level of the document's title on the page; its own headings follow below.
  public let titleLevel: Int

  /// - Parameter titleLevel: 1–3.
  public init(titleLevel: Int = 1) { self.titleLevel = min(max(titleLevel, 1), 3) }

  /// Title and content, to be put into a page.
  public func article(_ document: Document) -> HTML {
    let document = document.numbered
    return el("article", .class("dokument"), .lang(document.language)) {
      heading(titleLevel, nil, document.title)
      el("p", .class("stand")) { "\(document.author) · Stand \(document.date.german)" }
      document.blocks.map { block($0, of: document) }
    }
  }

  /// A whole file that can be read without the program; its style sheet is inside.
  public func page(_ document: Document) -> HTML {
    .document(language: document.language) {
      el("head") {
        el("meta", .named("charset", "utf-8"))
        el("meta", .name("viewport"), .named("content", "width=device-width, initial-scale=1"))
        el("meta", .name("author"), .named("content", document.author))
        el("meta", .name("description"), .named("content", document.subject))
        el("title") { "\(document.title) · Stand \(document.date.german)" }
        el("style") { DocumentStyle.css }
      }
      el("body") { el("main") { article(document) } }
    }
  }

  /// One block.
  func block(_ block: Block, of document: Document) -> HTML {
    switch block {
    case .heading(let one): heading(titleLevel + one.level, one.anchor, one.full)
    case .paragraph(let text): el("p") { inlines(text) }
    case .list(let list): listing(list, of: document)
    case .table(let one): table(one)
    case .figure(let one): figure(one)
    case .notice(let notice): callout(notice)
    case .fields(let fields): terms(fields)
    case .pageBreak: el("hr", .class("seitenwechsel"))
    case .contents(let title, let depth): contents(title, depth, document)
    }
  }

  private func heading(_ level: Int, _ anchor: String?, _ text: String) -> HTML {
    let id: Attribute = anchor.map { .id($0) } ?? .none
    return switch level {
    case 1: el("h1", id) { text }
    case 2: el("h2", id) { text }
    case 3: el("h3", id) { text }
    case 4: el("h4", id) { text }
    case 5: el("h5", id) { text }
    default: el("h6", id) { text }
    }
  }

  func inlines(_ parts: [Inline]) -> HTML { .joined(parts.map(inline)) }

  private func inline(_ part: Inline) -> HTML {
    switch part {
    case .text(let text): HTML(text)
    case .strong(let inner): el("strong") { inlines(inner) }
    case .emphasis(let inner): el("em") { inlines(inner) }
    case .link(let inner, let target): el("a", .href(target)) { inlines(inner) }
    case .lineBreak: el("br")
    case .foreign(let inner, let language): el("span", .lang(language)) { inlines(inner) }
    }
  }

  private func listing(_ list: Listing, of document: Document) -> HTML {
    let items = list.items.map { item in
      el("li") {
        if item.count == 1, case .paragraph(let text) = item[0] {
          inlines(text)
        } else {
          item.map { block($0, of: document) }
        }
      }
    }
    return list.numbered ? el("ol") { items } : el("ul") { items }
  }

  private func callout(_ notice: Notice) -> HTML {
    el("div", .class("hinweis hinweis-\(notice.kind.rawValue)"), .role("note")) {
      el("p") { el("strong") { notice.title } }
      el("p") { inlines(notice.text) }
    }
  }

  private func terms(_ fields: [Field]) -> HTML {
    el("dl") {
      fields.map { field in
        el("div") {
          el("dt") { field.label }
          el("dd") { inlines(field.value) }
        }
      }
    }
  }

  private func contents(_ title: String, _ depth: Int, _ document: Document) -> HTML {
    el("nav", .class("inhalt"), .named("aria-labelledby", "inhalt")) {
      heading(titleLevel + 1, "inhalt", title)
      el("ul") {
        document.headings.filter { $0.level <= depth && $0.isListed }.map { one in
          el("li", .class("ebene-\(one.level)")) { el("a", .href("#\(one.anchor)")) { one.full } }
        }
      }
    }
  }
}
