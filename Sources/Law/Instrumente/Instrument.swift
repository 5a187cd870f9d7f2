public import Kernel

/// An integration service with the days over which it may be granted or begun.
public struct Instrument: Sendable, Hashable {
  /// Stored in facts and payloads for ever.
  public let number: Int64
  public let key: String
  public let name: String
  /// Key of the category.
  public let category: String
  /// Keys of the goals it serves.
  public let goals: [String]
  public let targetGroups: [String]
  /// Days on which it may be granted or begun; what began runs on under its old rules (§ 66 SGB II).
  public let validity: Period
  public let countsAsActivation: Bool
  public let k2Class: K2Class
  public let citation: Citation

  /// How a take-up counts in the indicator K2 (§ 2 of the regulation to § 48a SGB II).
  public enum K2Class: String, Sendable, CaseIterable {
    /// Accompanying support: the take-up counts as integration.
    case begleitend
    /// Publicly funded employment: the take-up is no integration.
    case oeffentlichGefoerdert = "oeffentlich_gefoerdert"
    case none
  }

  public init(
    number: Int64, key: String, name: String, category: String, goals: [String], targetGroups: [String],
    validity: Period, countsAsActivation: Bool, k2Class: K2Class, citation: Citation
  ) {
    self.number = number
    self.key = key
    self.name = name
    self.category = category
    self.goals = goals
    self.targetGroups = targetGroups
    self.validity = validity
    self.countsAsActivation = countsAsActivation
    self.k2Class = k2Class
    self.citation = citation
  }
}
