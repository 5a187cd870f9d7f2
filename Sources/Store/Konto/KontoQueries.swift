public import Kernel
public import SQL

extension KontoRow {
  public static func find(_ anmeldename: String, _ session: any SQLSession) throws -> KontoRow? {
    try session.first(
      "SELECT \(columns) FROM konto k WHERE k.anmeldename = ?1", [.text(anmeldename)], KontoRow.init)
  }

  public static func find(id: Int64, _ session: any SQLSession) throws -> KontoRow? {
    try session.first("SELECT \(columns) FROM konto k WHERE k.id = ?1", [.integer(id)], KontoRow.init)
  }

  public static func find(_ fremd: Fremdkennung, _ session: any SQLSession) throws -> KontoRow? {
    try session.first(
      "SELECT \(columns) FROM konto k WHERE k.aussteller = ?1 AND k.subjekt = ?2",
      [.text(fremd.aussteller), .text(fremd.subjekt)], KontoRow.init)
  }

  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [KontoRow] {
    try session.query(
      "SELECT \(columns) FROM konto k WHERE k.tenant = ?1 ORDER BY k.id", [.integer(tenant)], KontoRow.init)
  }

  /// Names of accounts by number, for the Verlauf.
  public static func names(tenant: Int64, _ session: any SQLSession) throws -> [Int64: String] {
    let pairs = try session.query("SELECT id, anzeigename FROM konto WHERE tenant = ?1", [.integer(tenant)]) {
      ($0.int(0), $0.text(1))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: `SQLError` `.duplicate` if the sign-in name is taken.
  public func insert(_ session: any SQLSession) throws {
    let next = (try session.first("SELECT max(id) FROM konto", [], { $0.optionalInt(0) ?? 0 }) ?? 0) + 1
    try session.execute(
      """
      INSERT INTO konto (id, tenant, anmeldename, anzeigename, rolle, staff, team, passwort, zustand,
        passwort_wechseln, angelegt, passwort_am, aussteller, subjekt)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """,
      [
        .integer(next), .integer(tenant), .text(anmeldename), .text(anzeigename), .text(rolle),
        .optional(staff?.rawValue), .optional(team?.rawValue), .text(passwort),
        .text(istGesperrt ? "gesperrt" : "aktiv"), .bool(mussPasswortWechseln), .integer(angelegt.rawValue),
        .integer(passwortAm.rawValue), .optional(fremd?.aussteller), .optional(fremd?.subjekt),
      ])
  }

  public static func setLocked(_ id: Int64, _ isLocked: Bool, _ session: any SQLSession) throws {
    try session.execute(
      "UPDATE konto SET zustand = ?2 WHERE id = ?1", [.integer(id), .text(isLocked ? "gesperrt" : "aktiv")])
  }

  public static func setPassword(
    _ id: Int64, stored: String, mustChange: Bool, at now: Instant, _ session: any SQLSession
  ) throws {
    try session.execute(
      "UPDATE konto SET passwort = ?2, passwort_wechseln = ?3, passwort_am = ?4 WHERE id = ?1",
      [.integer(id), .text(stored), .bool(mustChange), .integer(now.rawValue)])
  }

  /// The same password at a higher cost; `old` must still be the stored form.
  public static func rehash(_ id: Int64, old: String, new: String, _ session: any SQLSession) throws {
    try session.execute(
      "UPDATE konto SET passwort = ?3 WHERE id = ?1 AND passwort = ?2", [.integer(id), .text(old), .text(new)])
  }

  /// Role, unit and name as a provider of identities last said.
  public static func setDuty(
    _ id: Int64, rolle: String, staff: StaffID?, team: TeamID?, anzeigename: String, _ session: any SQLSession
  ) throws {
    try session.execute(
      "UPDATE konto SET rolle = ?2, staff = ?3, team = ?4, anzeigename = ?5 WHERE id = ?1",
      [
        .integer(id), .text(rolle), .optional(staff?.rawValue), .optional(team?.rawValue), .text(anzeigename),
      ])
  }

  /// - Throws: `SQLError` `.duplicate` if it belongs to another account.
  public static func setForeign(_ id: Int64, _ fremd: Fremdkennung?, _ session: any SQLSession) throws {
    try session.execute(
      "UPDATE konto SET aussteller = ?2, subjekt = ?3 WHERE id = ?1",
      [.integer(id), .optional(fremd?.aussteller), .optional(fremd?.subjekt)])
  }
}

extension [Int64: String] {
  /// The name of an account among names by number; its number where there is none.
  public func name(ofKonto konto: Int64) -> String { self[konto] ?? "Konto \(konto)" }
}
