public import Application
public import Kernel
import Law
import SQL
public import Store

/// Builds the demo job centre: plans the life stories and carries them out through the real use cases.
public struct Demo: Sendable {
  let office: Office
  let stadt: Demostadt
  let population: Int
  let seed: UInt64

  /// - Parameter population: entitled persons on the reference day; at least 20.
  public init(office: Office, stadt: Demostadt = .damals, population: Int? = nil, seed: UInt64 = DemoPlan.seed) {
    self.office = office
    self.stadt = stadt
    self.population = population ?? stadt.population
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
    let plan = self.plan
    let mandant = try await createTenant(plan)
    let writer = BatchWriter(office, tenant: mandant, salts: .seeded(seed))
    let accounts = try await numbers(plan, mandant)
    let carrier = PlanCarrier(plan: plan, accounts: accounts, law: office.law, beginn: stadt.beginn)
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
    let today = stadt.workingDay
    let konto = accounts.jugendberufshilfe
    let position = try await writer.write(actor: konto, now: Instant(day: today, hour: 18)) {
      try Jugendfaelle.record($0, today: today, konto: konto)
    }
    progress(Progress(done: start, total: start, position: position, day: today))
    let id = mandant.id
    try await DemoAccounts.addOutside(to: mandant, of: stadt, office)
    try await office.database.write { try Mandant.markReady(id, $0) }
    return mandant
  }

  private var plan: DemoPlan {
    let plan = DemoPlan(population: population, seed: seed, instrumente: office.law.instrumente)
    return stadt.weeks == 0 ? plan : DemoPlan(plan, later: stadt.weeks, law: office.law)
  }

  /// The accounts as they were numbered in this database.
  private func numbers(_ plan: DemoPlan, _ mandant: Mandant) async throws -> DemoAccounts.Numbers {
    let tenant = mandant.id
    let first = try await office.database.read { try KontoRow.all(tenant: tenant, $0).map(\.id).min() }
    return DemoAccounts.Numbers(first: first ?? 1, staffCount: plan.organisation.staff.count)
  }

  private func createTenant(_ plan: DemoPlan) async throws -> Mandant {
    let new = NewMandant(
      key: stadt.key, name: stadt.name, localLayer: office.law.localLayer, land: office.law.land.rawValue,
      workingDay: stadt.workingDay, createdAt: Instant(day: stadt.beginn))
    let accounts = try DemoAccounts(stadt, plan.organisation, passwords: office.passwords)
    let texts = stadt == .damals ? try BerichtResources.load() : nil
    let (stadt, law) = (stadt, office.law)
    return try await office.database.write { session in
      let mandant = try Mandant.create(new, session)
      try OrganisationRows(plan.organisation, stadt, law).insert(tenant: mandant.id, session)
      for stand in plan.organisation.traegerstaende(population, since: stadt.beginn) {
        try stand.insert(tenant: mandant.id, session)
      }
      for konto in accounts.rows(tenant: mandant.id) { try konto.insert(session) }
      // The framework data and texts are those of the source report.
      if let texts {
        try RahmendatumRow.replace(texts.rahmendaten, tenant: mandant.id, session)
        for (year, files) in texts.texte { try BerichtstextRow.replace(files, year: year, tenant: mandant.id, session) }
      }
      return mandant
    }
  }
}

extension Organisation {
  /// Places for profilings: the institute has most, the others a few.
  fileprivate func traegerstaende(_ population: Int, since day: Day) -> [TraegerstandRow] {
    traeger.map { provider in
      TraegerstandRow(
        traeger: Int64(provider.number), ab: day, name: provider.name, profiling: true,
        plaetze: provider.number == Organisation.profilinginstitut
          ? max(12, population / 25) : max(3, population / 900),
        ansprechperson: "Büro", mail: "buero@traeger-\(provider.number).example",
        telefon: "02381 000\(100 + provider.number)", konto: 0, am: Instant(day: day))
    }
  }
}

extension OrganisationRows {
  init(_ organisation: Organisation, _ stadt: Demostadt, _ law: Law) {
    self.init()
    zuordnungen = organisation.zuordnungen(later: stadt.weeks, law)
    for team in organisation.teams { teams[TeamID(Int64(team.number))] = team.name }
    for person in organisation.staff {
      staff[StaffID(Int64(person.number))] = StaffMember(
        name: "\(person.vorname) \(person.nachname)", team: TeamID(Int64(person.team)))
    }
    for provider in organisation.traeger { traeger[Int64(provider.number)] = provider.name }
  }
}
