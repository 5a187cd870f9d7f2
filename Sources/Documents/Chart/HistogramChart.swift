/// How often something took how long, with lines where a limit lies (6 weeks = 42 days).
public struct HistogramChart: Sendable, Hashable, Drawn {
  public var title: String
  /// What is counted: `Fälle`.
  public var counted: String
  /// Upper edges rise; the last bin may be open.
  public var bins: [Bin]
  public var limits: [Limit]

  public init(title: String, counted: String, bins: [Bin], limits: [Limit]) {
    self.title = title
    self.counted = counted
    self.bins = bins
    self.limits = limits
  }

  /// Days `from ..< to`; `to == nil` = open.
  public struct Bin: Sendable, Hashable {
    public var from: Int
    public var to: Int?
    public var count: Int

    public init(from: Int, to: Int?, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }

    /// `0 bis 6`, `ab 63`.
    public var label: String { to.map { $0 - 1 == from ? "\(from)" : "\(from) bis \($0 - 1)" } ?? "ab \(from)" }
  }

  /// A limit is kept up to and including its day.
  public struct Limit: Sendable, Hashable {
    public var day: Int
    public var label: String

    public init(day: Int, label: String) {
      self.day = day
      self.label = label
    }
  }

  private var total: Int { bins.map(\.count).reduce(0, +) }

  /// Cases within a limit, counted over whole bins; bins must end at the limit.
  private func within(_ limit: Limit) -> Int {
    bins.filter { bin in bin.to.map { $0 <= limit.day + 1 } ?? false }.map(\.count).reduce(0, +)
  }

  private func share(_ limit: Limit) -> String {
    let tenths = Zahl.share(of: within(limit), in: total)
    return "\(limit.label): \(Zahl.count(within(limit))) von \(Zahl.count(total)) \(counted)"
      + (tenths.map { " (\(Zahl.percent(tenths: $0)))" } ?? "")
  }

  var description: String { limits.map { share($0) + "." }.joined(separator: " ") }

  var table: Table {
    Table(
      caption: title, columns: [.init("Tage", .start), .init(counted)],
      rows: bins.map { Table.Row(Cell($0.label), [Cell(Zahl.count($0.count))]) }
        + [Table.Row("Insgesamt", [Cell(Zahl.count(total))], kind: .total)])
  }

  func draw(on canvas: inout Canvas) {
    let floor = 200 + limits.count * 18
    let room = Canvas.width / max(1, bins.count)
    let scale = Scale(maximum: max(1, bins.map(\.count).max() ?? 1), length: 160)
    for (index, bin) in bins.enumerated() {
      let height = scale.at(bin.count)
      let centre = index * room + room / 2
      canvas.rect(Box(x: index * room + 2, y: floor - height, width: room - 4, height: height), .result)
      canvas.text(
        Zahl.count(bin.count), at: Point(x: centre, y: floor - height - 5),
        TextStyle(size: 12, anchor: .middle, value: true))
      canvas.text(bin.label, at: Point(x: centre, y: floor + 16), TextStyle(size: 11, anchor: .middle, paint: .quiet))
    }
    canvas.line(Point(x: 0, y: floor), Point(x: Canvas.width, y: floor), .quiet)
    canvas.text("Tage", at: Point(x: Canvas.width, y: floor + 32), .smallEnd)
    for (index, limit) in limits.enumerated() { draw(limit, index, floor, room, on: &canvas) }
    canvas.height = floor + 38
  }

  private func draw(_ limit: Limit, _ index: Int, _ floor: Int, _ room: Int, on canvas: inout Canvas) {
    let before = bins.prefix { bin in bin.to.map { $0 <= limit.day + 1 } ?? false }.count
    let x = before * room
    let y = 14 + index * 18
    canvas.line(Point(x: x, y: y - 10), Point(x: x, y: floor), .third, width: 2, dashed: true)
    let right = x < Canvas.width / 2
    canvas.text(
      share(limit), at: Point(x: x + (right ? 6 : -6), y: y),
      TextStyle(size: 12, anchor: right ? .start : .end, paint: .third))
  }
}
