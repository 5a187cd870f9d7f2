import Foundation
import Kernel
import Law
import SQL
import Store
import TestSupport

@testable import Application

extension HandClock {
  /// Moves to the same hour of another day, forth or back.
  func turn(to day: Day) { move(minutes: Int64(day - now.day) * 1_440) }
}

/// A job centre on a real file: two teams, an account of each role, a clock that the test moves.
struct Haus {
  let office: Office
  let mandant: Mandant
  let clock: HandClock

  static let password = "ein langes kennwort"
  static let law = Result { try Law.load() }

  /// Runs `body` in a new house; its file is removed afterwards.
  static func use(_ body: (Haus) async throws -> Void) async throws {
    let database = try await TestEngine.open()
    do {
      try await body(try await Haus(database))
    } catch {
      try await database.close()
      throw error
    }
    try await database.close()
  }

  private init(_ database: any Database) async throws {
    try await Migrations.run(on: database)
    clock = HandClock()
    office = Office(
      database: database, law: try Haus.law.get(), clock: clock, passwords: .quick, eraser: database.eraser)
    mandant = try await Haus.found("probe", names: "", office)
  }

  /// A second job centre in the same database.
  func neighbour() async throws -> Mandant { try await Haus.found("nachbar", names: "nachbar-", office) }

  private static func found(_ key: String, names prefix: String, _ office: Office) async throws -> Mandant {
    let hash = try office.passwords.hash(password)
    let new = NewMandant(
      key: key, name: "JobCenter Probe", localLayer: "hamm-2007", land: "NW", workingDay: nil,
      createdAt: Instant(day: Day(rawValue: 12_784)))
    return try await office.database.write { session in
      let mandant = try Mandant.create(new, session)
      try organisation.insert(tenant: mandant.id, session)
      for konto in konten(mandant.id, hash, prefix) { try konto.insert(session) }
      try Mandant.markReady(mandant.id, session)
      return mandant
    }
  }

  private static var organisation: OrganisationRows {
    var rows = OrganisationRows()
    rows.teams = [TeamID(1): "Team Nord", TeamID(2): "Team Süd"]
    rows.staff = [
      StaffID(1): .init(name: "Ada Nord", team: TeamID(1)), StaffID(2): .init(name: "Ben Süd", team: TeamID(2)),
      StaffID(3): .init(name: "Cem Nord", team: TeamID(1)),
    ]
    rows.traeger = [7: "Bildungswerk"]
    return rows
  }

  private static func konten(_ tenant: Int64, _ hash: String, _ prefix: String) -> [KontoRow] {
    func konto(_ name: String, _ role: Rolle, _ staff: Int64?, _ team: Int64?) -> KontoRow {
      KontoRow(
        tenant: tenant, anmeldename: prefix + name, anzeigename: name.capitalized, rolle: role.rawValue,
        staff: staff.map { StaffID($0) }, team: team.map { TeamID($0) }, passwort: hash)
    }
    return [
      konto("ada", .fallmanagement, 1, 1), konto("ben", .fallmanagement, 2, 2), konto("leitung", .teamleitung, 3, 1),
      konto("leistung", .leistung, nil, nil), konto("zahlen", .controlling, nil, nil),
      konto("chef", .vorstand, nil, nil), konto("schutz", .datenschutz, nil, nil),
      konto("schutz2", .datenschutz, nil, nil), konto("amt", .verwaltung, nil, nil),
      konto("jugend", .jugendberufshilfe, nil, nil),
    ]
  }

  /// The account of that sign-in name, as a session would give it.
  func actor(_ name: String, of tenant: Mandant? = nil, merkmale: Set<Kontomerkmal> = []) async throws -> Actor {
    let tenant = tenant ?? mandant
    let found = try await office.database.read { try KontoRow.find(name, $0) }
    guard let konto = found, let role = Rolle(rawValue: konto.rolle) else { throw Missing(what: name) }
    return Actor(
      konto: konto.id, tenant: tenant, name: konto.anzeigename, role: role, staff: konto.staff, team: konto.team,
      reichweiten: Reichweiten(merkmale: merkmale))
  }

  /// An office that has read nothing yet, on the same database.
  var anew: Office { Office(database: office.database, law: office.law, clock: clock, passwords: .quick) }
}

/// The test's own world lacks something.
struct Missing: Error { let what: String }

extension Day {
  /// A day given as `2007-11-30`; a wrong one is a fault of the test.
  static func on(_ iso: String) -> Day { Day(iso: iso)! }
}

extension Submission {
  /// Without key and without a version that was seen.
  static let plain = Submission(key: nil, expected: nil, target: "/faelle")
  static func seen(_ version: Int64) -> Submission { Submission(key: nil, expected: version, target: "/faelle") }
  static func key(_ key: String) -> Submission { Submission(key: key, expected: nil, target: "/faelle") }
}
