public import Application
public import Kernel
import Law
import SQL
public import Store

/// Builds the demo job centre: plans the life stories and carries them out through the real use cases.
public struct Demo: Sendable {
  /// Key of the demo tenant.
  public static let key = "musterstadt"
  /// The tenant's fixed working day.
  public static let workingDay = Vorgaben.schluss

  let office: Office
  let population: Int
  let seed: UInt64

  /// - Parameter population: entitled persons on 2007-11-30; at least 20.
  public init(office: Office, population: Int = Vorgaben.volleGroesse, seed: UInt64 = DemoPlan.seed) {
    self.office = office
    self.population = population
    self.seed = seed
  }

  /// How far the build is.
  public struct Progress: Sendable {
    public let done: Int
    public let total: Int
    /// The tenant's last committed position.
    public let position: Int64
    public let day: Day
  }

  /// Creates the tenant, writes all entries and marks it ready. An interrupted build leaves the tenant unfinished.
  /// - Throws: `Rejection` if the plan breaks a rule, `SQLError`.
  public func build(_ progress: @escaping (Progress) -> Void) async throws -> Mandant {
    let plan = DemoPlan(population: population, seed: seed, instrumente: office.law.instrumente)
    let mandant = try await createTenant(plan)
    let writer = BatchWriter(office, tenant: mandant, salts: .seeded(seed))
    let carrier = PlanCarrier(plan: plan, accounts: DemoAccounts.first(plan.organisation))
    let size = 1_000
    var start = 0
    while start < plan.acts.count {
      let range = start..<min(start + size, plan.acts.count)
      let position = try await writer.write(actor: carrier.leistung, now: carrier.moment(range.lowerBound)) { ledger in
        try carrier.carryOut(range, ledger)
      }
      start = range.upperBound
      progress(
        Progress(done: start, total: plan.acts.count, position: position, day: plan.acts[start - 1].recordedOn))
    }
    let id = mandant.id
    try await DemoAccounts.addOutside(to: mandant, office)
    try await office.database.write { try Mandant.markReady(id, $0) }
    return mandant
  }

  private func createTenant(_ plan: DemoPlan) async throws -> Mandant {
    let new = NewMandant(
      key: Demo.key, name: "JobCenter Musterstadt", localLayer: office.law.localLayer, land: office.law.land.rawValue,
      workingDay: Demo.workingDay, createdAt: Instant(day: Vorgaben.beginn))
    let accounts = try DemoAccounts(plan.organisation, passwords: office.passwords)
    let texts = try BerichtResources.load()
    return try await office.database.write { session in
      let mandant = try Mandant.create(new, session)
      try OrganisationRows(plan.organisation).insert(tenant: mandant.id, session)
      for konto in accounts.rows(tenant: mandant.id) { try konto.insert(session) }
      try RahmendatumRow.replace(texts.rahmendaten, tenant: mandant.id, session)
      for (year, files) in texts.texte { try BerichtstextRow.replace(files, year: year, tenant: mandant.id, session) }
      return mandant
    }
  }
}

extension OrganisationRows {
  init(_ organisation: Organisation) {
    self.init()
    for team in organisation.teams { teams[TeamID(Int64(team.number))] = team.name }
    for person in organisation.staff {
      staff[StaffID(Int64(person.number))] = StaffMember(
        name: "\(person.vorname) \(person.nachname)", team: TeamID(Int64(person.team)))
    }
    for provider in organisation.traeger { traeger[Int64(provider.number)] = provider.name }
  }
}
