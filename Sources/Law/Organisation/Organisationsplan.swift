public import Kernel

/// A team belongs to a unit for some days.
public struct Teamzuordnung: Sendable, Hashable {
  public let team: TeamID
  /// Key of the unit.
  public let einheit: String
  /// Half-open.
  public let period: Period

  public init(team: TeamID, einheit: String, period: Period) {
    self.team = team
    self.einheit = einheit
    self.period = period
  }
}

/// Which team belongs to which unit on which day: the units of the law and the dated rows of a tenant together.
public struct Organisationsplan: Sendable {
  public let zuordnungen: [Teamzuordnung]
  private let einheiten: Roster<Dated<Einheit>>
  /// Keys of all units there ever were, in the order of the file.
  public let keys: [String]

  init(_ zuordnungen: [Teamzuordnung], _ einheiten: Roster<Dated<Einheit>>, keys: [String]) {
    self.zuordnungen = zuordnungen
    self.einheiten = einheiten
    self.keys = keys
  }

  /// The unit of a team as it was on `day`; `nil` if none was set.
  public func einheit(of team: TeamID, on day: Day) -> Einheit? {
    guard let found = zuordnungen.first(where: { $0.team == team && $0.period.contains(day) }) else { return nil }
    return einheit(found.einheit, on: day)
  }

  /// The unit of `today` that has the task of the unit the team belonged to on `day`: the same one while it exists,
  /// else its successor. A team that was moved since counts where it stands today.
  public func heutigeEinheit(of team: TeamID, on day: Day, today: Day) -> Einheit? {
    let row =
      zuordnungen.first { $0.team == team && $0.period.contains(today) }
      ?? zuordnungen.first { $0.team == team && $0.period.contains(day) }
    var key = row?.einheit
    var seen: Set<String> = []
    while let wanted = key, seen.insert(wanted).inserted {
      if let unit = einheit(wanted, on: today) { return unit }
      key = lastKnown(wanted)?.nachfolge
    }
    return nil
  }

  /// The unit of that key under its name of `day`; `nil` if there was none then.
  public func einheit(_ key: String, on day: Day) -> Einheit? {
    einheiten.inForceOrFirst(on: day).first { $0.value.key == key }?.value
  }

  /// The unit under its latest name.
  public func lastKnown(_ key: String) -> Einheit? { einheiten.all.last { $0.value.key == key }?.value }

  /// The teams of a unit on `day`.
  public func teams(of einheit: String, on day: Day) -> Set<TeamID> {
    Set(zuordnungen.filter { $0.einheit == einheit && $0.period.contains(day) }.map(\.team))
  }
}

extension Law {
  /// The plan of a tenant with these rows.
  public func organisationsplan(_ zuordnungen: [Teamzuordnung]) -> Organisationsplan {
    Organisationsplan(zuordnungen, einheiten, keys: einheitenKeys)
  }

  /// Keys of all units there ever were.
  public var einheitenKeys: [String] {
    var keys: [String] = []
    for unit in einheiten.all where !keys.contains(unit.value.key) { keys.append(unit.value.key) }
    return keys
  }
}
