public import Markup

/// A chart as data; drawing and table come from the same values.
public enum Chart: Sendable, Hashable {
  case bullets(BulletChart)
  case bars(BarChart)
  case course(CourseChart)
  case dumbbells(DumbbellChart)
  case histogram(HistogramChart)

  private var drawn: any Drawn {
    switch self {
    case .bullets(let chart): chart
    case .bars(let chart): chart
    case .course(let chart): chart
    case .dumbbells(let chart): chart
    case .histogram(let chart): chart
    }
  }

  /// What is shown, for the table's caption and the drawing's title.
  public var title: String { drawn.title }
  /// The values in one or more sentences, for readers who do not see the drawing.
  public var description: String { drawn.description }
  /// The values as a table.
  public var table: Table { drawn.table }

  /// The drawing for a page.
  /// - Parameter id: unique on the page.
  public func svg(id: String) -> HTML {
    var canvas = Canvas(id: id)
    drawn.draw(on: &canvas)
    let frame = DrawingFrame(
      id: id, title: title, description: description, width: Canvas.width, height: canvas.height)
    return .drawing(frame) {
      el("g", .named("font-family", "Liberation Sans, Arial, Helvetica, sans-serif")) { canvas.parts }
    }
  }
}

/// What each kind of chart can do.
protocol Drawn: Sendable {
  var title: String { get }
  var description: String { get }
  var table: Table { get }
  func draw(on canvas: inout Canvas)
}

/// In what the numbers of a chart are given.
public enum Unit: Sendable, Hashable {
  case count
  /// Tenths of a percent.
  case percent
  case days

  /// The number as people read it.
  public func text(_ value: Int) -> String {
    switch self {
    case .count: Zahl.count(value)
    case .percent: Zahl.percent(tenths: value)
    case .days: Zahl.count(value) + Zahl.blank + (value == 1 ? "Tag" : "Tage")
    }
  }

  /// A difference with its sign.
  public func change(_ value: Int) -> String {
    switch self {
    case .count, .days: Zahl.change(value)
    case .percent: Zahl.points(tenths: value)
    }
  }

  /// For the head of a table: `Anzahl`.
  public var name: String {
    switch self {
    case .count: "Anzahl"
    case .percent: "Prozent"
    case .days: "Tage"
    }
  }
}
