/// Results against targets, one row each on its own scale from 0: bar = result, long tick = target,
/// short tick = year before, three grey bands up to 75 %, up to 100 % and above the target.
public struct BulletChart: Sendable, Hashable, Drawn {
  public var title: String
  /// `2007`, `2006`, `2008`: what the three columns are called.
  public var periods: Periods
  public var rows: [Row]

  public init(title: String, periods: Periods, rows: [Row]) {
    self.title = title
    self.periods = periods
    self.rows = rows
  }

  public struct Periods: Sendable, Hashable {
    public var result: String
    public var prior: String
    public var target: String

    public init(result: String, prior: String, target: String) {
      self.result = result
      self.prior = prior
      self.target = target
    }
  }

  public struct Row: Sendable, Hashable {
    public var label: String
    public var unit: Unit
    /// In the unit; percent in tenths.
    public var result: Int
    public var prior: Int?
    public var target: Int?
    /// Which direction is the better one; stated, never guessed from the colour.
    public var better: Direction

    public init(label: String, unit: Unit, result: Int, prior: Int?, target: Int?, better: Direction = .higher) {
      self.label = label
      self.unit = unit
      self.result = result
      self.prior = prior
      self.target = target
      self.better = better
    }

    public enum Direction: String, Sendable { case higher, lower }

    /// Whether the target is met; `nil` without a target.
    public var reached: Bool? { target.map { better == .higher ? result >= $0 : result <= $0 } }

    /// `Ziel erreicht`, `Ziel noch nicht erreicht`, `kein Ziel`.
    public var status: String {
      switch reached {
      case true?: "Ziel erreicht"
      case false?: "Ziel noch nicht erreicht"
      case nil: "kein Ziel"
      }
    }

    /// `3.695 von 3.800 (−105)`.
    var comparison: String {
      guard let target else { return unit.text(result) }
      return switch unit {
      case .percent: "\(unit.text(result)) bei Ziel \(unit.text(target)) (\(Zahl.signedTenths(result - target)))"
      case .count, .days: "\(unit.text(result)) von \(unit.text(target)) (\(Zahl.change(result - target)))"
      }
    }

    var scale: Scale {
      Scale(maximum: Scale.round(up: max(result, prior ?? 0, target ?? 0) * 105 / 100), length: Canvas.width)
    }
  }

  var description: String {
    rows.map { "\($0.label): \($0.comparison), \($0.status)." }.joined(separator: " ")
  }

  var table: Table {
    Table(
      caption: title,
      columns: [
        .init("Kennzahl", .start), .init("Ergebnis \(periods.result)"), .init("Ergebnis \(periods.prior)"),
        .init("Zielgröße \(periods.target)"), .init("Abweichung"), .init("Stand", .start),
      ],
      rows: rows.map { row in
        Table.Row(
          Cell(row.label),
          [
            Cell(row.unit.text(row.result)), Cell(row.prior, row.unit), Cell(row.target, row.unit),
            row.target.map { Cell(row.unit.change(row.result - $0)) } ?? Cell(.sinnlos), Cell(row.status),
          ])
      })
  }

  func draw(on canvas: inout Canvas) {
    var top = 0
    for row in rows {
      draw(row, at: head(row, at: top, on: &canvas), on: &canvas)
      top += isLong(row) ? 74 : 56
    }
    canvas.height = canvas.legend(key, at: top + 6) + 4
  }

  /// Label and result, on two lines where one is too short; gives back where the row goes on.
  private func head(_ row: Row, at top: Int, on canvas: inout Canvas) -> Int {
    let second = isLong(row) ? top + 18 : top
    canvas.text(row.label, at: Point(x: 0, y: top + 15), TextStyle(bold: true))
    canvas.text(
      result(row), at: Point(x: isLong(row) ? 0 : Canvas.width, y: second + 15),
      TextStyle(anchor: isLong(row) ? .start : .end, value: true))
    return second
  }

  private func result(_ row: Row) -> String { "\(row.comparison) · \(row.status)" }

  /// Whether label and result do not fit beside each other; widths are estimated generously.
  private func isLong(_ row: Row) -> Bool { row.label.count * 8 + result(row).count * 7 > Canvas.width }

  private func draw(_ row: Row, at top: Int, on canvas: inout Canvas) {
    bands(row, at: top + 22, on: &canvas)
    canvas.rect(Box(x: 0, y: top + 28, width: row.scale.at(row.result), height: 10), .result)
    if let prior = row.prior { canvas.cased(Box(x: row.scale.at(prior) - 1, y: top + 26, width: 2, height: 14)) }
    if let target = row.target {
      canvas.rect(Box(x: row.scale.at(target) - 2, y: top + 20, width: 4, height: 26), .ink)
    }
  }

  private func bands(_ row: Row, at top: Int, on canvas: inout Canvas) {
    let goal = row.scale.at(row.target ?? row.scale.maximum)
    let edges = row.target == nil ? [0, 0, 0, Canvas.width] : [0, goal * 3 / 4, goal, Canvas.width]
    for (index, paint) in Paint.bands.enumerated() {
      let width = edges[index + 1] - edges[index]
      if width > 0 { canvas.rect(Box(x: edges[index], y: top, width: width, height: 22), paint) }
    }
  }

  private var key: [LegendEntry] {
    var entries = [
      LegendEntry(mark: .area, paint: .result, text: "Ergebnis \(periods.result)"),
      LegendEntry(mark: .tick, paint: .ink, text: "Zielgröße \(periods.target)"),
    ]
    if rows.contains(where: { $0.prior != nil }) {
      entries.append(LegendEntry(mark: .thinTick, paint: .ink, text: "Ergebnis \(periods.prior)"))
    }
    entries.append(LegendEntry(mark: .none, paint: .quiet, text: "Flächen: bis 75, bis 100, über 100 % der Zielgröße"))
    return entries
  }
}

extension TextStyle {
  static let small = TextStyle(size: 12, paint: .quiet)
  static let smallEnd = TextStyle(size: 12, anchor: .end, paint: .quiet)
}

extension Cell {
  /// A number, or the sign for "unknown".
  public init(_ value: Int?, _ unit: Unit) {
    self = value.map { Cell(unit.text($0)) } ?? Cell(.unbekannt)
  }
}
