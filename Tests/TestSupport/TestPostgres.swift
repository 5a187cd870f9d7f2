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
  public static func open(_ url: String) async throws -> any Database {
    let permit = await Permit.take()
    return SchemaOfTest(try await TestSchema(url), lease: permit)
  }

  /// A schema of the newest version without a row. It is emptied when nobody holds it any more, and used again: that
  /// spares the tables of every test, and connections that know them.
  public static func openReady(_ url: String) async throws -> any Database {
    let permit = await Permit.take()
    if let used = free.withLock({ $0.popLast() }) { return SchemaOfTest(used, lease: Reuse(used, permit)) }
    let new = try await TestSchema(url)
    try await Migrations.run(on: new.owner)
    return SchemaOfTest(new, lease: Reuse(new, permit))
  }

  private static let free = Mutex<[TestSchema]>([])

  /// Gives a schema back, empty, when the last who works with it is gone.
  private final class Reuse: Sendable {
    private let schema: TestSchema
    private let permit: Permit

    init(_ schema: TestSchema, _ permit: Permit) {
      self.schema = schema
      self.permit = permit
    }

    deinit {
      Task { [schema, permit] in
        // One that cannot be emptied is left alone.
        if (try? await schema.empty()) != nil { free.withLock { $0.append(schema) } }
        withExtendedLifetime(permit) {}
      }
    }
  }

  /// A number for the next schema.
  static func nextNumber() -> Int {
    numbers.withLock { number in
      number += 1
      return number
    }
  }
}

/// A schema on the server, with connections for each of the roles.
final class TestSchema: Sendable {
  let owner: any Database
  let app: Late
  let erasing: Late
  let granted = Granted()

  init(_ url: String) async throws {
    let name = "t\(ProcessInfo.processInfo.processIdentifier)_\(TestPostgres.nextNumber())"
    var options = PostgresOptions()
    options.connections = 1
    let admin = try await PostgresDatabase.open(url, options: options)
    try await admin.write { try $0.script("CREATE SCHEMA \(name)") }
    try await admin.close()
    options.connections = 4
    options.schema = name
    owner = try await PostgresDatabase.open(url, options: options)
    app = TestSchema.connection(url, as: TestPostgres.appRole, options)
    erasing = TestSchema.connection(url, as: TestPostgres.eraseRole, options)
  }

  private static func connection(_ url: String, as role: String, _ options: PostgresOptions) -> Late {
    Late { try await PostgresDatabase.open(url.replacing("://fallwerk@", with: "://\(role)@"), options: options) }
  }

  /// Takes all rows away but those that say which version the schema has.
  func empty() async throws {
    try await owner.write { session in
      let tables = try session.query(
        """
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        """
      ) { $0.text(0) }
      // Everything names its tenant, and some its account.
      let last = ["konto", "tenant"]
      for table in tables.filter({ !last.contains($0) && $0 != "schema_version" }) + last {
        try session.execute("DELETE FROM \(table)")
      }
    }
  }

  func close() async throws {
    try await app.close()
    try await erasing.close()
    try await owner.close()
  }
}

/// What knows its tenant is done as the program at work, whose rows are guarded; what does not is done as the owner,
/// as tests do to look behind the scenes.
struct SchemaOfTest: Database {
  private let schema: TestSchema
  /// Held as long as somebody works with the schema.
  private let lease: any Sendable

  init(_ schema: TestSchema, lease: any Sendable) {
    self.schema = schema
    self.lease = lease
  }

  private var owner: any Database { schema.owner }
  var dialect: Dialect { owner.dialect }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await owner.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await owner.write(body)
  }

  func scoped(to tenant: Int64) -> any Database { GuardedRows(all: self, rows: schema.app, tenant: tenant) }

  var forErasing: any Database { ErasingRows(all: self, rows: schema.erasing) }

  /// The tables are there by the time somebody works with a tenant.
  func grantOnce() async throws {
    let owner = owner
    try await schema.granted.once {
      guard let roles = DatabaseRoles(app: TestPostgres.appRole, erase: TestPostgres.eraseRole) else { return }
      try await owner.write { try roles.grant($0) }
    }
  }

  /// A schema that is used again keeps its connections.
  func close() async throws {
    if lease is Permit { try await schema.close() }
  }
}

/// The rows of one tenant, as the program at work sees them.
struct GuardedRows: Database {
  let all: SchemaOfTest
  let rows: Late
  let tenant: Int64
  var dialect: Dialect { all.dialect }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.grantOnce()
    return try await rows.database().scoped(to: tenant).read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.grantOnce()
    return try await rows.database().scoped(to: tenant).write(body)
  }

  func close() async throws {}
}

/// The rows of tenants as those see them who may erase.
private struct ErasingRows: Database {
  let all: SchemaOfTest
  let rows: Late
  var dialect: Dialect { all.dialect }

  func scoped(to tenant: Int64) -> any Database { GuardedRows(all: all, rows: rows, tenant: tenant) }

  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> T) async throws -> T {
    try await all.write(body)
  }

  func close() async throws {}
}

/// The roles get their rights once; those who ask meanwhile wait for it.
actor Granted {
  private var task: Task<Void, any Error>?

  func once(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let own = task ?? Task { try await body() }
    task = own
    try await own.value
  }
}

/// A database that is connected to when somebody first asks for it: few tests erase.
actor Late {
  private let open: @Sendable () async throws -> any Database
  private var task: Task<any Database, any Error>?

  init(_ open: @escaping @Sendable () async throws -> any Database) { self.open = open }

  func database() async throws -> any Database {
    let own = task ?? Task { try await open() }
    task = own
    return try await own.value
  }

  func close() async throws { try await task?.value.close() }
}
