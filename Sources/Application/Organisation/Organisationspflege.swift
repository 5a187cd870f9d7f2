public import Kernel
import Law
import SQL
public import Store

/// Why nothing was changed in the organisation.
public enum Organisationsfehler: Error, Sendable, Hashable {
  case teamUnbekannt(Int64)
  case fachkraftUnbekannt(Int64)
  /// There is no such unit on that day.
  case einheitUnbekannt(String, known: [String])
  case endeVorBeginn

  /// What is wrong and how to mend it.
  public var sentence: String {
    switch self {
    case .teamUnbekannt(let nr): "Ein Team \(nr) gibt es nicht. Die Teams zeigt „fallwerk organisation list“."
    case .fachkraftUnbekannt(let nr):
      "Eine Fachkraft \(nr) gibt es nicht. Die Fachkräfte zeigt „fallwerk organisation list“."
    case .einheitUnbekannt(let key, let known):
      "Eine Einheit „\(key)“ gibt es an diesem Tag nicht. Möglich sind: \(known.joined(separator: ", "))."
    case .endeVorBeginn: "Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie beide Daten."
    }
  }
}

extension Office {
  /// The organisation of a tenant.
  public func organisation(of tenant: Mandant) async throws -> OrganisationRows {
    try await rows(of: tenant.id).read { try OrganisationRows.load(tenant: tenant.id, $0) }
  }

  /// From a day on a team belongs to a unit.
  /// - Throws: `Organisationsfehler`.
  public func assign(_ team: TeamID, to einheit: String, from ab: Day, _ tenant: Mandant) async throws {
    let known = law.einheiten(on: ab).map(\.value.key)
    guard known.contains(einheit) else { throw Organisationsfehler.einheitUnbekannt(einheit, known: known) }
    try await rows(of: tenant.id).write { session in
      guard try OrganisationRows.load(tenant: tenant.id, session).teams[team] != nil else {
        throw Organisationsfehler.teamUnbekannt(team.rawValue)
      }
      try TeamzuordnungRow.set(team, to: einheit, from: ab, tenant: tenant.id, session)
    }
  }

  /// Records over which days somebody works here; sessions of people who left end within seconds.
  /// - Parameter bis: the last day; `nil` = no known end.
  /// - Throws: `Organisationsfehler`.
  public func employ(_ staff: StaffID, from ab: Day, until bis: Day?, _ tenant: Mandant) async throws {
    if let bis, bis < ab { throw Organisationsfehler.endeVorBeginn }
    let row = BeschaeftigungRow(
      staff: staff, period: Period(from: ab, to: bis.map { $0 + 1 } ?? .distantFuture))
    try await rows(of: tenant.id).write { session in
      guard try OrganisationRows.load(tenant: tenant.id, session).staff[staff] != nil else {
        throw Organisationsfehler.fachkraftUnbekannt(staff.rawValue)
      }
      try row.record(tenant: tenant.id, session)
    }
    recentSessions.forgetAll()
  }
}
