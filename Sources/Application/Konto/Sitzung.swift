import Kernel
import SQL
import Store

/// How far a session has come.
public enum Sitzungsstufe: Sendable, Hashable, CaseIterable {
  /// Everything the role may.
  case voll
  /// The second factor is still to be given.
  case code
  /// A password set by somebody else is still to be changed.
  case passwort
  /// The role needs a second factor, and there is none yet.
  case einrichten
}

/// A browser that is signed in, or on the way there.
public struct Sitzung: Sendable {
  public private(set) var actor: Actor
  /// Secret that every form of this session carries.
  public let csrf: String
  public let stage: Sitzungsstufe
  /// Where the person wanted to go; empty for the start.
  public let target: String
  let device: String

  /// The same session with the page from which the person came, for the access log.
  public func arrived(by page: String?) -> Sitzung {
    var copy = self
    copy.actor.weg = page
    return copy
  }
}

/// What a new session is to be.
struct Sitzungswunsch: Sendable {
  let secondFactor: Bool
  let device: String
  let target: String
  /// Secret of the session it takes the place of.
  let earlier: String?
}

extension Office {
  /// Idle limit of a session.
  static let idleMinutes: Int64 = 30
  /// Absolute limit of a session.
  static let longestHours: Int64 = 12
  /// Time to give the second factor.
  static let codeMinutes: Int64 = 10

  /// The session of a cookie that may do all its role may, or `nil` if there is none or it has run out.
  public func session(_ secret: String) async throws -> Sitzung? {
    guard let found = try await anySession(secret), found.stage == .voll else { return nil }
    return found
  }

  /// The session of a cookie, however far it has come.
  public func anySession(_ secret: String) async throws -> Sitzung? {
    let hash = Office.digest(secret)
    let now = realNow
    if let recent = recentSessions.find(hash, at: now) { return recent }
    guard let sitzung = try await storedSession(hash, at: now) else { return nil }
    recentSessions.keep(sitzung, hash, at: now)
    return sitzung
  }

  private func storedSession(_ hash: [UInt8], at now: Instant) async throws -> Sitzung? {
    let found = try await database.read { session -> (SitzungRow, Mandant)? in
      guard let row = try SitzungRow.find(hash, session), let tenant = try Mandant.find(id: row.konto.tenant, session)
      else { return nil }
      return (row, tenant)
    }
    guard let (row, tenant) = found, let role = Rolle(rawValue: row.konto.rolle), !row.konto.istGesperrt else {
      return nil
    }
    let idle = now.rawValue - row.lastSeen.rawValue
    guard idle <= Office.idleMinutes * 60_000, now <= row.until else { return nil }
    if idle > 60_000 { try await database.write { try SitzungRow.touch(hash, at: now, $0) } }
    let reichweiten = try await rows(of: tenant.id).read { try self.reichweiten(row.konto, tenant, $0) }
    return Sitzung(
      actor: Actor(row.konto, tenant, role, reichweiten), csrf: row.csrf, stage: stage(row, role), target: row.ziel,
      device: row.geraet)
  }

  /// What an account reaches besides the cases of its team, at this moment.
  private func reichweiten(_ konto: KontoRow, _ tenant: Mandant, _ session: any SQLSession) throws -> Reichweiten {
    let deputy = konto.staff
    let absent = try deputy.map { try VertretungRow.absent(for: $0, on: today(tenant), tenant: tenant.id, session) }
    let emergencies = try NotzugriffRow.cases(of: konto.id, at: realNow, tenant: tenant.id, session)
    let marks = try KontomerkmalRow.words(of: konto.id, on: today(tenant), tenant: tenant.id, session)
    var reichweiten = Reichweiten(
      vertritt: absent ?? [], notfall: Set(emergencies),
      merkmale: Set(marks.compactMap { Kontomerkmal(rawValue: $0) }))
    if let outside = try AussenkontoRow.find(konto.id, tenant: tenant.id, session) {
      (reichweiten.person, reichweiten.traeger) = (outside.person, outside.traeger)
    }
    return reichweiten
  }

  private func stage(_ row: SitzungRow, _ role: Rolle) -> Sitzungsstufe {
    if row.kontoHatZweitenFaktor, !row.hatZweitenFaktorGegeben { return .code }
    if row.konto.mussPasswortWechseln { return .passwort }
    return regeln.needsSecondFactor(role) && !row.hatZweitenFaktorGegeben ? .einrichten : .voll
  }

  /// Opens a session with a fresh secret; the one it replaces ends.
  func openSession(_ konto: KontoRow, _ wish: Sitzungswunsch) async throws -> OffeneSitzung {
    let secret = Office.randomToken()
    let now = realNow
    let mustGiveCode =
      try await database.read { try ZweitfaktorRow.find(konto.id, $0) } != nil && !wish.secondFactor
    let limit = mustGiveCode ? Office.codeMinutes * 60_000 : Office.longestHours * 3_600_000
    let new = NewSitzung(
      hash: Office.digest(secret), konto: konto.id, csrf: Office.randomToken(),
      until: now.adding(milliseconds: limit), secondFactor: wish.secondFactor, device: wish.device,
      target: wish.target)
    if let earlier = wish.earlier { try await signOut(earlier) }
    try await database.write { session in
      let limit = now.adding(milliseconds: -Office.longestHours * 3_600_000)
      try SitzungRow.deleteIdle(before: limit, session)
      try Anmeldesperre.deleteOld(before: limit, session)
      let days = Int64(Office.draftDays) * 86_400_000
      try EntwurfRow.deleteOld(
        before: now.adding(milliseconds: -days), forgotten: now.adding(milliseconds: -2 * days), session)
      try SitzungRow.insert(new, at: now, session)
    }
    let opened = try await anySession(secret)
    return OffeneSitzung(secret: secret, stage: opened?.stage ?? .code, target: wish.target)
  }

  public func signOut(_ secret: String) async throws {
    let hash = Office.digest(secret)
    recentSessions.forget(hash)
    try await database.write { try SitzungRow.delete(hash, $0) }
    // A request that was under way may have kept it again.
    recentSessions.forget(hash)
  }
}

extension Actor {
  init(_ konto: KontoRow, _ tenant: Mandant, _ role: Rolle, _ reichweiten: Reichweiten) {
    self.init(
      konto: konto.id, tenant: tenant, name: konto.anzeigename, role: role, staff: konto.staff, team: konto.team,
      reichweiten: reichweiten)
  }
}
