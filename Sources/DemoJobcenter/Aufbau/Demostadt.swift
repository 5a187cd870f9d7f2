public import Kernel

/// The job centres of the demo: one in the year of the source report, a smaller one of the same kind in today's law.
public enum Demostadt: String, Sendable, CaseIterable {
  case damals = "musterstadt"
  case heute = "musterstadt-heute"

  /// Key of the tenant.
  public var key: String { rawValue }

  public var name: String {
    switch self {
    case .damals: "JobCenter Musterstadt"
    case .heute: "JobCenter Musterstadt heute"
    }
  }

  /// The tenant's fixed working day.
  public var workingDay: Day {
    switch self {
    case .damals: Vorgaben.schluss
    case .heute: Day(rawValue: 20_777)  // 2026-11-20
    }
  }

  /// Entitled persons on the reference day.
  public var population: Int {
    switch self {
    case .damals: Vorgaben.volleGroesse
    case .heute: 1_000
    }
  }

  /// How much later everything happens than in the source report's years, in whole weeks.
  var weeks: Int {
    switch self {
    case .damals: 0
    case .heute: 972
    }
  }

  /// First day of the job centre.
  var beginn: Day { Vorgaben.beginn + 7 * weeks }

  /// Sign-in names are unique in an installation.
  public func login(_ name: String) -> String { self == .damals ? name : "\(name)-heute" }
}
