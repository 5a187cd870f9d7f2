public import Kernel
public import SQL

/// Work in the background that one node does for all.
public struct HintergrundRow: Sendable, Hashable {
  public let art: String
  /// From when on it is to be done.
  public let faellig: Instant
  /// The node that does it.
  public let beanspruchtVon: String?
  /// Until when nobody else takes it over.
  public let beanspruchtBis: Instant?
  public let version: Int64

  private init(_ row: any SQLRow) {
    art = row.text(0)
    faellig = Instant(rawValue: row.int(1))
    beanspruchtVon = row.isNull(2) ? nil : row.text(2)
    beanspruchtBis = row.optionalInt(3).map { Instant(rawValue: $0) }
    version = row.int(4)
  }

  /// Makes it known; one that is known already stays as it is.
  public static func add(_ art: String, faellig: Instant, _ session: any SQLSession) throws {
    try session.execute(
      "INSERT INTO hintergrund (art, faellig, version) VALUES (?1, ?2, 0) ON CONFLICT (art) DO NOTHING",
      [.text(art), .integer(faellig.rawValue)])
  }

  public static func all(_ session: any SQLSession) throws -> [HintergrundRow] {
    try session.query(
      "SELECT art, faellig, beansprucht_von, beansprucht_bis, version FROM hintergrund ORDER BY faellig, art", []
    ) { HintergrundRow($0) }
  }

  /// What is to be done and is done by nobody, or by a node that did not come to its end in time.
  public func isFree(at now: Instant) -> Bool { faellig <= now && (beanspruchtBis.map { $0 <= now } ?? true) }

  /// Takes it on for a node.
  /// - Returns: the version with which its end is told; `nil` if another was faster.
  public func claim(by node: String, until end: Instant, _ session: any SQLSession) throws -> Int64? {
    let changed = try session.execute(
      """
      UPDATE hintergrund SET beansprucht_von = ?3, beansprucht_bis = ?4, version = version + 1
      WHERE art = ?1 AND version = ?2
      """, [.text(art), .integer(version), .text(node), .integer(end.rawValue)])
    return changed == 1 ? version + 1 : nil
  }

  /// It is done until its next time.
  /// - Returns: `false` if another node took it over meanwhile.
  public static func finish(_ art: String, version: Int64, next: Instant, _ session: any SQLSession) throws -> Bool {
    try session.execute(
      """
      UPDATE hintergrund SET faellig = ?3, beansprucht_von = NULL, beansprucht_bis = NULL, version = version + 1
      WHERE art = ?1 AND version = ?2
      """, [.text(art), .integer(version), .integer(next.rawValue)]) == 1
  }
}
