public import Kernel
public import Law
public import SQL
public import Store

/// The job centre at work: database, law and clock in one place. Every use case and query goes through it.
public struct Office: Sendable {
  public let database: any Database
  /// The same database for those who may blank entries (§ 84 SGB X): on PostgreSQL another role.
  let eraser: any Database
  /// The law of the files.
  public private(set) var ausgeliefert: Law
  /// The law of the tenant for whom is worked, with its own settings; outside such work that of the files.
  public var law: Law { Rechtslage.gilt ?? ausgeliefert }
  let clock: any Clock
  let accessLog: AccessLog
  public let passwords: PasswordHashing
  /// Rules for accounts and sign-in.
  public private(set) var regeln: Kontoregeln
  let columns: ColumnCache
  let recentSessions = RecentSessions()
  let passwordQueue = PasswordQueue()
  let keptHeute = KeptHeute()
  let rechtsgedaechtnis = Rechtsgedaechtnis()

  public init(
    database: any Database, law: Law, clock: any Clock, passwords: PasswordHashing = .standard,
    eraser: (any Database)? = nil, regeln: Kontoregeln = Kontoregeln()
  ) {
    self.database = database
    self.eraser = eraser ?? database
    ausgeliefert = law
    self.clock = clock
    self.passwords = passwords
    self.regeln = regeln
    accessLog = AccessLog(database: database)
    columns = ColumnCache(database: database)
  }

  /// The same office under other rules for accounts.
  public func governed(by regeln: Kontoregeln) -> Office {
    var office = self
    office.regeln = regeln
    return office
  }

  /// The same office for one tenant alone, under the law with its own settings (commands).
  public func underLaw(of tenant: Mandant) async throws -> Office {
    var office = self
    office.ausgeliefert = try await recht(tenant)
    return office
  }

  /// The moment at which a tenant works: the demo's fixed day, else now.
  public func now(_ tenant: Mandant) -> Instant {
    tenant.workingDay.map { Instant(day: $0, hour: 12) } ?? clock.now
  }

  /// The tenant's working day in Berlin.
  public func today(_ tenant: Mandant) -> Day { now(tenant).day }

  /// The database as a tenant sees it: an engine that guards rows shows no other.
  func rows(of tenant: Int64) -> any Database { database.scoped(to: tenant) }

  /// Whether the database answers.
  public func isReady() async -> Bool {
    (try? await database.read { session in try Mandant.all(session).isEmpty }) == false
  }

  /// The real day, for pages before sign-in.
  public var outsideDay: Day { clock.now.day }

  /// The real moment, for sessions and the access log.
  var realNow: Instant { clock.now }
}

/// The thing is not there, or the account has no relation to it; outsiders cannot tell which.
public struct NotFound: Error, Sendable {
  public init() {}
}

/// The account lacks a right; staff are told which.
public struct Forbidden: Error, Sendable {
  public let right: Recht
  public init(_ right: Recht) { self.right = right }
}
