public import Kernel

/// What § 15 SGB II asks of the agreement on a day.
public struct VereinbarungRule: Sendable, Hashable {
  /// `Eingliederungsvereinbarung` or `Kooperationsplan`.
  public let name: String
  /// The longest term in months; `nil` where the law knows no term (Kooperationsplan).
  public let maxMonths: Int?
  /// Months until it must be reviewed or updated at the latest.
  public let reviewMonths: Int
  /// Whether both sides sign (not for the Kooperationsplan).
  public let needsSignature: Bool

  public init(name: String, maxMonths: Int?, reviewMonths: Int, needsSignature: Bool) {
    self.name = name
    self.maxMonths = maxMonths
    self.reviewMonths = reviewMonths
    self.needsSignature = needsSignature
  }
}

extension Law {
  /// The rule in force on the day of the agreement.
  public func vereinbarung(on day: Day) -> Dated<VereinbarungRule> { vereinbarung.value(on: day) }
}
