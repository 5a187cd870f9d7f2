public import Kernel
public import SQL

/// A run of erasures: proposed by one account, decided by another.
public struct LoeschlaufRow: Sendable, Hashable {
  public enum Zustand: String, Sendable, CaseIterable {
    case vorgeschlagen
    case freigegeben
    case verworfen
    case beendet
  }

  public let nr: Int64
  public let stichtag: Day
  public let zustand: Zustand
  public let vorgeschlagenVon: Int64
  public let vorgeschlagenAt: Instant
  public let entschiedenVon: Int64?
  public let entschiedenAt: Instant?
  /// How many persons it names, and how many of them were erased.
  public let personen: Int
  public let geloescht: Int
  /// Figures of the year tables that were another afterwards; `nil` before the end.
  public let abweichungen: Int?
  /// Whether the files of the database were cleared of remains; `nil` before the end.
  public let istBereinigt: Bool?

  /// Whether it is still to be decided, or to be carried out to its end.
  public var isOpen: Bool { zustand == .vorgeschlagen || zustand == .freigegeben }

  private static let columns = """
    l.nr, l.stichtag, l.zustand, l.vorgeschlagen_von, l.vorgeschlagen_at, l.entschieden_von, l.entschieden_at,
    (SELECT count(*) FROM loeschlauf_person p WHERE p.tenant = l.tenant AND p.lauf = l.nr),
    (SELECT count(*) FROM loeschlauf_person p WHERE p.tenant = l.tenant AND p.lauf = l.nr AND p.zustand = 'geloescht'),
    l.abweichungen, l.bereinigt
    """

  private init(_ row: any SQLRow) throws {
    guard let zustand = Zustand(rawValue: row.text(2)) else {
      throw SQLError(.damaged, detail: "loeschlauf: unknown zustand")
    }
    nr = row.int(0)
    stichtag = Day(rawValue: Int32(truncatingIfNeeded: row.int(1)))
    self.zustand = zustand
    vorgeschlagenVon = row.int(3)
    vorgeschlagenAt = Instant(rawValue: row.int(4))
    entschiedenVon = row.optionalInt(5)
    entschiedenAt = row.optionalInt(6).map { Instant(rawValue: $0) }
    personen = Int(row.int(7))
    geloescht = Int(row.int(8))
    abweichungen = row.optionalInt(9).map { Int($0) }
    istBereinigt = row.optionalInt(10).map { $0 == 1 }
  }

  /// The latest first.
  public static func all(tenant: Int64, _ session: any SQLSession) throws -> [LoeschlaufRow] {
    try session.query(
      "SELECT \(columns) FROM loeschlauf l WHERE l.tenant = ?1 ORDER BY l.nr DESC", [.integer(tenant)],
      LoeschlaufRow.init)
  }

  public static func find(_ nr: Int64, tenant: Int64, _ session: any SQLSession) throws -> LoeschlaufRow? {
    try session.first(
      "SELECT \(columns) FROM loeschlauf l WHERE l.tenant = ?1 AND l.nr = ?2", [.integer(tenant), .integer(nr)],
      LoeschlaufRow.init)
  }

  /// Records a proposal and returns its number.
  public static func propose(
    _ personen: [PersonID], stichtag: Day, von konto: Int64, at now: Instant, tenant: Int64, _ session: any SQLSession
  ) throws -> Int64 {
    let last = try session.first(
      "SELECT max(nr) FROM loeschlauf WHERE tenant = ?1", [.integer(tenant)], { $0.optionalInt(0) ?? 0 })
    let nr = (last ?? 0) + 1
    try session.execute(
      """
      INSERT INTO loeschlauf (tenant, nr, stichtag, zustand, vorgeschlagen_von, vorgeschlagen_at)
      VALUES (?1, ?2, ?3, 'vorgeschlagen', ?4, ?5)
      """,
      [
        .integer(tenant), .integer(nr), .integer(Int64(stichtag.rawValue)), .integer(konto), .integer(now.rawValue),
      ])
    try session.executeMany(
      """
      INSERT INTO loeschlauf_person (tenant, lauf, platz, person, zustand) VALUES (?1, ?2, ?3, ?4, 'vorgeschlagen')
      """,
      personen.enumerated().map {
        [.integer(tenant), .integer(nr), .integer(Int64($0 + 1)), .integer($1.rawValue)]
      })
    return nr
  }

  /// Moves on from one state to the next.
  /// - Returns: `false` if it stood elsewhere.
  public static func decide(
    _ nr: Int64, from old: [Zustand], to new: Zustand, von konto: Int64, at now: Instant, tenant: Int64,
    _ session: any SQLSession
  ) throws -> Bool {
    guard let row = try find(nr, tenant: tenant, session), old.contains(row.zustand) else { return false }
    try session.execute(
      "UPDATE loeschlauf SET zustand = ?3, entschieden_von = ?4, entschieden_at = ?5 WHERE tenant = ?1 AND nr = ?2",
      [.integer(tenant), .integer(nr), .text(new.rawValue), .integer(konto), .integer(now.rawValue)])
    return true
  }

  /// The last person is done; what the run changed in figures and files.
  public static func end(
    _ nr: Int64, abweichungen: Int, istBereinigt: Bool, at now: Instant, tenant: Int64, _ session: any SQLSession
  ) throws {
    try session.execute(
      """
      UPDATE loeschlauf SET zustand = 'beendet', beendet_at = ?3, abweichungen = ?4, bereinigt = ?5
      WHERE tenant = ?1 AND nr = ?2
      """,
      [
        .integer(tenant), .integer(nr), .integer(now.rawValue), .integer(Int64(abweichungen)), .bool(istBereinigt),
      ])
  }

  /// Persons that are neither erased nor left, in order.
  public static func open(_ nr: Int64, tenant: Int64, _ session: any SQLSession) throws -> [PersonID] {
    try session.query(
      """
      SELECT person FROM loeschlauf_person
      WHERE tenant = ?1 AND lauf = ?2 AND zustand = 'vorgeschlagen' ORDER BY platz
      """, [.integer(tenant), .integer(nr)]
    ) { PersonID($0.int(0)) }
  }

  /// Notes what became of a person: the position of the erasure, or `nil` where the data had to stay.
  public static func note(
    _ person: PersonID, position: Int64?, in nr: Int64, tenant: Int64, _ session: any SQLSession
  ) throws {
    try session.execute(
      """
      UPDATE loeschlauf_person SET zustand = ?4, position = ?5
      WHERE tenant = ?1 AND lauf = ?2 AND person = ?3 AND zustand = 'vorgeschlagen'
      """,
      [
        .integer(tenant), .integer(nr), .integer(person.rawValue),
        .text(position == nil ? "uebergangen" : "geloescht"), .optional(position),
      ])
  }
}
