public import Kernel

/// Which appointments the agenda shows.
public struct Terminsicht: Hashable, Sendable {
  /// Its first day; `nil` = today, or this week's Monday.
  public var ab: Day?
  /// A week from Monday to Sunday; else one day.
  public var woche: Bool
  /// The whole team's, not only the own ones.
  public var team: Bool

  public init(ab: Day? = nil, woche: Bool = true, team: Bool = false) {
    self.ab = ab
    self.woche = woche
    self.team = team
  }

  /// As the address names it; what cannot be read is left out.
  public init(query: [String: String]) {
    self.init(
      ab: query["ab"].flatMap { Day(iso: $0) }, woche: query["sicht"] != "tag", team: query["wer"] == "team")
  }

  /// The days it shows.
  public func period(today: Day) -> Period {
    let day = ab ?? today
    guard woche else { return Period(from: day, to: day + 1) }
    let monday = day - (day.weekday - 1)
    return Period(from: monday, to: monday + 7)
  }

  /// The same view earlier or later.
  func moved(_ days: Int, today: Day) -> Terminsicht {
    var copy = self
    copy.ab = period(today: today).from + days
    return copy
  }

  var query: [QueryItem] {
    [
      ab.map { QueryItem("ab", $0.iso) }, woche ? nil : QueryItem("sicht", "tag"),
      team ? QueryItem("wer", "team") : nil,
    ].compactMap { $0 }
  }
}
