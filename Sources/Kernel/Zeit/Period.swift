/// A half-open run of days: `from` belongs to it, `to` does not.
public struct Period: Hashable, Sendable, Codable {
  public let from: Day
  /// The first day that no longer belongs; `.distantFuture` while no end is known.
  public let to: Day

  public init(from: Day, to: Day = .distantFuture) {
    self.from = from
    self.to = to
  }

  public var isOpen: Bool { to == .distantFuture }
  public var isEmpty: Bool { to <= from }
  /// The last day that belongs to it, or `nil` while open.
  public var lastDay: Day? { isOpen ? nil : to - 1 }

  public func contains(_ day: Day) -> Bool { from <= day && day < to }
  public func overlaps(_ other: Period) -> Bool { from < other.to && other.from < to && !isEmpty && !other.isEmpty }
}
