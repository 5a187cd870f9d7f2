import Application
import DemoJobcenter
import Journal
import Kernel
import Law
import SQL
import Store
import TestSupport

/// A small demo job centre, built through the real use cases.
struct Bau: Sendable {
  static let law = Result { try Law.load() }

  let office: Office
  let mandant: Mandant
  let plan: DemoPlan
  /// What the build said of how far it was.
  let steps: [Demo.Progress]

  /// One of 300 persons in memory for all tests that only read.
  static let shared = Task { try await Bau(try await TestEngine.open(), 300, DemoPlan.seed) }

  /// Builds into a file, which is removed after `body`.
  static func use<T: Sendable>(
    population: Int, seed: UInt64 = DemoPlan.seed, _ body: (Bau) async throws -> T
  ) async throws -> T {
    let database = try await TestEngine.open()
    do {
      let answer = try await body(try await Bau(database, population, seed))
      try await database.close()
      return answer
    } catch {
      try await database.close()
      throw error
    }
  }

  private init(_ database: any Database, _ population: Int, _ seed: UInt64) async throws {
    try await Migrations.run(on: database)
    let law = try Bau.law.get()
    office = Office(
      database: database, law: law, clock: FixedClock(day: Vorgaben.schluss), passwords: .quick, eraser: database.eraser
    )
    var steps: [Demo.Progress] = []
    mandant = try await Demo(office: office, population: population, seed: seed).build { steps.append($0) }
    self.steps = steps
    plan = DemoPlan(population: population, seed: seed, instrumente: law.instrumente)
  }

  /// The whole journal in order.
  func entries() async throws -> [Entry] {
    let tenant = mandant.id
    return try await office.database.read {
      try JournalReader($0, tenant: tenant).entries(after: 0, limit: .max)
    }
  }

  /// The chain hash of the last entry of each stream: equal only if every entry is.
  func heads() async throws -> [Stream: [UInt8]] {
    Dictionary(try await entries().map { ($0.stream, $0.chainHash) }, uniquingKeysWith: { _, last in last })
  }

  /// Journal, read models and facts are what they ought to be.
  func verify() async throws -> JournalSummary {
    let (tenant, law) = (mandant.id, office.law)
    return try await office.database.read { session in
      try ReadModels.verify(session, tenant: tenant, law: law)
      return try JournalVerification.run(session, tenant: tenant)
    }
  }
}
