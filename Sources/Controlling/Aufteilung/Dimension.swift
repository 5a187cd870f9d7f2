/// By what a figure is split. The raw values are those of the command line's `--by`.
public enum Dimension: String, Sendable, Hashable, CaseIterable {
  case sex
  case u25
  /// 15–24, 25–34, 35–44, 45–49, 50–54, 55 and older.
  case age
  /// By nationality alone (§ 6 MighEV keeps migration background for federal statistics).
  case migration
  /// Groups overlap and need not cover everybody.
  case targetgroup
  case strategy
  case team
  /// By the unit the team belonged to on the day.
  case unit
  /// By the unit that has the team's task today, so that years can be compared across a reorganisation.
  case unitToday = "unit_today"

  /// Whether a person may stand in several groups, so that they do not add up to the figure.
  public var overlaps: Bool { self == .targetgroup }

  public var label: String {
    switch self {
    case .sex: "Geschlecht"
    case .u25: "Unter 25 Jahre"
    case .age: "Alter"
    case .migration: "Staatsangehörigkeit"
    case .targetgroup: "Zielgruppe"
    case .strategy: "Strategie"
    case .team: "Team"
    case .unit: "Einheit (wie damals)"
    case .unitToday: "Einheit (heutiger Zuschnitt)"
    }
  }
}

/// A group within a dimension.
public struct Gruppe: Sendable, Hashable {
  /// Stable, for addresses and JSON, for example `weiblich`, `25_34`, `A`, `3`.
  public let key: String
  /// What people read. A team's name is not known here: `Team 3`.
  public let label: String

  public init(key: String, label: String) {
    self.key = key
    self.label = label
  }

  static let ohneAngabe = Gruppe(key: "ohne_angabe", label: "ohne Angabe")
}
