public import Kernel
import SQL
public import Store

/// What one account is or may beyond its role. The raw value is stored.
public enum Kontomerkmal: String, Sendable, CaseIterable {
  /// May see protected counselling of the cases it works on.
  case beratung
  /// May see where people live under protection.
  case schutzadresse
  /// Takes part in personnel decisions, so that cases of staff are absent (§ 35 Abs. 1 Satz 3 SGB I).
  case personalentscheidung

  /// As people read it.
  public var name: String {
    switch self {
    case .beratung: "Geschützte Beratung einsehen"
    case .schutzadresse: "Schutzadressen einsehen"
    case .personalentscheidung: "wirkt an Personalentscheidungen mit"
    }
  }
}

extension Office {
  /// Marks an account from a day on, until a day (exclusive). Whoever is signed in has it within seconds.
  /// - Throws: `Kontofehler`.
  public func mark(_ name: String, _ merkmal: Kontomerkmal, _ period: Period, _ tenant: Mandant) async throws {
    let konto = try await account(name, tenant)
    // Data protection answers and erases for everybody, staff among them, and decides on nobody (Art. 38 Abs. 6 DSGVO).
    guard merkmal != .personalentscheidung || konto.rolle != Rolle.datenschutz.rawValue else {
      throw Kontofehler.datenschutzEntscheidetNicht
    }
    let row = KontomerkmalRow(konto: konto.id, merkmal: merkmal.rawValue, period: period)
    try await rows(of: tenant.id).write { try row.give(tenant: tenant.id, $0) }
    recentSessions.forgetAll(konto: konto.id)
  }

  /// Ends a mark on a day.
  /// - Throws: `Kontofehler`.
  public func unmark(_ name: String, _ merkmal: Kontomerkmal, on day: Day, _ tenant: Mandant) async throws {
    let konto = try await account(name, tenant)
    try await rows(of: tenant.id).write {
      try KontomerkmalRow.end(merkmal.rawValue, of: konto.id, on: day, tenant: tenant.id, $0)
    }
    recentSessions.forgetAll(konto: konto.id)
  }

  /// Marks of all accounts, whenever they held.
  public func marks(_ tenant: Mandant) async throws -> [KontomerkmalRow] {
    try await rows(of: tenant.id).read { try KontomerkmalRow.all(tenant: tenant.id, $0) }
  }
}
