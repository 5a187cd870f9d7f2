import Documents
import Markup
import Testing

@Suite("A chart")
struct ChartTests {
  static let charts: [Chart] = [
    .bullets(
      BulletChart(
        title: "Ziele", periods: .init(result: "2007", prior: "2006", target: "2008"),
        rows: [
          .init(label: "Alle", unit: .count, result: 3695, prior: 3472, target: 3800),
          .init(
            label: "Ein Name, der so lang ist, dass er neben dem Ergebnis keinen Platz hat", unit: .percent,
            result: 401,
            prior: nil, target: 350),
          .init(label: "Ohne Ziel", unit: .count, result: 0, prior: nil, target: nil),
        ])),
    .bars(
      BarChart(
        title: "Jahre", categoryName: "Jahr", categories: ["2006", "2007"],
        series: [.init("A", [12, nil]), .init("B", [3, 4]), .init("C", [0, 9]), .init("D", [7, 8])])),
    .bars(
      BarChart(
        title: "Teile", style: .stacked, categoryName: "Jahr", categories: ["2007"],
        series: [.init("A", [12]), .init("B", [30])])),
    .course(
      CourseChart(
        title: "Verlauf", result: .init("2007", CourseChart.cumulative([5, 6, 7, nil, 8])),
        prior: .init("2006", CourseChart.cumulative(Array(repeating: 4, count: 12))),
        target: .init("Zielpfad", [1, 2]),
        provisionalFrom: 2)),
    .dumbbells(
      DumbbellChart(
        title: "Anteile", first: "Anteil an den Integrationen", second: "Anteil am Bestand",
        rows: [.init(label: "Frauen", first: 272, second: 486), .init(label: "Gleich", first: 500, second: 500)])),
    .histogram(
      HistogramChart(
        title: "Dauer", counted: "Fälle", bins: [.init(from: 0, to: 43, count: 9), .init(from: 43, to: nil, count: 2)],
        limits: [.init(day: 42, label: "sechs Wochen")])),
  ]

  @Test("has a title, a sentence for those who do not see it, and a table", arguments: charts)
  func spoken(chart: Chart) {
    #expect(!chart.title.isEmpty)
    #expect(chart.description.count > 10 && chart.description.hasSuffix("."))
    #expect(!chart.table.rows.isEmpty)
    #expect(chart.table.rows.allSatisfy { $0.cells.count == chart.table.columns.count - 1 })
    let svg = chart.svg(id: "b").rendered
    #expect(svg.contains("<title id=\"b-t\">\(chart.title)</title>"))
    #expect(svg.contains("<desc id=\"b-d\">\(HTML(chart.description).rendered)</desc>"))
  }

  @Test("is drawn with whole numbers, without style or script, the same each time", arguments: charts)
  func drawing(chart: Chart) {
    let svg = chart.svg(id: "b").rendered
    #expect(!svg.contains("style=") && !svg.contains("<script") && !svg.contains("NaN"))
    #expect(svg.matches(of: #/ (?:x|y|width|height|x1|y1|x2|y2|cx|cy)="([^"]*)"/#).allSatisfy { Int($0.1) != nil })
    #expect(svg == chart.svg(id: "b").rendered)
  }

  @Test("keeps inside its frame", arguments: charts)
  func inside(chart: Chart) throws {
    let svg = chart.svg(id: "b").rendered
    let height = try #require(svg.firstMatch(of: /viewBox="0 0 640 (\d+)"/).flatMap { Int($0.1) })
    for rect in svg.matches(of: /<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"/) {
      let numbers = [rect.1, rect.2, rect.3, rect.4].compactMap { Int($0) }
      #expect(numbers[0] >= 0 && numbers[0] + numbers[2] <= 640 && numbers[1] >= 0 && numbers[1] + numbers[3] <= height)
    }
    for text in svg.matches(of: /<text x="(-?\d+)" y="(-?\d+)"/) {
      let (x, y) = (Int(text.1) ?? -1, Int(text.2) ?? -1)
      #expect((0...640).contains(x) && (0...height).contains(y))
    }
  }

  @Test("shows in its drawing the values that stand in its table", arguments: [charts[1], charts[4]])
  func sameValues(chart: Chart) {
    let svg = chart.svg(id: "b").rendered
    let values = chart.table.rows.flatMap(\.cells).map(\.text).filter { $0.first?.isNumber ?? false }
    #expect(!values.isEmpty)
    for value in values { #expect(svg.contains(value), "\(value)") }
  }

  @Test("has ids that differ when two stand on a page")
  func ids() {
    let one = Self.charts[1].svg(id: "a").rendered
    let two = Self.charts[1].svg(id: "b").rendered
    let pattern = /id="([^"]+)"/
    #expect(Set(one.matches(of: pattern).map(\.1)).isDisjoint(with: two.matches(of: pattern).map(\.1)))
  }

  @Test("of four series tells the last two apart without colour")
  func hatched() { #expect(Self.charts[1].svg(id: "b").rendered.matches(of: #/<pattern\b/#).count == 5) }

  @Test("of targets says whether they are met, never by colour alone")
  func reached() {
    #expect(Self.charts[0].description.contains("3.695 von 3.800 (−105), Ziel noch nicht erreicht"))
    #expect(Self.charts[0].description.contains("(+5,1), Ziel erreicht"))
    #expect(Self.charts[0].svg(id: "b").rendered.contains("Ziel erreicht"))
  }

  @Test("of a course stops where the months end and marks what is provisional")
  func course() {
    #expect(CourseChart.cumulative([5, 6, nil, 8]) == [5, 11, nil, nil])
    let cells = Self.charts[3].table.rows.map(\.cells[0])
    #expect(cells.map(\.guete) == [nil, .vorlaeufig, .vorlaeufig] + Array(repeating: nil, count: 9))
    #expect(cells[3].sign == .folgt)
  }

  @Test("of durations counts what lies within the limit")
  func histogram() {
    #expect(Self.charts[5].description == "sechs Wochen: 9 von 11 Fälle (81,8\u{A0}%).")
  }

  @Test("without data is drawn all the same")
  func empty() {
    for chart: Chart in [
      .bullets(BulletChart(title: "x", periods: .init(result: "", prior: "", target: ""), rows: [])),
      .bars(BarChart(title: "x", categoryName: "", categories: [], series: [])),
      .dumbbells(DumbbellChart(title: "x", first: "", second: "", rows: [])),
      .histogram(HistogramChart(title: "x", counted: "", bins: [], limits: [])),
      .course(CourseChart(title: "x", result: .init("", []))),
    ] {
      #expect(chart.svg(id: "a").rendered.hasSuffix("</svg>"))
    }
  }
}
