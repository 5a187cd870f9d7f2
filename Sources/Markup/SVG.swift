extension HTML {
  /// A drawing as a file of its own (XML). Element and attribute syntax of the writer is valid XML as
  /// long as no void tag and no bare attribute is used; the two characters that XML forbids and HTML
  /// does not are replaced here.
  public var xml: String {
    let scalars = rendered.unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// An inline drawing that reads as one image: a title and a sentence for those who do not see it,
  /// everything inside hidden from screen readers.
  /// - Parameter id: unique on the page; names title and description.
  public static func drawing(_ frame: DrawingFrame, @HTMLBuilder _ content: () -> HTML) -> HTML {
    let box = "0 0 \(frame.width) \(frame.height)"
    return el(
      "svg", .named("xmlns", "http://www.w3.org/2000/svg"), .class("diagramm"), .role("img"),
      .named("viewBox", box), .named("width", frame.width), .named("height", frame.height),
      .named("aria-labelledby", "\(frame.id)-t \(frame.id)-d")
    ) {
      el("title", .id("\(frame.id)-t")) { frame.title }
      el("desc", .id("\(frame.id)-d")) { frame.description }
      element("g", [.named("aria-hidden", "true")], content())
    }
  }
}

/// Size and spoken text of a drawing.
public struct DrawingFrame: Sendable {
  /// Unique on the page.
  public let id: String
  /// What the drawing shows.
  public let title: String
  /// The one sentence a reader who does not see it needs.
  public let description: String
  /// Width and height in drawing units.
  public let width: Int
  public let height: Int

  /// A frame of the given size.
  public init(id: String, title: String, description: String, width: Int, height: Int) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
  }
}
