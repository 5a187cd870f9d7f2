public import Markup

/// A page: plain data in, markup out.
public protocol Page: Sendable {
  /// The page's title without the job centre's name; unique among pages of different content.
  var title: String { get }
  /// Where the main navigation stands.
  var section: Bereich? { get }
  /// Wide pages use the whole window, for tables.
  var isWide: Bool { get }
  /// Everything inside `main`, with the page's only `h1`.
  var content: HTML { get }
}

extension Page {
  public var section: Bereich? { nil }
  public var isWide: Bool { false }

  /// The finished page.
  public func html(in frame: PageFrame) -> HTML { Shell(page: self, frame: frame).html }
}
