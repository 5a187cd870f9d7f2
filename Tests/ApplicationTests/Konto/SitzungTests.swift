import Kernel
import Law
import SQL
import Store
import Synchronization
import TestSupport
import Testing

@testable import Application

/// A clock that stands until it is moved.
final class HandClock: Clock {
  private let moment = Mutex(Instant(day: Day(rawValue: 13_969), hour: 12))
  var now: Instant { moment.withLock { $0 } }
  func move(minutes: Int64) { moment.withLock { $0 = $0.adding(milliseconds: minutes * 60_000) } }
}

@Suite("A session")
struct SitzungTests {
  private let clock = HandClock()

  private func office() async throws -> Office {
    let database = try await TestEngine.open()
    try await Migrations.run(on: database)
    let office = Office(database: database, law: try Law.load(), clock: clock, passwords: .quick)
    let hash = try office.passwords.hash("ein langes kennwort")
    let new = NewMandant(
      key: "probe", name: "JobCenter Probe", localLayer: "hamm-2007", land: "NW", workingDay: nil, createdAt: clock.now)
    try await database.write { session in
      let mandant = try Mandant.create(new, session)
      let konto = KontoRow(
        tenant: mandant.id, anmeldename: "ada", anzeigename: "Ada", rolle: Rolle.vorstand.rawValue, staff: nil,
        team: nil, passwort: hash)
      try konto.insert(session)
    }
    return office
  }

  private func secret(_ office: Office) async throws -> String {
    try #require(try await office.secret("ada", "ein langes kennwort"))
  }

  @Test("begins with name and password, and with no other")
  func signIn() async throws {
    let office = try await office()
    #expect(try await office.session(try await secret(office))?.actor.name == "Ada")
    #expect(try await office.secret("ada", "ein falsches kennwort") == nil)
    #expect(try await office.secret("eva", "ein langes kennwort") == nil)
    #expect(try await office.session("0123") == nil)
  }

  @Test("ends at once when it is signed out, however lately it was used")
  func signOut() async throws {
    let office = try await office()
    let secret = try await secret(office)
    #expect(try await office.session(secret) != nil)
    try await office.signOut(secret)
    #expect(try await office.session(secret) == nil)
  }

  @Test("ends after half an hour without use, and after twelve hours in any case")
  func limits() async throws {
    let office = try await office()
    let idle = try await secret(office)
    clock.move(minutes: 31)
    #expect(try await office.session(idle) == nil)
    let busy = try await secret(office)
    for _ in 0..<36 {
      clock.move(minutes: 20)
      _ = try await office.session(busy)
    }
    #expect(try await office.session(busy) != nil)
    clock.move(minutes: 1)
    #expect(try await office.session(busy) == nil)
  }

  @Test("ended in the database by another node is gone after two seconds")
  func elsewhere() async throws {
    let office = try await office()
    let secret = try await secret(office)
    #expect(try await office.session(secret) != nil)
    try await office.database.write { try SitzungRow.delete(Office.digest(secret), $0) }
    clock.move(minutes: 1)
    #expect(try await office.session(secret) == nil)
  }
}
