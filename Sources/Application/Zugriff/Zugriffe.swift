import Casework
import Kernel
import SQL
public import Store

/// Who saw a case.
public struct Zugriffe: Sendable {
  /// Lines shown; the count says how many there are.
  public static let limit = 500
  public let lines: [ZugriffLine]
  public let total: Int
}

/// What stands out in the access log of the last days. A reason to ask, never a proof.
public struct Auffaelligkeiten: Sendable {
  public static let days = 30
  /// Different cases within an hour from which it stands out.
  public static let many = 40

  public let haeufungen: [Haeufung]
  /// The account bears the family name of the person.
  public let gleicheNamen: [Fallblick]
  /// The case was opened in an emergency.
  public let notfaelle: [Notfall]
}

extension Office {
  /// Who saw a case, named by its Aktenzeichen or the number of a case of Jugendberufshilfe. Asking is logged as a
  /// reading of that case.
  /// - Throws: `Forbidden`; `NotFound` without such a case.
  public func zugriffe(auf aktenzeichen: String, _ actor: Actor) async throws -> Zugriffe {
    try actor.require(.zugriffe)
    let tenant = actor.tenant.id
    if let jugendfall = JugendfallID(zeichen: aktenzeichen) { return try await zugriffe(auf: jugendfall, actor) }
    let (fall, found) = try await rows(of: tenant).read { session in
      guard let fall = try Office.find(aktenzeichen, tenant: tenant, session) else { throw NotFound() }
      let lines = try ZugriffQueries.lines(of: fall.id, limit: Zugriffe.limit, tenant: tenant, session)
      return (fall, Zugriffe(lines: lines, total: try ZugriffQueries.count(of: fall.id, tenant: tenant, session)))
    }
    try await logAccess(actor, fall, page: "zugriffe")
    return found
  }

  /// Nothing of the case itself is shown.
  private func zugriffe(auf jugendfall: JugendfallID, _ actor: Actor) async throws -> Zugriffe {
    let (tenant, id) = (actor.tenant.id, CaseID(jugendfall.rawValue))
    let found = try await rows(of: tenant).read { session in
      guard try JugendfallRow.find(jugendfall, tenant: tenant, session) != nil else { throw NotFound() }
      return Zugriffe(
        lines: try ZugriffQueries.lines(of: id, limit: Zugriffe.limit, tenant: tenant, session),
        total: try ZugriffQueries.count(of: id, tenant: tenant, session))
    }
    try await logAccess(actor, jugendfall, page: "zugriffe")
    return found
  }

  /// The case of an Aktenzeichen, whoever may see it.
  static func find(_ aktenzeichen: String, tenant: Int64, _ session: any SQLSession) throws -> FallRow? {
    guard let id = Aktenzeichen.caseID(aktenzeichen) else { return nil }
    let fall = try FallQueries.find(id, tenant: tenant, session)?.fall
    return fall?.aktenzeichen == aktenzeichen ? fall : nil
  }

  /// What stands out since `Auffaelligkeiten.days` days.
  /// - Throws: `Forbidden`.
  public func auffaelligkeiten(_ actor: Actor) async throws -> Auffaelligkeiten {
    try actor.require(.zugriffe)
    let tenant = actor.tenant.id
    let start = realNow.adding(milliseconds: -Int64(Auffaelligkeiten.days) * 86_400_000)
    async let logged: Void = logAccess(actor, nil, page: "zugriffe")
    let found = try await rows(of: tenant).read { session in
      Auffaelligkeiten(
        haeufungen: try ZugriffQueries.many(
          since: start, least: Auffaelligkeiten.many, tenant: tenant, session),
        gleicheNamen: try ZugriffQueries.pairs(since: start, tenant: tenant, session).filter(\.sharesName),
        notfaelle: try ZugriffQueries.emergencies(since: start, tenant: tenant, session))
    }
    try await logged
    return found
  }
}

extension Fallblick {
  /// Whether the account's name ends with the family name of the person.
  var sharesName: Bool {
    let words = name.lowercased().split(separator: " ")
    let family = nachname.lowercased().split(separator: " ")
    return !family.isEmpty && words.suffix(family.count) == family[...]
  }
}
