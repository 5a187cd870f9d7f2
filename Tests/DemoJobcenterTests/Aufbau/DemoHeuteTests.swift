import Application
import Casework
import DemoJobcenter
import Journal
import Kernel
import Law
import SQL
import Store
import TestSupport
import Testing

@Suite("The second demo job centre, in today's law")
struct DemoHeuteTests {
  private struct Bauwerk: Sendable {
    let office: Office
    let mandant: Mandant
  }

  /// Both job centres in one database.
  private static func build(seed: UInt64 = DemoPlan.seed) async throws -> Bauwerk {
    let database = try await TestEngine.open()
    try await Migrations.run(on: database)
    let office = Office(
      database: database, law: try Law.load(), clock: FixedClock(day: Demostadt.heute.workingDay), passwords: .quick,
      eraser: database.eraser)
    _ = try await Demo(office: office, population: 20).build { _ in }
    let mandant = try await Demo(office: office, stadt: .heute, population: 120, seed: seed).build { _ in }
    return Bauwerk(office: office, mandant: mandant)
  }

  @Test(
    "no act of its plan is refused, whatever the seed, and journal, read models and facts are what they ought to be")
  func verifies() async throws {
    for seed: UInt64 in [1, 2, 2007] {
      let bau = try await DemoHeuteTests.build(seed: seed)
      let (tenant, law) = (bau.mandant.id, bau.office.law)
      let summary = try await bau.office.database.read { session in
        try ReadModels.verify(session, tenant: tenant, law: law)
        return try JournalVerification.run(session, tenant: tenant)
      }
      #expect(summary.entries > 1_000)
      try await bau.office.database.close()
    }
  }

  @Test("agreements are Kooperationspläne without a term, measures are in force on the day they begin")
  func law() async throws {
    let bau = try await DemoHeuteTests.build()
    let (tenant, law) = (bau.mandant.id, bau.office.law)
    let entries = try await bau.office.database.read { session in
      try JournalReader(session, tenant: tenant).entries(after: 0, limit: .max)
    }
    var agreed = 0
    var begun = 0
    for entry in entries where entry.stream.kind == .caseFile {
      guard case .content(let content) = try CaseFile.read(entry) else { continue }
      switch content {
      case let agreement as VereinbarungGeschlossen:
        agreed += 1
        #expect(agreement.bis == nil && law.vereinbarung(on: agreement.am).value.name == "Kooperationsplan")
      case let measure as TeilnahmeBegonnen:
        begun += 1
        #expect(
          law.instrumente.contains { $0.number == measure.instrumentNummer && $0.validity.contains(measure.beginn) })
      default: continue
      }
    }
    #expect(agreed > 50 && begun > 50)
    #expect(entries.allSatisfy { Feiertage.isWorkingDay($0.recordedAt.day, in: law.land) })
    #expect(entries.allSatisfy { $0.recordedAt.day <= Demostadt.heute.workingDay })
    try await bau.office.database.close()
  }

  @Test("stands beside the first one: each account sees its own job centre on that one's day")
  func tenants() async throws {
    let bau = try await DemoHeuteTests.build()
    for stadt in Demostadt.allCases {
      let secret = try #require(try await bau.office.secret(stadt.login("teamleitung"), DemoAccounts.password))
      let reader = try #require(try await bau.office.session(secret)).actor
      #expect(reader.tenant.key == stadt.key && bau.office.today(reader.tenant) == stadt.workingDay)
      let own = try await bau.office.faelle(FallFilter(), page: 1, reader).total
      let tenant = reader.tenant.id
      let counted = try await bau.office.database.read { session in
        try session.first(
          "SELECT count(*) FROM fall WHERE tenant = ?1 AND team = ?2",
          [.integer(tenant), .optional(reader.team?.rawValue)]
        ) { $0.int(0) }
      }
      #expect(own > 0 && Int64(own) == counted)
    }
    try await bau.office.database.close()
  }
}
