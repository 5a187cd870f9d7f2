public import Kernel
public import Law

/// The entitled persons of a team by strategy on one day.
public struct Teambestand: Sendable, Hashable {
  /// `nil` = no team was known.
  public let team: TeamID?
  /// By strategy; strategies that nobody has are missing.
  public let strategien: [StrategieLetter: Int]
  public let ohneStrategie: Int
  /// The caseload: all entitled persons of the team.
  public var bestand: Int { strategien.values.reduce(ohneStrategie, +) }
}

extension Auswertung {
  /// Strategy stock and caseload by team on the month's reference day, by team number; persons without
  /// a team stand last. Empty while the day is ahead.
  public func teambestand(_ month: Month) -> [Teambestand] {
    var counts: [Int64?: [Int64?: Int]] = [:]
    for row in rows(.leistungsberechtigte, on: stichtag(month)) {
      counts[columns.value(.team, row), default: [:]][columns.value(.strategie, row), default: 0] += 1
    }
    let teams = counts.keys.sorted { ($0 ?? .max) < ($1 ?? .max) }
    return teams.map { team in teambestand(team, counts[team] ?? [:]) }
  }

  private func teambestand(_ team: Int64?, _ counts: [Int64?: Int]) -> Teambestand {
    var strategien: [StrategieLetter: Int] = [:]
    var rest = 0
    for (number, count) in counts {
      if let letter = number.flatMap({ StrategieLetter(number: $0) }) {
        strategien[letter, default: 0] += count
      } else {
        rest += count
      }
    }
    return Teambestand(team: team.map { TeamID($0) }, strategien: strategien, ohneStrategie: rest)
  }
}
