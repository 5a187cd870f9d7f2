public import Kernel
public import SQL

/// A tenant: one job centre with its own rules and working day.
public struct Mandant: Sendable, Hashable {
  public let id: Int64
  public let key: String
  public let name: String
  /// Local layer of the law.
  public let localLayer: String
  /// The demo's fixed working day; `nil` = today.
  public let workingDay: Day?
  /// `false` while a demo build is unfinished.
  public let isReady: Bool

  public static func find(_ key: String, _ session: any SQLSession) throws -> Mandant? {
    try session.first("SELECT \(columns) FROM tenant WHERE key = ?1", [.text(key)], Mandant.init(row:))
  }

  public static func find(id: Int64, _ session: any SQLSession) throws -> Mandant? {
    try session.first("SELECT \(columns) FROM tenant WHERE id = ?1", [.integer(id)], Mandant.init(row:))
  }

  public static func all(_ session: any SQLSession) throws -> [Mandant] {
    try session.query("SELECT \(columns) FROM tenant ORDER BY id", [], Mandant.init(row:))
  }

  private static let columns = "id, key, name, local_layer, working_day, state"

  private init(row: any SQLRow) {
    id = row.int(0)
    key = row.text(1)
    name = row.text(2)
    localLayer = row.text(3)
    workingDay = row.optionalInt(4).map { Day(rawValue: Int32(truncatingIfNeeded: $0)) }
    isReady = row.text(5) == "ready"
  }

  /// Creates an unfinished tenant with its counter.
  public static func create(_ new: NewMandant, _ session: any SQLSession) throws -> Mandant {
    let id = (try session.first("SELECT max(id) FROM tenant", [], { $0.optionalInt(0) ?? 0 }) ?? 0) + 1
    try session.execute(
      """
      INSERT INTO tenant (id, key, name, local_layer, land, working_day, state, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'building', ?7)
      """,
      [
        .integer(id), .text(new.key), .text(new.name), .text(new.localLayer), .text(new.land),
        .optional(new.workingDay.map { Int64($0.rawValue) }), .integer(new.createdAt.rawValue),
      ])
    try session.execute("INSERT INTO tenant_counter (tenant) VALUES (?1)", [.integer(id)])
    guard let created = try find(id: id, session) else { throw SQLError(.damaged, detail: "tenant vanished") }
    return created
  }

  public static func markReady(_ id: Int64, _ session: any SQLSession) throws {
    try session.execute("UPDATE tenant SET state = 'ready' WHERE id = ?1", [.integer(id)])
  }
}

/// What a new tenant needs.
public struct NewMandant: Sendable {
  public let key: String
  public let name: String
  public let localLayer: String
  public let land: String
  public let workingDay: Day?
  public let createdAt: Instant

  public init(key: String, name: String, localLayer: String, land: String, workingDay: Day?, createdAt: Instant) {
    self.key = key
    self.name = name
    self.localLayer = localLayer
    self.land = land
    self.workingDay = workingDay
    self.createdAt = createdAt
  }
}

extension Mandant {
  /// Empties a PostgreSQL database of all tenants; the owner of the schema alone may. A SQLite file is removed instead.
  public static func removeAll(_ session: any SQLSession) throws { try session.script("TRUNCATE tenant CASCADE") }
}
