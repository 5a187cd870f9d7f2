public import Kernel
public import SQL

/// A line of the access log in words for data protection.
public struct ZugriffLine: Sendable, Hashable {
  public let at: Instant
  public let konto: Int64
  /// Display name of the account.
  public let name: String
  /// Word of its role.
  public let rolle: String
  public let seite: String
  public let beziehung: String?
  public let weg: String?
}

/// Many different cases of one account within an hour.
public struct Haeufung: Sendable, Hashable {
  public let konto: Int64
  public let name: String
  /// Begin of the hour.
  public let at: Instant
  public let faelle: Int
}

/// An account that opened the case of somebody, with what makes that worth a look.
public struct Fallblick: Sendable, Hashable {
  public let konto: Int64
  public let name: String
  public let aktenzeichen: String
  /// Family name of the person of the case.
  public let nachname: String
  public let beziehung: String?
  public let zuletzt: Instant
}

/// A case that an account opened in an emergency.
public struct Notfall: Sendable, Hashable {
  public let name: String
  public let aktenzeichen: String
  public let grund: String
  public let ab: Instant
}

/// Questions that data protection asks of the access log.
public enum ZugriffQueries {
  /// Who saw a case, latest first.
  public static func lines(of fall: CaseID, limit: Int, tenant: Int64, _ session: any SQLSession) throws
    -> [ZugriffLine]
  {
    try session.query(
      """
      SELECT z.at, z.konto, k.anzeigename, k.rolle, z.seite, z.beziehung, z.weg
      FROM zugriff z JOIN konto k ON k.id = z.konto
      WHERE z.tenant = ?1 AND z.fall = ?2 ORDER BY z.nr DESC LIMIT ?3
      """, [.integer(tenant), .integer(fall.rawValue), .integer(Int64(limit))]
    ) { row in
      ZugriffLine(
        at: Instant(rawValue: row.int(0)), konto: row.int(1), name: row.text(2), rolle: row.text(3), seite: row.text(4),
        beziehung: row.optionalText(5), weg: row.optionalText(6))
    }
  }

  public static func count(of fall: CaseID, tenant: Int64, _ session: any SQLSession) throws -> Int {
    try session.first(
      "SELECT count(*) FROM zugriff WHERE tenant = ?1 AND fall = ?2", [.integer(tenant), .integer(fall.rawValue)]
    ) { Int($0.int(0)) } ?? 0
  }

  /// Accounts that opened at least `least` different cases within an hour of the clock.
  public static func many(since start: Instant, least: Int, tenant: Int64, _ session: any SQLSession) throws
    -> [Haeufung]
  {
    try session.query(
      """
      SELECT z.konto, k.anzeigename, z.at / 3600000 AS stunde, count(DISTINCT z.fall) AS faelle
      FROM zugriff z JOIN konto k ON k.id = z.konto
      WHERE z.tenant = ?1 AND z.at >= ?2 AND z.fall IS NOT NULL
      GROUP BY z.konto, k.anzeigename, z.at / 3600000 HAVING count(DISTINCT z.fall) >= ?3
      ORDER BY faelle DESC, stunde DESC, z.konto
      """, [.integer(tenant), .integer(start.rawValue), .integer(Int64(least))]
    ) { row in
      Haeufung(
        konto: row.int(0), name: row.text(1), at: Instant(rawValue: row.int(2) * 3_600_000), faelle: Int(row.int(3)))
    }
  }

  /// Cases opened in an emergency, the latest first.
  public static func emergencies(since start: Instant, tenant: Int64, _ session: any SQLSession) throws -> [Notfall] {
    try session.query(
      """
      SELECT k.anzeigename, f.aktenzeichen, n.grund, n.ab
      FROM notzugriff n JOIN konto k ON k.id = n.konto JOIN fall f ON f.tenant = n.tenant AND f.id = n.fall
      WHERE n.tenant = ?1 AND n.ab >= ?2 ORDER BY n.nr DESC
      """, [.integer(tenant), .integer(start.rawValue)]
    ) { row in
      Notfall(name: row.text(0), aktenzeichen: row.text(1), grund: row.text(2), ab: Instant(rawValue: row.int(3)))
    }
  }

  /// Each account with each case it opened, once.
  public static func pairs(since start: Instant, tenant: Int64, _ session: any SQLSession) throws -> [Fallblick] {
    try session.query(
      """
      SELECT z.konto, k.anzeigename, f.aktenzeichen, p.nachname, min(z.beziehung), max(z.at)
      FROM zugriff z JOIN konto k ON k.id = z.konto JOIN fall f ON f.tenant = z.tenant AND f.id = z.fall
        JOIN person p ON p.tenant = f.tenant AND p.id = f.person
      WHERE z.tenant = ?1 AND z.at >= ?2
      GROUP BY z.konto, k.anzeigename, f.aktenzeichen, p.nachname ORDER BY max(z.at) DESC, z.konto, f.aktenzeichen
      """, [.integer(tenant), .integer(start.rawValue)]
    ) { row in
      Fallblick(
        konto: row.int(0), name: row.text(1), aktenzeichen: row.text(2), nachname: row.text(3),
        beziehung: row.optionalText(4), zuletzt: Instant(rawValue: row.int(5)))
    }
  }
}
