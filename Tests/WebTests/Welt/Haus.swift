import Application
import Foundation
import Hummingbird
import Kernel
import Law
import Logging
import SQL
import Store
import TestSupport

@testable import Web

/// A small job centre in memory with two teams and at least one account of each role, and browsers to use it.
struct Haus {
  let office: Office
  let mandant: Mandant
  private let leitung: Leitung
  static let today = Day(year: 2008, month: 3, day: 31)!
  static let password = "ein langes kennwort"
  /// Read once for all houses: that takes longer than most tests.
  private static let law = Result { try Law.load() }

  /// - Parameter today: the fixed working day of the job centre.
  init(today: Day = Haus.today) async throws {
    let database = try await TestEngine.open()
    try await Migrations.run(on: database)
    let moment = FixedClock(Instant(day: today, hour: 12))
    office = Office(
      database: database, law: try Haus.law.get(), clock: moment, passwords: .quick, eraser: database.eraser)
    let hash = try office.passwords.hash(Haus.password)
    leitung = Haus.leitung(office)
    let new = NewMandant(
      key: "probe", name: "JobCenter Probe", localLayer: "hamm-2007", land: "NW", workingDay: today,
      createdAt: Instant(day: today))
    mandant = try await database.write { session in
      let mandant = try Mandant.create(new, session)
      try Haus.organisation.insert(tenant: mandant.id, session)
      for konto in Haus.konten(mandant.id, hash) { try konto.insert(session) }
      if let provider = try KontoRow.find("bildungswerk", session) {
        try AussenkontoRow(konto: provider.id, traeger: 7).insert(tenant: mandant.id, session)
      }
      try Mandant.markReady(mandant.id, session)
      return mandant
    }
  }

  /// The same house under another office.
  init(_ other: Haus, office: Office) {
    self.office = office
    mandant = other.mandant
    leitung = Haus.leitung(office)
  }

  /// Once for a house: putting all routes together takes longer than an answer.
  private static func leitung(_ office: Office) -> Leitung {
    let logger = Logger(label: "test")
    return Leitung(WebApp(office: office, logger: logger).router(), logger)
  }

  private static var organisation: OrganisationRows {
    var rows = OrganisationRows()
    rows.teams = [TeamID(1): "Team Nord", TeamID(2): "Team Süd"]
    rows.staff = [
      StaffID(1): .init(name: "Ada Nord", team: TeamID(1)), StaffID(2): .init(name: "Ben Süd", team: TeamID(2)),
      StaffID(3): .init(name: "Lea Süd", team: TeamID(2)),
    ]
    rows.traeger = [7: "Bildungswerk"]
    return rows
  }

  private static func konten(_ tenant: Int64, _ hash: String) -> [KontoRow] {
    func konto(_ name: String, _ role: Rolle, _ staff: Int64?, _ team: Int64?) -> KontoRow {
      KontoRow(
        tenant: tenant, anmeldename: name, anzeigename: name.capitalized, rolle: role.rawValue,
        staff: staff.map { StaffID($0) }, team: team.map { TeamID($0) }, passwort: hash)
    }
    return [
      konto("ada", .fallmanagement, 1, 1), konto("ben", .fallmanagement, 2, 2), konto("leitung", .teamleitung, 1, 1),
      konto("leistung", .leistung, nil, nil), konto("zahlen", .controlling, nil, nil),
      konto("chef", .vorstand, nil, nil), konto("schutz", .datenschutz, nil, nil),
      konto("schutz2", .datenschutz, nil, nil), konto("amt", .verwaltung, nil, nil),
      konto("leitung2", .teamleitung, 3, 2), konto("service", .unternehmensservice, nil, nil),
      konto("bildungswerk", .traeger, nil, nil), konto("lager", .arbeitgeber, nil, nil),
      konto("muster", .klient, nil, nil), konto("jugend", .jugendberufshilfe, nil, nil),
    ]
  }

  /// Runs `body` with a browser that is signed in as `name`, or with nobody signed in.
  func browse<T: Sendable>(as name: String? = nil, _ body: @escaping @Sendable (Browser) async throws -> T) async throws
    -> T
  {
    let browser = Browser(leitung)
    if let name { try await browser.signIn(name, Haus.password) }
    return try await body(browser)
  }

  /// A case of that account's team, opened through the form; its Aktenzeichen.
  func openCase(as name: String = "ada", nachname: String = "Muster") async throws -> String {
    try await browse(as: name) { browser in try await browser.openCase(nachname: nachname) }
  }
}
