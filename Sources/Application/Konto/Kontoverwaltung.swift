public import Kernel
import SQL
public import Store

/// An account to be made.
public struct NeuesKonto: Sendable {
  public let anmeldename: String
  public let anzeigename: String
  public let rolle: Rolle
  public let staff: StaffID?
  public let team: TeamID?
  /// `nil` for accounts that sign in at the provider of identities alone.
  public let passwort: String?
  /// Whether the person must choose another password first.
  public let mussPasswortWechseln: Bool
  public let fremd: Fremdkennung?
  /// For whom an account from outside acts.
  public let aussen: Aussenvertretung?

  public init(
    anmeldename: String, anzeigename: String, rolle: Rolle, staff: StaffID? = nil, team: TeamID? = nil,
    passwort: String?, mussPasswortWechseln: Bool = true, fremd: Fremdkennung? = nil,
    aussen: Aussenvertretung? = nil
  ) {
    self.aussen = aussen
    self.anmeldename = anmeldename
    self.anzeigename = anzeigename
    self.rolle = rolle
    self.staff = staff
    self.team = team
    self.passwort = passwort
    self.mussPasswortWechseln = mussPasswortWechseln
    self.fremd = fremd
  }
}

/// Why an account was not made or changed.
public enum Kontofehler: Error, Sendable, Hashable {
  case nameUnbrauchbar(String)
  case anzeigenameUnbrauchbar
  case nameVergeben(String)
  case unbekannt(String)
  case nichtVomHaus(String)
  case kennungUnbrauchbar
  case kennungVergeben
  /// Accounts of clients name a case, those of providers a provider, others neither.
  case aussenvertretungFehlt
  case aussenvertretungUnbekannt
  case datenschutzEntscheidetNicht

  /// What is wrong and how to mend it.
  public var sentence: String {
    switch self {
    case .nameUnbrauchbar:
      "Der Anmeldename ist nicht verwendbar. Möglich sind 2 bis \(Anmeldename.longest) kleine Buchstaben ohne Umlaute, "
        + "Ziffern und . - _ @."
    case .anzeigenameUnbrauchbar:
      "Der Anzeigename ist leer, zu lang oder enthält Steuerzeichen. Bitte nennen Sie 1 bis 100 Zeichen."
    case .nameVergeben(let name):
      "Den Anmeldenamen „\(name)“ gibt es schon. Bitte wählen Sie einen anderen."
    case .aussenvertretungFehlt:
      "Ein Konto der Rolle klient braucht --case AKTENZEICHEN, eines der Rolle traeger --traeger NUMMER; andere Rollen "
        + "brauchen keines von beiden."
    case .aussenvertretungUnbekannt:
      "Diesen Fall oder diesen Träger gibt es nicht. Bitte prüfen Sie die Nummer."
    case .datenschutzEntscheidetNicht:
      "Wer Datenschutz macht, wirkt nicht an Personalentscheidungen mit. Bitte wählen Sie ein anderes Konto."
    case .unbekannt(let name):
      "Ein Konto „\(name)“ gibt es in diesem Jobcenter nicht. Bitte prüfen Sie den Namen mit „fallwerk user list“."
    case .nichtVomHaus(let name):
      "Das Konto „\(name)“ gehört niemandem aus dem Jobcenter. Am Hauskonto melden sich nur Beschäftigte an."
    case .kennungUnbrauchbar:
      "Aussteller und Kennung sind nicht verwendbar. Bitte nennen Sie sie genau so, wie der Anbieter sie ausgibt."
    case .kennungVergeben:
      "Diese Kennung gehört schon zu einem anderen Konto. Bitte lösen Sie sie dort zuerst mit „fallwerk user unlink“."
    }
  }
}

extension Office {
  /// Makes an account.
  /// - Throws: `Kontofehler`, `Passwortmangel`.
  public func addAccount(_ new: NeuesKonto, _ tenant: Mandant) async throws {
    guard Anmeldename.isSound(new.anmeldename) else { throw Kontofehler.nameUnbrauchbar(new.anmeldename) }
    guard Office.isShowable(new.anzeigename) else { throw Kontofehler.anzeigenameUnbrauchbar }
    let row = KontoRow(
      tenant: tenant.id, anmeldename: new.anmeldename, anzeigename: new.anzeigename, rolle: new.rolle.rawValue,
      staff: new.staff, team: new.team, passwort: try await stored(new.passwort, name: new.anmeldename),
      mussPasswortWechseln: new.mussPasswortWechseln && new.passwort != nil, angelegt: realNow, fremd: new.fremd)
    guard Aussenvertretung.fits(new.aussen, new.rolle) else { throw Kontofehler.aussenvertretungFehlt }
    do {
      try await rows(of: tenant.id).write { session in
        try row.insert(session)
        if let aussen = new.aussen { try aussen.record(new.anmeldename, tenant: tenant.id, session) }
      }
    } catch let error as SQLError where error.reason == .duplicate {
      throw Kontofehler.nameVergeben(new.anmeldename)
    }
  }

  public func accounts(_ tenant: Mandant) async throws -> [KontoRow] {
    try await database.read { try KontoRow.all(tenant: tenant.id, $0) }
  }

  /// Numbers of the accounts that have a second factor.
  public func accountsWithSecondFactor(_ tenant: Mandant) async throws -> Set<Int64> {
    try await database.read { session in
      Set(try KontoRow.all(tenant: tenant.id, session).map(\.id).filter { try ZweitfaktorRow.find($0, session) != nil })
    }
  }

  /// A locked account can sign in no more, and its sessions end.
  public func lockAccount(_ name: String, _ tenant: Mandant) async throws {
    let konto = try await account(name, tenant)
    try await database.write { try KontoRow.setLocked(konto.id, true, $0) }
    try await endSessions(of: konto.id, but: nil)
  }

  /// Unlocks an account and forgets its failed attempts.
  public func unlockAccount(_ name: String, _ tenant: Mandant) async throws {
    let konto = try await account(name, tenant)
    let keys = [accountKey(konto.anmeldename), key(.code, konto: konto.id), key(.wechsel, konto: konto.id)]
    try await database.write { session in
      try KontoRow.setLocked(konto.id, false, session)
      for key in keys { try Anmeldesperre.clear(key, session) }
    }
  }

  /// Sets a password that must be changed at the next sign-in; all sessions end.
  public func resetPassword(_ name: String, to password: String, _ tenant: Mandant) async throws {
    let konto = try await account(name, tenant)
    let (stored, now) = (try await stored(password, name: konto.anmeldename), realNow)
    try await database.write { try KontoRow.setPassword(konto.id, stored: stored, mustChange: true, at: now, $0) }
    try await endSessions(of: konto.id, but: nil)
  }

  /// Takes a lost second factor away; all sessions end.
  public func resetSecondFactor(_ name: String, _ tenant: Mandant) async throws {
    let konto = try await account(name, tenant)
    try await database.write { try ZweitfaktorRow.delete(konto.id, $0) }
    try await endSessions(of: konto.id, but: nil)
  }

  func account(_ name: String, _ tenant: Mandant) async throws -> KontoRow {
    guard let konto = try await database.read({ try KontoRow.find(name.lowercased(), $0) }), konto.tenant == tenant.id
    else { throw Kontofehler.unbekannt(name) }
    return konto
  }

  private func stored(_ password: String?, name: String) async throws -> String {
    guard let password else { return Office.noPassword }
    try Passwortregel.check(password, name: name)
    return try await passwordQueue.hash(password, passwords)
  }

  /// What stands in the place of a password where there is none; nothing matches it.
  static let noPassword = "kein"

  static func isShowable(_ name: String) -> Bool {
    (1...100).contains(name.count) && name.contains { !$0.isWhitespace }
      && name.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      }
  }
}
