/// The course of a year: cumulative results per month as steps, the path to the target dashed, the
/// year before thin; months whose figures may still change are hatched.
public struct CourseChart: Sendable, Hashable, Drawn {
  public var title: String
  public var unit: Unit
  /// Name and cumulative values by month, January first; `nil` = not there yet.
  public var result: BarChart.Series
  public var prior: BarChart.Series?
  public var target: BarChart.Series?
  /// First month (1–12) that is only provisional; `nil` = all are final.
  public var provisionalFrom: Int?

  public init(
    title: String, unit: Unit = .count, result: BarChart.Series, prior: BarChart.Series? = nil,
    target: BarChart.Series? = nil, provisionalFrom: Int? = nil
  ) {
    self.title = title
    self.unit = unit
    self.result = result
    self.prior = prior
    self.target = target
    self.provisionalFrom = provisionalFrom
  }

  /// Cumulative values from monthly ones; stops at the first missing month.
  public static func cumulative(_ monthly: [Int?]) -> [Int?] {
    var sum = 0
    var open = true
    return monthly.map { value in
      guard open, let value else {
        open = false
        return nil
      }
      sum += value
      return sum
    }
  }

  private static let months = ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
  private var all: [BarChart.Series] { [result] + [prior, target].compactMap { $0 } }

  private func last(_ series: BarChart.Series) -> (month: Int, value: Int)? {
    (0..<12).reversed().lazy.compactMap { month in series.value(month).map { (month, $0) } }.first
  }

  var description: String {
    all.compactMap { one in
      last(one).map { "\(one.name): \(unit.text($0.value)) bis \(CourseChart.long($0.month))." }
    }.joined(separator: " ")
      + (provisionalFrom.map { " Ab \(CourseChart.long($0 - 1)) sind die Werte vorläufig." } ?? "")
  }

  private static func long(_ month: Int) -> String {
    let names = [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ]
    return names[min(max(month, 0), 11)]
  }

  var table: Table {
    Table(
      caption: title, columns: [.init("Monat", .start)] + all.map { Table.Column($0.name) },
      rows: (0..<12).map { month in
        Table.Row(
          Cell(CourseChart.long(month)),
          all.enumerated().map { place, one in
            guard let value = one.value(month) else { return Cell(place == 0 ? .folgt : .unbekannt) }
            return Cell(unit.text(value), guete: place == 0 && isProvisional(month) ? .vorlaeufig : nil)
          })
      })
  }

  private func isProvisional(_ month: Int) -> Bool { provisionalFrom.map { month >= $0 - 1 } ?? false }

  private static let plot = Box(x: 52, y: 14, width: 444, height: 220)
  private var top: Int { Scale.round(up: all.flatMap { $0.values.compactMap { $0 } }.max() ?? 1) }

  func draw(on canvas: inout Canvas) {
    grid(on: &canvas)
    hatch(on: &canvas)
    if let prior { path(prior, .quiet, width: 1, on: &canvas) }
    if let target { path(target, .fourth, width: 2, dashed: true, on: &canvas) }
    path(result, .result, width: 3, on: &canvas)
    labels(on: &canvas)
    canvas.height = CourseChart.plot.y + CourseChart.plot.height + (provisionalFrom == nil ? 26 : 48)
  }

  private func x(_ month: Int) -> Int { CourseChart.plot.x + month * CourseChart.plot.width / 12 }
  private func y(_ value: Int) -> Int {
    let plot = CourseChart.plot
    return plot.y + plot.height - Scale(maximum: top, length: plot.height).at(value)
  }

  private func grid(on canvas: inout Canvas) {
    for part in 0...4 {
      let value = top * part / 4
      canvas.line(Point(x: x(0), y: y(value)), Point(x: x(12), y: y(value)), part == 0 ? .quiet : .rule)
      canvas.text(unit.text(value), at: Point(x: x(0) - 8, y: y(value) + 4), .smallEnd)
    }
    for (month, name) in CourseChart.months.enumerated() {
      let centre = (x(month) + x(month + 1)) / 2
      canvas.text(name, at: Point(x: centre, y: y(0) + 18), TextStyle(size: 12, anchor: .middle, paint: .quiet))
    }
  }

  private func path(
    _ series: BarChart.Series, _ paint: Paint, width: Int, dashed: Bool = false, on canvas: inout Canvas
  ) {
    var points: [Point] = []
    for month in 0..<12 {
      guard let value = series.value(month) else { continue }
      points.append(Point(x: x(month), y: y(value)))
      points.append(Point(x: x(month + 1), y: y(value)))
    }
    canvas.path(points, paint, width: width, dashed: dashed)
  }

  private func hatch(on canvas: inout Canvas) {
    guard let provisionalFrom else { return }
    for month in max(0, provisionalFrom - 1)..<12 {
      guard let value = result.value(month) else { continue }
      canvas.hatched(Box(x: x(month), y: y(value), width: x(month + 1) - x(month), height: y(0) - y(value)), .bands[1])
    }
    let key = Box(x: x(0), y: y(0) + 30, width: 22, height: 12)
    canvas.hatched(key, .bands[1])
    canvas.text("vorläufig (Wartezeit läuft)", at: Point(x: key.x + 28, y: key.y + 11), .small)
  }

  /// Names and last values at the right, moved apart where they would overlap.
  private func labels(on canvas: inout Canvas) {
    let paints: [Paint] = [.result, .quiet, .ink]
    var entries = zip(all, prior == nil ? [.result, .ink] : paints).compactMap { one, paint in
      last(one).map { (y: y($0.value), name: one.name, value: unit.text($0.value), paint: paint) }
    }
    entries.sort { ($0.y, $0.name) < ($1.y, $1.name) }
    var free = 0
    for entry in entries {
      let line = max(entry.y, free)
      canvas.text(entry.name, at: Point(x: x(12) + 10, y: line), TextStyle(size: 12, paint: entry.paint))
      canvas.text(
        entry.value, at: Point(x: x(12) + 10, y: line + 14),
        TextStyle(size: 12, bold: true, value: true, paint: entry.paint))
      free = line + 32
    }
  }
}
