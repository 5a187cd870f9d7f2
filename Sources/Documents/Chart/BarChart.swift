/// Bars from 0: grouped upright ones for few categories, or stacked lying ones for parts of a whole.
public struct BarChart: Sendable, Hashable, Drawn {
  public enum Style: String, Sendable { case grouped, stacked }

  public var title: String
  public var style: Style
  public var unit: Unit
  /// Head of the first column: `Jahr`.
  public var categoryName: String
  public var categories: [String]
  /// At most four, so that neighbours differ by more than colour alone can carry.
  public var series: [Series]

  public init(
    title: String, style: Style = .grouped, unit: Unit = .count, categoryName: String, categories: [String],
    series: [Series]
  ) {
    self.title = title
    self.style = style
    self.unit = unit
    self.categoryName = categoryName
    self.categories = categories
    self.series = Array(series.prefix(4))
  }

  public struct Series: Sendable, Hashable {
    public var name: String
    /// One per category; `nil` = not known.
    public var values: [Int?]

    public init(_ name: String, _ values: [Int?]) {
      self.name = name
      self.values = values
    }

    func value(_ index: Int) -> Int? { index < values.count ? values[index] : nil }
  }

  private func text(_ value: Int?) -> String { value.map(unit.text) ?? Zeichen.unbekannt.rawValue }

  var description: String {
    categories.indices.map { index in
      categories[index] + ": "
        + series.map { "\($0.name) \(text($0.value(index)))" }.joined(separator: ", ") + "."
    }.joined(separator: " ")
  }

  var table: Table {
    Table(
      caption: title, columns: [.init(categoryName, .start)] + series.map { Table.Column($0.name) },
      rows: categories.indices.map { index in
        Table.Row(Cell(categories[index]), series.map { Cell($0.value(index), unit) })
      })
  }

  private var maximum: Int {
    let all = categories.indices.map { index in series.map { $0.value(index) ?? 0 } }
    let tops = style == .grouped ? all.flatMap { $0 } : all.map { $0.reduce(0, +) }
    return max(tops.max() ?? 0, 1)
  }

  func draw(on canvas: inout Canvas) {
    switch style {
    case .grouped: drawGrouped(on: &canvas)
    case .stacked: drawStacked(on: &canvas)
    }
  }

  private func drawGrouped(on canvas: inout Canvas) {
    let key = series.count > 1 ? keys { $0.name } : []
    let floor = canvas.legend(key, at: 0) + 200
    let scale = Scale(maximum: maximum, length: 170)
    let room = Canvas.width / max(1, categories.count)
    let width = min(56, (room - 24) / max(1, series.count))
    for (index, category) in categories.enumerated() {
      let start = room * index + (room - width * series.count) / 2
      for (place, one) in series.enumerated() {
        let box = Box(x: start + place * width, y: floor, width: width - 6, height: 0)
        upright(one.value(index), box, scale, place, on: &canvas)
      }
      canvas.text(
        category, at: Point(x: room * index + room / 2, y: floor + 20), TextStyle(anchor: .middle, bold: true))
    }
    canvas.line(Point(x: 0, y: floor), Point(x: Canvas.width, y: floor), .quiet)
    canvas.height = floor + 30
  }

  private func upright(_ value: Int?, _ box: Box, _ scale: Scale, _ place: Int, on canvas: inout Canvas) {
    let height = scale.at(value ?? 0)
    canvas.area(Box(x: box.x, y: box.y - height, width: box.width, height: height), place)
    canvas.text(
      text(value), at: Point(x: box.x + box.width / 2, y: box.y - height - 6),
      TextStyle(size: 12, anchor: .middle, value: true))
  }

  private func drawStacked(on canvas: inout Canvas) {
    let scale = Scale(maximum: maximum, length: Canvas.width)
    var top = 0
    for (index, category) in categories.enumerated() {
      canvas.text(category, at: Point(x: 0, y: top + 14), TextStyle(bold: true))
      var start = 0
      for (place, one) in series.enumerated() {
        let width = scale.at(one.value(index) ?? 0)
        canvas.area(Box(x: start, y: top + 20, width: max(0, width - 2), height: 20), place)
        start += width
      }
      let key = keys(isValue: true) { "\($0.name) \(text($0.value(index)))" }
      top = canvas.legend(key, at: top + 44) + 10
    }
    canvas.height = top
  }

  private func keys(isValue: Bool = false, _ text: (Series) -> String) -> [LegendEntry] {
    series.enumerated().map { place, one in
      LegendEntry(mark: .series(place), paint: Paint.series[place], text: text(one), isValue: isValue)
    }
  }
}
