import Kernel

/// The charts that follow from the rows of the report.
struct BerichtCharts {
  let input: BerichtInput

  /// By the name under which texts insert them.
  var named: [String: Block] {
    var charts: [String: Figure?] = [
      "integrationen_ziel": bullets(.count, "integrationen_ziel", "Integrationen"),
      "aktivierung_ziel": bullets(.percent, "aktivierung_ziel", "Aktivierungsquoten"),
      "integrationen_jahre": years, "anteile": shares, "jahresverlauf": course,
    ]
    charts.merge(input.diagramme) { $1 }
    return Dictionary(
      uniqueKeysWithValues: charts.map { name, figure in
        ("diagramm:" + name, figure.map { .figure($0) } ?? BerichtCharts.missing)
      })
  }

  /// In place of a chart without data.
  private static let missing = Block.notice(
    Notice(title: "Kein Diagramm", text: [.text("Zum gewählten Stand liegen hierfür keine Daten vor.")]))

  private var source: String { "Quelle: \(input.jobCentre), gezählt aus Einzelfällen. Stand: \(input.knownOn.german)" }

  private func figure(_ title: String, _ chart: Chart, _ name: String) -> Figure {
    Figure(title: title, source: source, chart: chart, anchor: "diagramm-" + Anchor.of(name))
  }

  private func bullets(_ unit: Unit, _ name: String, _ subject: String) -> Figure? {
    let rows = input.indikatoren.filter { $0.unit == unit }.compactMap { row -> BulletChart.Row? in
      guard let result = row.value(input.year)?.value else { return nil }
      return BulletChart.Row(
        label: row.label, unit: unit, result: result, prior: row.value(input.year - 1)?.value,
        target: row.target?.value)
    }
    guard !rows.isEmpty else { return nil }
    let targetYear = input.indikatoren.compactMap { $0.target?.year }.first ?? input.year + 1
    let chart = BulletChart(
      title: "\(subject) und Zielgrößen",
      periods: .init(result: "\(input.year)", prior: "\(input.year - 1)", target: "\(targetYear)"), rows: rows)
    let reached = rows.filter { $0.reached == true }.count
    let aims = rows.filter { $0.target != nil }.count
    let verb = reached == 1 ? "ist" : "sind"
    let sentence =
      "\(subject): \(reached) von \(aims) Zielgrößen für \(targetYear) \(verb) schon \(input.year) erreicht"
    return figure(sentence, .bullets(chart), name)
  }

  /// Counts of all years, one group of bars per year.
  private var years: Figure? {
    let rows = input.indikatoren.filter { $0.unit == .count }
    let years = Set(rows.flatMap { $0.values.map(\.year) }).sorted()
    guard let first = rows.first, let last = first.value(input.year)?.value, !years.isEmpty else { return nil }
    let chart = BarChart(
      title: "Integrationen nach Jahren", categoryName: "Jahr", categories: years.map(String.init),
      series: rows.map { row in .init(row.label, years.map { row.value($0)?.value }) })
    let before = first.value(input.year - 1)?.value
    let change = before.map { ", \(compared(last - $0)) \(input.year - 1)" } ?? ""
    return figure(
      "\(input.year) gab es \(Zahl.count(last)) Integrationen\(change)", .bars(chart), "integrationen_jahre")
  }

  private func compared(_ difference: Int) -> String {
    if difference == 0 { return "so viele wie" }
    return Zahl.count(Int(difference.magnitude)) + (difference > 0 ? " mehr als" : " weniger als")
  }

  private var shares: Figure? {
    guard let widest = input.anteile.max(by: { distance($0).magnitude < distance($1).magnitude }) else { return nil }
    let chart = DumbbellChart(
      title: "Anteile an den Integrationen und am Bestand", first: "Anteil an den Integrationen",
      second: "Anteil am Bestand",
      rows: input.anteile.map { .init(label: $0.label, first: $0.inResults, second: $0.inStock) })
    let amount = distance(widest)
    let sentence =
      amount == 0
      ? "Die Anteile an den Integrationen entsprechen dem Bestand"
      : "\(widest.label): Anteil an den Integrationen \(Zahl.tenths(Int(amount.magnitude))) Punkte "
        + (amount < 0 ? "unter" : "über") + " dem Anteil am Bestand"
    return figure(sentence, .dumbbells(chart), "anteile")
  }

  private func distance(_ one: BerichtInput.Anteilsvergleich) -> Int { one.inResults - one.inStock }

  private var course: Figure? {
    guard let course = input.verlauf else { return nil }
    let result = CourseChart.cumulative(course.result)
    let chart = CourseChart(
      title: "Integrationen im Jahresverlauf, aufgelaufen", result: .init("\(input.year)", result),
      prior: course.prior.contains { $0 != nil }
        ? .init("\(input.year - 1)", CourseChart.cumulative(course.prior)) : nil,
      target: course.target.map { target in .init("Zielpfad", (1...12).map { target * $0 / 12 }) },
      provisionalFrom: course.provisionalFrom)
    let sum = result.compactMap { $0 }.last ?? 0
    return figure(
      "Im Jahr \(input.year) liefen \(Zahl.count(sum)) Integrationen auf", .course(chart), "jahresverlauf")
  }
}
