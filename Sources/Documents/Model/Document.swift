public import Kernel

/// A document as a value: what a page shows and what a PDF prints are two renderings of it.
public struct Document: Sendable, Hashable {
  public var title: String
  /// BCP 47, for example `de`.
  public var language: String
  public var author: String
  public var subject: String
  /// Day of the data ("Stand"), shown in the footer of every page.
  public var date: Day
  public var blocks: [Block]
  /// Left half of the footer of every page; `nil` = author, title and date.
  public var footer: String?

  public init(
    title: String, language: String = "de", author: String, subject: String, date: Day, blocks: [Block] = [],
    footer: String? = nil
  ) {
    self.footer = footer
    self.title = title
    self.language = language
    self.author = author
    self.subject = subject
    self.date = date
    self.blocks = blocks
  }
}

/// One piece of a document, in reading order.
public enum Block: Sendable, Hashable {
  case heading(Heading)
  case paragraph([Inline])
  case list(Listing)
  case table(Table)
  case figure(Figure)
  case notice(Notice)
  /// Name and value pairs, as a list of terms.
  case fields([Field])
  case pageBreak
  /// A list of the headings down to `depth`, with page numbers where there are pages.
  case contents(title: String, depth: Int)
}

/// A heading; levels may not be skipped on the way down (PDF/UA, WCAG).
public struct Heading: Sendable, Hashable {
  /// 1 is the highest level below the title of the document.
  public var level: Int
  /// `1.3.2`, or `nil`.
  public var number: String?
  public var text: String
  /// Target for links, unique in the document.
  public var anchor: String
  /// Whether the table of contents names it.
  public var isListed = true

  public init(level: Int, number: String? = nil, text: String, anchor: String? = nil) {
    self.level = level
    self.number = number
    self.text = text
    self.anchor = anchor ?? Anchor.of([number, text].compactMap { $0 }.joined(separator: "-"))
  }

  /// Number and text.
  public var full: String { number.map { "\($0)\u{2002}\(text)" } ?? text }
}

/// Running text.
public enum Inline: Sendable, Hashable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case link([Inline], target: String)
  case lineBreak
  /// Text in another language than the document, BCP 47.
  case foreign([Inline], language: String)

  /// The text alone.
  public var plain: String {
    switch self {
    case .text(let text): text
    case .strong(let parts), .emphasis(let parts), .link(let parts, _), .foreign(let parts, _):
      parts.map(\.plain).joined()
    case .lineBreak: "\n"
    }
  }
}

/// A bullet or numbered list; an item may hold paragraphs and further lists.
public struct Listing: Sendable, Hashable {
  public var numbered: Bool
  public var items: [[Block]]

  public init(numbered: Bool, items: [[Block]]) {
    self.numbered = numbered
    self.items = items
  }
}

/// A message set apart from the text.
public struct Notice: Sendable, Hashable {
  public enum Kind: String, Sendable { case hinweis, warnung }
  public var kind: Kind
  /// What it is about; read first.
  public var title: String
  public var text: [Inline]

  public init(kind: Kind = .hinweis, title: String, text: [Inline]) {
    self.kind = kind
    self.title = title
    self.text = text
  }
}

/// A name and its value.
public struct Field: Sendable, Hashable {
  public var label: String
  public var value: [Inline]

  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = [.text(value)]
  }
  public init(_ label: String, _ value: [Inline]) {
    self.label = label
    self.value = value
  }
}

/// Names that are safe in addresses and ids.
public enum Anchor {
  /// `1.3.2 Über Maßnahmen` becomes `1-3-2-ueber-massnahmen`.
  public static func of(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "ä": slug += "ae"
      case "ö": slug += "oe"
      case "ü": slug += "ue"
      case "ß": slug += "ss"
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "abschnitt" : slug
  }
}
