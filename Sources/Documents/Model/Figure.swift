/// A chart with everything that belongs to it.
public struct Figure: Sendable, Hashable {
  /// `Abbildung 1`, or `nil`.
  public var number: String?
  /// What the chart says, as a statement.
  public var title: String
  /// Source and date of the data.
  public var source: String
  public var chart: Chart
  /// Names the drawing in links and ids, unique in the document.
  public var anchor: String

  public init(number: String? = nil, title: String, source: String, chart: Chart, anchor: String) {
    self.number = number
    self.title = title
    self.source = source
    self.chart = chart
    self.anchor = anchor
  }

  /// The values of the drawing as a table; always shown beside it.
  public var table: Table { chart.table }
}
