/// Two shares per row as dots on one line, the distance printed: share in the results beside share in the stock.
public struct DumbbellChart: Sendable, Hashable, Drawn {
  public var title: String
  /// Names of the two dots, for example `Anteil an den Integrationen` and `Anteil am Bestand`.
  public var first: String
  public var second: String
  public var rows: [Row]

  public init(title: String, first: String, second: String, rows: [Row]) {
    self.title = title
    self.first = first
    self.second = second
    self.rows = rows
  }

  public struct Row: Sendable, Hashable {
    public var label: String
    /// Tenths of a percent.
    public var first: Int
    /// Tenths of a percent.
    public var second: Int

    public init(label: String, first: Int, second: Int) {
      self.label = label
      self.first = first
      self.second = second
    }
  }

  var description: String {
    rows.map {
      "\($0.label): \(first) \(Zahl.percent(tenths: $0.first)), \(second) \(Zahl.percent(tenths: $0.second)), "
        + "Abstand \(Zahl.points(tenths: $0.first - $0.second))."
    }.joined(separator: " ")
  }

  var table: Table {
    Table(
      caption: title,
      columns: [.init("Gruppe", .start), .init(first), .init(second), .init("Abstand")],
      rows: rows.map {
        Table.Row(
          Cell($0.label),
          [
            Cell(Zahl.percent(tenths: $0.first)), Cell(Zahl.percent(tenths: $0.second)),
            Cell(Zahl.points(tenths: $0.first - $0.second)),
          ])
      })
  }

  private var scale: Scale {
    let most = rows.flatMap { [$0.first, $0.second] }.max() ?? 1
    return Scale(maximum: min(1000, Scale.round(up: most * 115 / 100)), length: Canvas.width - 120)
  }

  func draw(on canvas: inout Canvas) {
    var top =
      12
      + canvas.legend(
        [
          LegendEntry(mark: .dot, paint: .result, text: first), LegendEntry(mark: .ring, paint: .second, text: second),
        ], at: 0)
    for row in rows {
      draw(row, at: top, on: &canvas)
      top += 56
    }
    canvas.height = top
  }

  private func draw(_ row: Row, at top: Int, on canvas: inout Canvas) {
    canvas.text(row.label, at: Point(x: 0, y: top + 12), TextStyle(bold: true))
    canvas.text(
      Zahl.points(tenths: row.first - row.second), at: Point(x: Canvas.width, y: top + 12),
      TextStyle(anchor: .end, value: true))
    let line = top + 32
    canvas.line(Point(x: 0, y: line), Point(x: Canvas.width, y: line), .rule)
    let (left, right) = (60 + scale.at(row.first), 60 + scale.at(row.second))
    canvas.line(Point(x: left, y: line), Point(x: right, y: line), .quiet, width: 3)
    canvas.dot(Point(x: right, y: line), .second, hollow: true)
    canvas.dot(Point(x: left, y: line), .result)
    let firstIsLeft = row.first <= row.second
    label(row.first, at: Point(x: left, y: line + 4), toTheLeft: firstIsLeft, on: &canvas)
    label(row.second, at: Point(x: right, y: line + 4), toTheLeft: !firstIsLeft, on: &canvas)
  }

  private func label(_ value: Int, at point: Point, toTheLeft: Bool, on canvas: inout Canvas) {
    canvas.text(
      Zahl.percent(tenths: value), at: Point(x: point.x + (toTheLeft ? -12 : 12), y: point.y),
      TextStyle(size: 12, anchor: toTheLeft ? .end : .start, value: true))
  }
}
