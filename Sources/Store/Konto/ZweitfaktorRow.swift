public import Kernel
public import SQL

/// The second factor of an account: a sealed secret and the time step of the last code taken.
public struct ZweitfaktorRow: Sendable, Hashable {
  public let konto: Int64
  /// Sealed; only Application can open it.
  public let geheimnis: [UInt8]
  public let seit: Instant
  public let letzterSchritt: Int64

  public init(konto: Int64, geheimnis: [UInt8], seit: Instant, letzterSchritt: Int64) {
    self.konto = konto
    self.geheimnis = geheimnis
    self.seit = seit
    self.letzterSchritt = letzterSchritt
  }

  public static func find(_ konto: Int64, _ session: any SQLSession) throws -> ZweitfaktorRow? {
    try session.first(
      "SELECT geheimnis, seit, letzter_schritt FROM zweitfaktor WHERE konto = ?1", [.integer(konto)]
    ) { row in
      ZweitfaktorRow(
        konto: konto, geheimnis: row.blob(0), seit: Instant(rawValue: row.int(1)), letzterSchritt: row.int(2))
    }
  }

  /// - Throws: `SQLError` `.duplicate` if the account has one already.
  public func insert(_ session: any SQLSession) throws {
    try session.execute(
      "INSERT INTO zweitfaktor (konto, geheimnis, seit, letzter_schritt) VALUES (?1, ?2, ?3, ?4)",
      [.integer(konto), .blob(geheimnis), .integer(seit.rawValue), .integer(letzterSchritt)])
  }

  /// Marks a time step as used. `false` if it, or a later one, was used before.
  public static func use(_ konto: Int64, step: Int64, _ session: any SQLSession) throws -> Bool {
    try session.execute(
      "UPDATE zweitfaktor SET letzter_schritt = ?2 WHERE konto = ?1 AND letzter_schritt < ?2",
      [.integer(konto), .integer(step)]) == 1
  }

  /// Takes the factor and its recovery codes away.
  public static func delete(_ konto: Int64, _ session: any SQLSession) throws {
    try session.execute("DELETE FROM wiederherstellungscode WHERE konto = ?1", [.integer(konto)])
    try session.execute("DELETE FROM zweitfaktor WHERE konto = ?1", [.integer(konto)])
  }
}

/// Codes that stand in for a lost second factor, each once.
public enum Wiederherstellungscode {
  /// Replaces all codes of an account.
  public static func replace(_ konto: Int64, hashes: [[UInt8]], _ session: any SQLSession) throws {
    try session.execute("DELETE FROM wiederherstellungscode WHERE konto = ?1", [.integer(konto)])
    try session.executeMany(
      "INSERT INTO wiederherstellungscode (konto, hash) VALUES (?1, ?2)", hashes.map { [.integer(konto), .blob($0)] })
  }

  /// `false` if there is no such code, or it was used before.
  public static func use(_ konto: Int64, hash: [UInt8], at now: Instant, _ session: any SQLSession) throws -> Bool {
    try session.execute(
      "UPDATE wiederherstellungscode SET benutzt_am = ?3 WHERE konto = ?1 AND hash = ?2 AND benutzt_am IS NULL",
      [.integer(konto), .blob(hash), .integer(now.rawValue)]) == 1
  }

  public static func left(_ konto: Int64, _ session: any SQLSession) throws -> Int {
    let count = try session.first(
      "SELECT count(*) FROM wiederherstellungscode WHERE konto = ?1 AND benutzt_am IS NULL", [.integer(konto)]
    ) { $0.int(0) }
    return Int(count ?? 0)
  }
}
