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
  private static let numbers = Mutex(0)

  /// An empty schema, dropped on `close`.
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
      app: try await PostgresDatabase.open(asApp(url), options: options), schema: schema, permit: permit)
  }

  /// The same server for the role of the program at work.
  public static func asApp(_ url: String) -> String { url.replacing("://fallwerk@", with: "://\(appRole)@") }
}

/// What knows its tenant is done as the program at work, whose rows are guarded; what does not is done as the owner,
/// as tests do to look behind the scenes. Takes its schema along when it is closed.
struct SchemaOfTest: Database {
  let owner: any Database
  let app: any Database
  let schema: String
  private let isGranted = Granted()
  private let permit: Permit

  init(owner: any Database, app: any Database, schema: String, permit: Permit) {
    self.permit = permit
    self.owner = owner
    self.app = app
    self.schema = schema
  }

  var dialect: Dialect { owner.dialect }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await owner.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await owner.write(body)
  }

  func scoped(to tenant: Int64) -> any Database { GuardedRows(all: self, tenant: tenant) }

  /// The tables are there by the time somebody works with a tenant.
  func grantOnce() async throws {
    guard isGranted.isFirst(), let roles = DatabaseRoles(app: TestPostgres.appRole, erase: "fallwerk_loeschung") else {
      return
    }
    try await owner.write { try roles.grant($0) }
    isGranted.done()
  }

  func close() async throws {
    let schema = schema
    try await app.close()
    try await owner.write { try $0.script("DROP SCHEMA \(schema) CASCADE") }
    try await owner.close()
  }
}

/// The rows of one tenant, as the program at work sees them.
struct GuardedRows: Database {
  let all: SchemaOfTest
  let tenant: Int64
  var dialect: Dialect { all.dialect }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.grantOnce()
    return try await all.app.scoped(to: tenant).read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.grantOnce()
    return try await all.app.scoped(to: tenant).write(body)
  }

  func close() async throws {}
}

/// Whether the roles have their rights; those who ask meanwhile wait for it.
private final class Granted: Sendable {
  private enum State { case no, underWay, yes }
  private let state = Mutex(State.no)

  func isFirst() -> Bool {
    while true {
      let found = state.withLock { state -> Bool? in
        switch state {
        case .no:
          state = .underWay
          return true
        case .underWay: return nil
        case .yes: return false
        }
      }
      if let found { return found }
      Thread.sleep(forTimeInterval: 0.002)
    }
  }

  func done() { state.withLock { $0 = .yes } }
}
