import Markup

/// Where a chart draws. Whole numbers only, so the same data give the same bytes.
/// Colours are attributes and classes at once: attributes hold in a PDF, classes let a page change
/// them for dark mode; there is no inline style.
struct Canvas {
  static let width = 640
  let id: String
  var height = 0
  var parts: [HTML] = []

  init(id: String) { self.id = id }

  mutating func rect(_ box: Box, _ paint: Paint) {
    parts.append(
      el(
        "rect", .named("x", box.x), .named("y", box.y), .named("width", max(0, box.width)),
        .named("height", max(0, box.height)), .class(paint.name), .named("fill", paint.fill)))
  }

  mutating func line(_ from: Point, _ to: Point, _ paint: Paint, width: Int = 1, dashed: Bool = false) {
    parts.append(
      el(
        "line", .named("x1", from.x), .named("y1", from.y), .named("x2", to.x), .named("y2", to.y),
        .class("l-" + paint.name), .named("stroke", paint.fill), .named("stroke-width", width),
        dashed ? .named("stroke-dasharray", "6 4") : .none))
  }

  /// An open path through the points.
  mutating func path(_ points: [Point], _ paint: Paint, width: Int = 2, dashed: Bool = false) {
    guard points.count > 1 else { return }
    let steps = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    parts.append(
      el(
        "polyline", .named("points", steps), .class("l-" + paint.name), .named("fill", "none"),
        .named("stroke", paint.fill), .named("stroke-width", width),
        dashed ? .named("stroke-dasharray", "6 4") : .none))
  }

  mutating func dot(_ centre: Point, _ paint: Paint, hollow: Bool = false) {
    parts.append(
      el(
        "circle", .named("cx", centre.x), .named("cy", centre.y), .named("r", 6),
        .class((hollow ? "h-" : "") + paint.name), .named("fill", hollow ? Paint.paper.fill : paint.fill),
        .named("stroke", paint.fill), .named("stroke-width", 2)))
  }

  mutating func text(_ text: String, at point: Point, _ style: TextStyle = .init()) {
    parts.append(
      el(
        "text", .named("x", point.x), .named("y", point.y), .class(style.value ? "wert" : "wort"),
        .named("font-size", style.size), style.bold ? .named("font-weight", "bold") : .none,
        .named("fill", style.paint.fill),
        style.anchor == .start ? .none : .named("text-anchor", style.anchor.rawValue)
      ) { text })
  }

  /// A tick that is seen on dark and on light ground.
  mutating func cased(_ box: Box) {
    rect(Box(x: box.x - 2, y: box.y, width: box.width + 4, height: box.height), .paper)
    rect(box, .ink)
  }

  /// An area of a series; the third and fourth carry lines as well, so that they differ without colour.
  mutating func area(_ box: Box, _ place: Int) {
    rect(box, Paint.series[place])
    if place >= 2, box.height > 0, box.width > 0 { hatched(box, .paper, width: place == 2 ? 1 : 2) }
  }

  /// Slanted lines over an area: the second cue beside colour.
  mutating func hatched(_ box: Box, _ paint: Paint, width: Int = 3) {
    let name = "\(id)-s\(parts.count)"
    parts.append(
      el(
        "pattern", .id(name), .named("width", 6), .named("height", 6), .named("patternUnits", "userSpaceOnUse"),
        .named("patternTransform", "rotate(45)")
      ) {
        el(
          "line", .named("x1", 0), .named("y1", 0), .named("x2", 0), .named("y2", 6), .class("l-" + paint.name),
          .named("stroke", paint.fill), .named("stroke-width", width))
      })
    parts.append(
      el(
        "rect", .named("x", box.x), .named("y", box.y), .named("width", max(0, box.width)),
        .named("height", max(0, box.height)), .named("fill", "url(#\(name))")))
  }
}

/// An entry of a legend: a mark and a name.
struct LegendEntry {
  enum Mark: Equatable {
    case area
    case series(Int)
    case tick, thinTick, dot, ring, none
  }
  var mark: Mark
  var paint: Paint
  var text: String
  var isValue = false

  /// Room it takes; the text's width is estimated generously.
  var width: Int { (mark == .none ? 0 : 20) + text.count * 13 / 2 + 18 }
}

extension Canvas {
  /// Entries from left to right, wrapped; gives back the first free line below.
  mutating func legend(_ entries: [LegendEntry], at top: Int) -> Int {
    var (x, y) = (0, top)
    for entry in entries {
      if x > 0, x + entry.width > Canvas.width { (x, y) = (0, y + 20) }
      draw(entry, at: Point(x: x, y: y))
      x += entry.width
    }
    return entries.isEmpty ? top : y + 22
  }

  private mutating func draw(_ entry: LegendEntry, at point: Point) {
    let (x, y) = (point.x, point.y)
    switch entry.mark {
    case .area: rect(Box(x: x, y: y + 4, width: 12, height: 11), entry.paint)
    case .series(let place): area(Box(x: x, y: y + 4, width: 12, height: 11), place)
    case .tick: rect(Box(x: x + 6, y: y, width: 4, height: 18), entry.paint)
    case .thinTick: rect(Box(x: x + 7, y: y + 2, width: 2, height: 14), entry.paint)
    case .dot: dot(Point(x: x + 7, y: y + 9), entry.paint)
    case .ring: dot(Point(x: x + 7, y: y + 9), entry.paint, hollow: true)
    case .none: break
    }
    text(
      entry.text, at: Point(x: x + (entry.mark == .none ? 0 : 18), y: y + 14),
      entry.isValue ? TextStyle(size: 12, value: true) : .small)
  }
}

struct Point { var x, y: Int }
struct Box { var x, y, width, height: Int }

/// How a text is set.
struct TextStyle {
  enum Anchor: String { case start, middle, end }
  var size = 13
  var anchor = Anchor.start
  var bold = false
  /// A value of the data, as opposed to a label.
  var value = false
  var paint = Paint.ink
}

/// A colour of the palette with the class under which a page may change it.
struct Paint {
  let name: String
  let fill: String

  static let ink = Paint(name: "c-text", fill: "#1B2430")
  static let quiet = Paint(name: "c-leise", fill: "#4A5564")
  static let rule = Paint(name: "c-linie", fill: "#D0D7DE")
  static let paper = Paint(name: "c-grund", fill: "#FFFFFF")
  static let result = Paint(name: "c-1", fill: "#12436D")
  static let second = Paint(name: "c-2", fill: "#28A197")
  static let third = Paint(name: "c-3", fill: "#801650")
  static let fourth = Paint(name: "c-4", fill: "#F46A25")
  /// At most four series stand side by side.
  static let series = [result, second, third, fourth]
  static let bands = [
    Paint(name: "c-b1", fill: "#A9B2BC"), Paint(name: "c-b2", fill: "#C3CAD2"), Paint(name: "c-b3", fill: "#DCE1E6"),
  ]
}

/// Maps values to a length, rounded half up.
struct Scale {
  let maximum: Int
  let length: Int

  /// 0 at the start; the largest value at the end.
  func at(_ value: Int) -> Int {
    guard maximum > 0 else { return 0 }
    return (min(max(value, 0), maximum) * length * 2 + maximum) / (maximum * 2)
  }

  /// A round number not below `value`: 1, 2, 2.5 or 5 times a power of ten.
  static func round(up value: Int) -> Int {
    var power = 1
    while power * 10 <= max(value, 1) { power *= 10 }
    for factor in [10, 15, 20, 25, 30, 40, 50, 60, 80, 100] where power * factor >= value * 10 {
      return max(1, power * factor / 10)
    }
    return power * 10
  }
}
