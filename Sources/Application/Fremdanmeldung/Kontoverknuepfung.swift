import SQL
public import Store

extension Office {
  /// Says which account somebody has whom the provider knows. The account loses its password unless it is kept for
  /// emergencies; its sessions end.
  /// - Throws: `Kontofehler`.
  public func linkAccount(
    _ name: String, to kennung: Fremdkennung, keepsPassword: Bool = false, _ tenant: Mandant
  ) async throws {
    let konto = try await account(name, tenant)
    guard Rolle(rawValue: konto.rolle)?.isExternal == false else { throw Kontofehler.nichtVomHaus(name) }
    guard Office.isUsable(kennung.aussteller), Office.isUsable(kennung.subjekt) else {
      throw Kontofehler.kennungUnbrauchbar
    }
    do {
      try await database.write { session in
        try KontoRow.setForeign(konto.id, kennung, session)
        guard !keepsPassword else { return }
        try KontoRow.setPassword(konto.id, stored: Office.noPassword, mustChange: false, at: konto.passwortAm, session)
      }
    } catch let error as SQLError where error.reason == .duplicate {
      throw Kontofehler.kennungVergeben
    }
    try await endSessions(of: konto.id, but: nil)
  }

  /// Takes the link away; sessions end.
  /// - Throws: `Kontofehler`.
  public func unlinkAccount(_ name: String, _ tenant: Mandant) async throws {
    let konto = try await account(name, tenant)
    try await database.write { try KontoRow.setForeign(konto.id, nil, $0) }
    try await endSessions(of: konto.id, but: nil)
  }

  /// Whether an account signs in at the provider.
  public func signsInAtProvider(_ actor: Actor) async throws -> Bool {
    try await database.read { try KontoRow.find(id: actor.konto, $0) }?.fremd != nil
  }

  /// Printable ASCII without blanks, at most as long as the standard allows a subject to be.
  private static func isUsable(_ text: String) -> Bool {
    (1...255).contains(text.count) && text.unicodeScalars.allSatisfy { ("!"..."~").contains($0) }
  }
}
