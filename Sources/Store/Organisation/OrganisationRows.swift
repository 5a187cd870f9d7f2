public import Kernel
public import Law
public import SQL

/// Teams, staff and providers by number.
public struct OrganisationRows: Sendable {
  public var teams: [TeamID: String] = [:]
  public var staff: [StaffID: StaffMember] = [:]
  public var traeger: [Int64: String] = [:]
  /// Which unit a team belongs to, over which days.
  public var zuordnungen: [Teamzuordnung] = []
  /// When people are employed; who is not named is employed without a known limit.
  public var beschaeftigung: [StaffID: [Period]] = [:]

  public struct StaffMember: Sendable, Hashable {
    public let name: String
    public let team: TeamID
    public init(name: String, team: TeamID) {
      self.name = name
      self.team = team
    }
  }

  public init() {}

  public static func load(tenant: Int64, _ session: any SQLSession) throws -> OrganisationRows {
    var found = OrganisationRows()
    let key: [SQLValue] = [.integer(tenant)]
    try session.forEach("SELECT id, name FROM team WHERE tenant = ?1", key) {
      found.teams[TeamID($0.int(0))] = $0.text(1)
    }
    try session.forEach("SELECT id, name, team FROM staff WHERE tenant = ?1", key) {
      found.staff[StaffID($0.int(0))] = StaffMember(name: $0.text(1), team: TeamID($0.int(2)))
    }
    try session.forEach("SELECT id, name FROM traeger WHERE tenant = ?1", key) { found.traeger[$0.int(0)] = $0.text(1) }
    found.zuordnungen = try TeamzuordnungRow.all(tenant: tenant, session)
    for row in try BeschaeftigungRow.all(tenant: tenant, session) {
      found.beschaeftigung[row.staff, default: []].append(row.period)
    }
    return found
  }

  /// Whether somebody works here on a day.
  public func isEmployed(_ person: StaffID, on day: Day) -> Bool {
    beschaeftigung[person].map { $0.contains { $0.contains(day) } } ?? true
  }

  /// The last day of an employment that is over on `day`; `nil` if it runs or has no known end.
  public func leftOn(_ person: StaffID, on day: Day) -> Day? {
    isEmployed(person, on: day) ? nil : beschaeftigung[person]?.filter { $0.to <= day }.map(\.to).max().map { $0 - 1 }
  }

  public func insert(tenant: Int64, _ session: any SQLSession) throws {
    let key = SQLValue.integer(tenant)
    try session.executeMany(
      "INSERT INTO team (tenant, id, name) VALUES (?1, ?2, ?3)",
      teams.sorted { $0.key < $1.key }.map { [key, .integer($0.key.rawValue), .text($0.value)] })
    try session.executeMany(
      "INSERT INTO staff (tenant, id, name, team) VALUES (?1, ?2, ?3, ?4)",
      staff.sorted { $0.key < $1.key }.map {
        [key, .integer($0.key.rawValue), .text($0.value.name), .integer($0.value.team.rawValue)]
      })
    try session.executeMany(
      "INSERT INTO traeger (tenant, id, name) VALUES (?1, ?2, ?3)",
      traeger.sorted { $0.key < $1.key }.map { [key, .integer($0.key), .text($0.value)] })
    try TeamzuordnungRow.insert(zuordnungen, tenant: tenant, session)
    for (person, periods) in beschaeftigung {
      for period in periods { try BeschaeftigungRow(staff: person, period: period).record(tenant: tenant, session) }
    }
  }
}
