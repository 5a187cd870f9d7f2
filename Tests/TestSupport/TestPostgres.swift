import Foundation
import PostgresDriver
public import SQL
import Store
import Synchronization

/// A schema of its own for each test on the server that `FALLWERK_TEST_POSTGRES` names.
public enum TestPostgres {
  public static let url = ProcessInfo.processInfo.environment["FALLWERK_TEST_POSTGRES"]
  /// Role of the program at work, which `script/postgres` creates.
  static let appRole = "fallwerk_app"
  /// Role that may blank entries.
  static let eraseRole = "fallwerk_loeschung"
  private static let numbers = Mutex(0)

  /// An empty schema. It stays until the server goes: to drop hundreds of tables takes as long as to make them.
  public static func open(_ url: String, connections: Int = 4) async throws -> any Database {
    let permit = await Permit.take()
    let number = numbers.withLock { number in
      number += 1
      return number
    }
    let schema = "t\(ProcessInfo.processInfo.processIdentifier)_\(number)"
    var options = PostgresOptions()
    options.connections = 1
    let admin = try await PostgresDatabase.open(url, options: options)
    try await admin.write { try $0.script("CREATE SCHEMA \(schema)") }
    try await admin.close()
    options.connections = connections
    options.schema = schema
    return SchemaOfTest(
      owner: try await PostgresDatabase.open(url, options: options),
      app: try await PostgresDatabase.open(server(url, for: appRole), options: options),
      erasing: try await PostgresDatabase.open(server(url, for: eraseRole), options: options), permit: permit)
  }

  /// The same server for another role.
  private static func server(_ url: String, for role: String) -> String {
    url.replacing("://fallwerk@", with: "://\(role)@")
  }
}

/// What knows its tenant is done as the program at work, whose rows are guarded; what does not is done as the owner,
/// as tests do to look behind the scenes.
struct SchemaOfTest: Database {
  let owner: any Database
  let app: any Database
  let erasing: any Database
  private let isGranted = Granted()
  private let permit: Permit

  init(owner: any Database, app: any Database, erasing: any Database, permit: Permit) {
    self.erasing = erasing
    self.permit = permit
    self.owner = owner
    self.app = app
  }

  var dialect: Dialect { owner.dialect }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await owner.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await owner.write(body)
  }

  func scoped(to tenant: Int64) -> any Database { GuardedRows(all: self, rows: app, tenant: tenant) }

  var forErasing: any Database { ErasingRows(all: self) }

  /// The tables are there by the time somebody works with a tenant.
  func grantOnce() async throws {
    let owner = owner
    try await isGranted.once {
      guard let roles = DatabaseRoles(app: TestPostgres.appRole, erase: TestPostgres.eraseRole) else { return }
      try await owner.write { try roles.grant($0) }
    }
  }

  func close() async throws {
    try await app.close()
    try await erasing.close()
    try await owner.close()
  }
}

/// The rows of one tenant, as the program at work sees them.
struct GuardedRows: Database {
  let all: SchemaOfTest
  let rows: any Database
  let tenant: Int64
  var dialect: Dialect { all.dialect }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.grantOnce()
    return try await rows.scoped(to: tenant).read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.grantOnce()
    return try await rows.scoped(to: tenant).write(body)
  }

  func close() async throws {}
}

/// The rows of tenants as those see them who may erase.
private struct ErasingRows: Database {
  let all: SchemaOfTest
  var dialect: Dialect { all.dialect }

  func scoped(to tenant: Int64) -> any Database { GuardedRows(all: all, rows: all.erasing, tenant: tenant) }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.write(body)
  }

  func close() async throws {}
}

/// The roles get their rights once; those who ask meanwhile wait for it.
private actor Granted {
  private var task: Task<Void, any Error>?

  func once(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let own = task ?? Task { try await body() }
    task = own
    try await own.value
  }
}
