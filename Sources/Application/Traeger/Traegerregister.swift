public import Kernel
import SQL
public import Store

/// A provider as it stands on a day.
public struct Traegereintrag: Sendable, Hashable {
  public let nr: Int64
  public let name: String
  /// What holds on the day; `nil` = nothing is recorded yet.
  public let stand: TraegerstandRow?
  /// Profilings that are open.
  public let offen: Int
  /// Everything recorded, the latest first.
  public let verlauf: [TraegerstandRow]

  /// Places that are free; `nil` where no profilings can be ordered or nothing is known.
  public var frei: Int? { stand.flatMap { $0.profiling ? max(0, $0.plaetze - offen) : nil } }
  /// Whether a profiling can be ordered: it is offered, or nothing says the contrary.
  public var nimmtProfiling: Bool { stand?.profiling ?? true }
}

/// The providers, in the order of their names.
public struct Traegerregister: Sendable {
  public let eintraege: [Traegereintrag]
  /// Names of accounts by number.
  public let konten: [Int64: String]

  /// The provider for the next profiling: the one with the most free places; of equals the first by name.
  public var vorschlag: Traegereintrag? {
    eintraege.filter { ($0.frei ?? 0) > 0 }.max { ($0.frei ?? 0, $1.name) < ($1.frei ?? 0, $0.name) }
  }

  static func read(on day: Day, tenant: Int64, _ session: any SQLSession) throws -> Traegerregister {
    let names = try OrganisationRows.load(tenant: tenant, session).traeger
    let rows = Dictionary(grouping: try TraegerstandRow.all(tenant: tenant, session), by: \.traeger)
    let open = try AuftragRow.openProfilings(tenant: tenant, session)
    let entries = names.map { nr, name in
      Traegereintrag(
        nr: nr, name: name, stand: rows[nr]?.first { $0.ab <= day }, offen: open[nr] ?? 0, verlauf: rows[nr] ?? [])
    }
    return Traegerregister(
      eintraege: entries.sorted { ($0.name, $0.nr) < ($1.name, $1.nr) },
      konten: try KontoRow.names(tenant: tenant, session))
  }
}

/// What is to hold of a provider from a day on.
public struct NewTraegerstand: Sendable {
  public let ab: Day
  public let name: String
  public let profiling: Bool
  public let plaetze: Int
  public let ansprechperson: String
  public let mail: String
  public let telefon: String

  public init(
    ab: Day, name: String, profiling: Bool, plaetze: Int, ansprechperson: String, mail: String, telefon: String
  ) {
    (self.ab, self.name, self.profiling, self.plaetze) = (ab, name, profiling, plaetze)
    (self.ansprechperson, self.mail, self.telefon) = (ansprechperson, mail, telefon)
  }
}

extension Office {
  /// The providers with their places as they stand today.
  /// - Throws: `Forbidden`.
  public func traegerregister(_ actor: Actor) async throws -> Traegerregister {
    try actor.require(.traegerVerwalten)
    let (tenant, today) = (actor.tenant.id, today(actor.tenant))
    return try await rows(of: tenant).read { try Traegerregister.read(on: today, tenant: tenant, $0) }
  }

  /// Records what holds of a provider from a day on; without a number a new provider.
  /// - Throws: `Forbidden`; `NotFound` without such a provider; `Rejection`.
  public func saveTraeger(_ new: NewTraegerstand, nr: Int64?, as actor: Actor) async throws {
    try actor.require(.traegerVerwalten)
    let (tenant, now, konto) = (actor.tenant.id, realNow, actor.konto)
    guard !new.profiling || new.plaetze > 0 else { throw Rejection("traeger.ohne_plaetze", field: "plaetze") }
    try await rows(of: tenant).write { session in
      let names = try OrganisationRows.load(tenant: tenant, session).traeger
      if let nr, names[nr] == nil { throw NotFound() }
      guard !names.contains(where: { $0.value == new.name && $0.key != nr }) else {
        throw Rejection("traeger.name_vergeben", field: "name")
      }
      let number = try nr ?? TraegerstandRow.nextTraeger(tenant: tenant, session)
      try TraegerstandRow(
        traeger: number, ab: new.ab, name: new.name, profiling: new.profiling, plaetze: new.plaetze,
        ansprechperson: new.ansprechperson, mail: new.mail, telefon: new.telefon, konto: konto, am: now
      ).insert(tenant: tenant, session)
    }
  }
}
