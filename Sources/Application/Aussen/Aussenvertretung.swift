import SQL
import Store

/// For whom an account from outside acts.
public enum Aussenvertretung: Sendable, Hashable {
  /// The person of a case.
  case klient(aktenzeichen: String)
  /// A provider, by number.
  case traeger(Int64)

  static func fits(_ given: Aussenvertretung?, _ role: Rolle) -> Bool {
    switch given {
    case nil: role != .klient && role != .traeger
    case .klient: role == .klient
    case .traeger: role == .traeger
    }
  }

  /// - Throws: `Kontofehler.aussenvertretungUnbekannt`.
  func record(_ anmeldename: String, tenant: Int64, _ session: any SQLSession) throws {
    guard let konto = try KontoRow.find(anmeldename, session)?.id else { throw Kontofehler.unbekannt(anmeldename) }
    switch self {
    case .klient(let aktenzeichen):
      guard let fall = try Office.find(aktenzeichen, tenant: tenant, session) else {
        throw Kontofehler.aussenvertretungUnbekannt
      }
      try AussenkontoRow(konto: konto, person: fall.person).insert(tenant: tenant, session)
    case .traeger(let nr):
      guard try OrganisationRows.load(tenant: tenant, session).traeger[nr] != nil else {
        throw Kontofehler.aussenvertretungUnbekannt
      }
      try AussenkontoRow(konto: konto, traeger: nr).insert(tenant: tenant, session)
    }
  }
}
