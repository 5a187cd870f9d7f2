/// Names one figure: what, of which year, which part of it, and which group.
public struct FigureAddress: Sendable, Hashable {
  /// Key of a target indicator or of a counted stock.
  public let key: String
  public let year: Int
  public let part: Part
  /// `nil` = the whole figure.
  public let cell: Cell?

  public enum Part: String, Sendable, Hashable {
    case numerator
    case denominator
  }

  /// One group of one dimension.
  public struct Cell: Sendable, Hashable {
    public let dimension: Dimension
    public let group: String

    public init(_ dimension: Dimension, _ group: String) {
      self.dimension = dimension
      self.group = group
    }
  }

  public init(_ key: String, year: Int, part: Part = .numerator, cell: Cell? = nil) {
    self.key = key
    self.year = year
    self.part = part
    self.cell = cell
  }
}
