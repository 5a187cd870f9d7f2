public import Kernel
public import Law

/// The units by which a figure is divided: as they were on the day, or as the house is cut today.
public struct Einheitenwahl: Sendable {
  private let plan: Organisationsplan?
  private let today: Day

  /// A house without units.
  public init() {
    plan = nil
    today = .distantFuture
  }

  public init(_ plan: Organisationsplan, today: Day) {
    self.plan = plan
    self.today = today
  }

  /// Place of the team's unit in the order of the house; `nil` if the team belongs to none.
  func code(team: Int64, on day: Day, isToday: Bool) -> Int64? {
    let unit =
      isToday
      ? plan?.heutigeEinheit(of: TeamID(team), on: day, today: today) : plan?.einheit(of: TeamID(team), on: day)
    return unit.flatMap { unit in plan?.keys.firstIndex(of: unit.key) }.map(Int64.init)
  }

  /// The group of that place, under its name of `day`.
  func gruppe(_ code: Int64, on day: Day?) -> Gruppe? {
    guard let plan, plan.keys.indices.contains(Int(code)) else { return nil }
    let key = plan.keys[Int(code)]
    let unit = day.flatMap { plan.einheit(key, on: $0) } ?? plan.lastKnown(key)
    return Gruppe(key: key, label: unit?.name ?? key)
  }

  /// The day whose names are shown.
  func nameDay(_ day: Day?, isToday: Bool) -> Day? { isToday ? today : day }
}
