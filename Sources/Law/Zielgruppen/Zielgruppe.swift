public import Kernel

/// A target group and the rule by which a person belongs to it on a day.
public struct Zielgruppe: Sendable, Hashable {
  /// For example `u25`, `alleinerziehende`, `migranten`.
  public let key: String
  public let name: String
  public let rule: Rule

  public enum Rule: Sendable, Hashable {
    /// Completed years below the limit on the day.
    case ageBelow(Int)
    /// Completed years at or above the limit on the day.
    case ageFrom(Int)
    /// Not a German national. MighEV data are never used (§ 6 MighEV: for federal statistics alone).
    case notGerman
    case female
    /// Any of the recorded traits.
    case recorded([ZielgruppeCode])
  }

  public init(key: String, name: String, rule: Rule) {
    self.key = key
    self.name = name
    self.rule = rule
  }
}

extension Law {
  /// The target groups in force on `day`, federal ones first, in the order of the files.
  public func zielgruppen(on day: Day) -> [Dated<Zielgruppe>] { zielgruppen.inForceOrFirst(on: day) }
}
