public import Application
import Casework
import Kernel
import SQL
import Store

/// Accounts of the demo: one for each member of staff, so that the Verlauf names who recorded, and
/// one for each office; those in `logins` can sign in.
public struct DemoAccounts: Sendable {
  /// Password of all accounts that can sign in; printed by the demo.
  public static let password = "musterstadt-2008"
  /// Sign-in names in the order in which they are printed, with the role.
  public static let logins: [(name: String, role: Application.Rolle)] = [
    ("fallmanagement", .fallmanagement), ("teamleitung", .teamleitung), ("leistung", .leistung),
    ("controlling", .controlling), ("vorstand", .vorstand), ("datenschutz", .datenschutz),
    ("datenschutz-vertretung", .datenschutz), ("verwaltung", .verwaltung), ("jugendberufshilfe", .jugendberufshilfe),
    ("klientin", .klient), ("traeger", .traeger), ("unternehmen", .arbeitgeber),
  ]

  private let stadt: Demostadt
  private let organisation: Organisation
  private let hash: String

  init(_ stadt: Demostadt, _ organisation: Organisation, passwords: PasswordHashing) throws {
    self.stadt = stadt
    self.organisation = organisation
    hash = try passwords.hash(DemoAccounts.password)
  }

  /// Numbers of accounts in the order in which they are made: staff first, then the offices.
  struct Numbers: Sendable {
    let first: Int64
    let staffCount: Int
    func staff(_ number: Int) -> Int64 { first - 1 + Int64(number) }
    var leistung: Int64 { first + Int64(staffCount) }
    /// The last office.
    var jugendberufshilfe: Int64 { leistung + 6 }
  }

  func rows(tenant: Int64) -> [KontoRow] {
    let head = organisation.staff.first(where: \.istTeamleitung)
    let worker = organisation.staff.first { !$0.istTeamleitung }
    let staff = organisation.staff.map { person in
      row(
        tenant, login(person, head: head, worker: worker), "\(person.vorname) \(person.nachname)",
        person.istTeamleitung ? .teamleitung : .fallmanagement, person)
    }
    return staff + [
      row(tenant, "leistung", "Sachgebiet Leistung", .leistung, nil),
      row(tenant, "controlling", "Controlling", .controlling, nil), row(tenant, "vorstand", "Vorstand", .vorstand, nil),
      row(tenant, "datenschutz", "Datenschutz", .datenschutz, nil),
      row(tenant, "datenschutz-vertretung", "Datenschutz (Vertretung)", .datenschutz, nil),
      row(tenant, "verwaltung", "Verwaltung", .verwaltung, nil),
      row(tenant, "jugendberufshilfe", "Jugendberufshilfe", .jugendberufshilfe, nil),
    ]
  }

  /// Accounts of people outside, made when the cases are there: a client with a talk ahead, a provider, an employer.
  static func addOutside(to mandant: Mandant, of stadt: Demostadt, _ office: Office) async throws {
    let tenant = mandant.id
    let found = try await office.database.read { session in
      var filter = FallFilter()
      filter.open = true
      filter.schritt = .gespraech
      filter.dueFrom = stadt.workingDay
      let client = try FallQueries.list(filter, tenant: tenant, limit: 1, session).first
      return (client, try OrganisationRows.load(tenant: tenant, session).traeger.keys.min())
    }
    func add(_ name: String, _ shown: String, _ role: Application.Rolle, _ aussen: Aussenvertretung?) async throws {
      try await office.addAccount(
        NeuesKonto(
          anmeldename: stadt.login(name), anzeigename: shown, rolle: role, passwort: password,
          mussPasswortWechseln: false,
          aussen: aussen), mandant)
    }
    if let client = found.0 {
      try await add("klientin", client.person.fullName, .klient, .klient(aktenzeichen: client.fall.aktenzeichen))
    }
    if let provider = found.1 { try await add("traeger", "Büro des Trägers", .traeger, .traeger(provider)) }
    try await add("unternehmen", "Ein Unternehmen", .arbeitgeber, nil)
  }

  private func login(_ person: Organisation.Person, head: Organisation.Person?, worker: Organisation.Person?) -> String
  {
    if person == head { return "teamleitung" }
    if person == worker { return "fallmanagement" }
    return "mitarbeit-\(person.number)"
  }

  private func row(
    _ tenant: Int64, _ login: String, _ name: String, _ role: Application.Rolle, _ person: Organisation.Person?
  ) -> KontoRow {
    KontoRow(
      tenant: tenant, anmeldename: stadt.login(login), anzeigename: name, rolle: role.rawValue,
      staff: person.map { StaffID(Int64($0.number)) }, team: person.map { TeamID(Int64($0.team)) },
      passwort: login.hasPrefix("mitarbeit-") ? "gesperrt" : hash)
  }
}
