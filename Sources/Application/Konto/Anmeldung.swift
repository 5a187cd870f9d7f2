public import Kernel
import SQL
import Store

/// What somebody typed to sign in, and from where.
public struct Anmeldeangaben: Sendable {
  public let name: String
  public let password: String
  /// Address of the browser, if it is known.
  public let address: String?
  /// Kind of browser and system in fixed words.
  public let device: String
  /// Where the person wanted to go; empty for the start.
  public let target: String
  /// Typed values that came after the session had run out, sealed.
  public let draft: String?
  /// The session this browser had before; it ends.
  public let earlier: String?
  /// The roles that come in at this door; accounts of others are refused like wrong passwords.
  public let einlass: Set<Rolle>

  public init(
    name: String, password: String, address: String? = nil, device: String = "", target: String = "",
    draft: String? = nil, earlier: String? = nil, einlass: Set<Rolle> = Set(Rolle.allCases)
  ) {
    self.einlass = einlass
    self.name = name
    self.password = password
    self.address = address
    self.device = device
    self.target = target
    self.draft = draft
    self.earlier = earlier
  }
}

/// What came of signing in.
public enum Anmeldeergebnis: Sendable {
  case offen(OffeneSitzung)
  /// Name and password do not fit, or there is no such account; nobody learns which.
  case abgelehnt
  /// Too many attempts failed.
  case gedrosselt(until: Instant)
  /// Name and password fit, but the account is locked.
  case gesperrt
  /// Name and password fit, but somebody else set the password, too long ago.
  case erstpasswortAbgelaufen
  /// Name and password fit, but the person does not work here any more, or not yet.
  case ausgeschieden
  /// Name and password fit, but this role signs in at the provider of identities.
  case nurFremdanmeldung
}

/// A session just opened: its secret for the cookie, and what is still to be done.
public struct OffeneSitzung: Sendable {
  public let secret: String
  public let stage: Sitzungsstufe
  public let target: String
}

/// What came of a sign-in, and the number of the account that was tried, if the name is one's.
public struct Anmeldeversuch: Sendable {
  public let ergebnis: Anmeldeergebnis
  /// For the log alone; an answer never tells whether there is such an account.
  public let konto: Int64?
}

extension Office {
  /// Checks name and password and opens a session.
  /// - Throws: `TooBusy`.
  public func signIn(_ typed: Anmeldeangaben) async throws -> Anmeldeergebnis { try await trySignIn(typed).ergebnis }

  /// As `signIn`, with the account's number for the log.
  public func trySignIn(_ typed: Anmeldeangaben) async throws -> Anmeldeversuch {
    let attempt = attempt(name: typed.name, address: typed.address)
    do { try await attempt.count(at: realNow, database) } catch let error as Gedrosselt {
      return Anmeldeversuch(ergebnis: .gedrosselt(until: error.until), konto: nil)
    }
    let konto = try await account(typed.name)
    return Anmeldeversuch(ergebnis: try await check(konto, typed, attempt), konto: konto?.id)
  }

  private func check(_ konto: KontoRow?, _ typed: Anmeldeangaben, _ attempt: Versuch) async throws
    -> Anmeldeergebnis
  {
    guard typed.password.count <= Passwortregel.longest else { return .abgelehnt }
    let check = try await passwordQueue.check(typed.password, konto?.passwort, passwords)
    guard check.matches, let konto, let role = Rolle(rawValue: konto.rolle), typed.einlass.contains(role) else {
      return .abgelehnt
    }
    if konto.istGesperrt { return .gesperrt }
    if isOutdated(konto) { return .erstpasswortAbgelaufen }
    if try await isOut(konto) { return .ausgeschieden }
    if regeln.needsProvider(konto, role) { return .nurFremdanmeldung }
    try await database.write { session in
      try attempt.succeed(session)
      if let new = check.rehashed { try KontoRow.rehash(konto.id, old: konto.passwort, new: new, session) }
    }
    return .offen(try await open(konto, typed))
  }

  /// Days for which a password that somebody else set opens the account.
  public static let initialPasswordDays = 14

  private func isOutdated(_ konto: KontoRow) -> Bool {
    // A row without a moment is older than the rule.
    guard konto.mussPasswortWechseln, konto.passwortAm.rawValue > 0 else { return false }
    return realNow.rawValue - konto.passwortAm.rawValue > Int64(Office.initialPasswordDays) * 86_400_000
  }

  /// Whether the account belongs to somebody whose employment is over, or has not begun, on the tenant's day.
  func isOut(_ konto: KontoRow) async throws -> Bool {
    guard let staff = konto.staff, let tenant = try await database.read({ try Mandant.find(id: konto.tenant, $0) })
    else { return false }
    let day = today(tenant)
    return try await rows(of: tenant.id).read { try BeschaeftigungRow.isOut(staff, on: day, tenant: tenant.id, $0) }
  }

  /// Names are compared without regard to capitals, which phones put at the beginning.
  private func account(_ name: String) async throws -> KontoRow? {
    guard name.count <= Anmeldename.longest else { return nil }
    return try await database.read { try KontoRow.find(name.lowercased(), $0) }
  }

  private func open(_ konto: KontoRow, _ typed: Anmeldeangaben) async throws -> OffeneSitzung {
    let target = try await keepDraft(typed.draft, konto: konto.id) ?? typed.target
    return try await openSession(
      konto, Sitzungswunsch(secondFactor: false, device: typed.device, target: target, earlier: typed.earlier))
  }
}

/// What a sign-in name may look like.
public enum Anmeldename {
  static let longest = 64

  /// Small letters, digits and `. - _ @`; neither a blank nor a sign that could end a line of a header.
  public static func isSound(_ name: String) -> Bool {
    (2...longest).contains(name.count) && name.first.map { $0.isLetter || $0.isNumber } == true
      && name.unicodeScalars.allSatisfy {
        $0.isASCII && (("a"..."z").contains($0) || ("0"..."9").contains($0) || ".-_@".unicodeScalars.contains($0))
      }
  }
}
