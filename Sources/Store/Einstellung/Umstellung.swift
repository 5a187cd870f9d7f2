public import Casework
import Journal
public import Kernel
public import Law
public import SQL

/// A deadline that a change of the law moves.
public struct Fristverschiebung: Sendable, Hashable {
  public let fall: CaseID
  public let staff: StaffID?
  public let team: TeamID?
  public let schritt: NextStep.Kind
  public let bisher: Day
  public let neu: Day

  /// Still runs on `day` as it is, and is over by then as it will be.
  public func wirdUeberfaellig(am day: Day) -> Bool { bisher >= day && neu < day }
}

/// What a change of the law does to the open cases: worked out outside a write transaction, so that nobody waits for it,
/// and written within one together with the setting.
public struct Umstellung: Sendable {
  /// Version of the settings it starts from.
  public let bisher: Int64
  /// The journal's position up to which cases were read.
  let position: Int64
  /// How many open cases were looked at.
  public let faelle: Int
  /// Every deadline that moves, by case.
  public let verschiebungen: [Fristverschiebung]
  /// Rows of cases as they will be.
  private let rows: [FallRow]

  /// Reads the open cases under both laws, without their facts: no deadline needs them. No case is looked at where the
  /// change moves no deadline.
  public init(_ session: any SQLSession, tenant: Int64, from old: Law, to new: Law) throws {
    guard !old.fristenGleichen(new) else {
      self.init(from: old)
      return
    }
    try self.init(session, tenant: tenant, moving: old, to: new)
  }

  private init(_ session: any SQLSession, tenant: Int64, moving old: Law, to new: Law) throws {
    bisher = old.einstellungen.version
    position = try JournalReader(session, tenant: tenant).position()
    var (moved, rows): ([Fristverschiebung], [FallRow]) = ([], [])
    let ids = try session.query(
      "SELECT id FROM fall WHERE tenant = ?1 AND geschlossen IS NULL ORDER BY id", [.integer(tenant)]
    ) { $0.int(0) }
    for id in ids {
      let history = try History<CaseFile>(session, tenant: tenant, id: id)
      let file = history.folded()
      let found = Umstellung.moved(file, from: old, to: new)
      guard !found.isEmpty else { continue }
      moved += found
      if let row = FallRow(file, version: history.version, law: new) { rows.append(row) }
    }
    (faelle, verschiebungen, self.rows) = (ids.count, moved, rows)
  }

  /// A change that moves no deadline.
  private init(from old: Law) {
    (bisher, position, faelle, verschiebungen, rows) = (old.einstellungen.version, .max, 0, [], [])
  }

  /// Writes the rows. Cases that somebody wrote to since they were read are folded again.
  func write(_ session: any SQLSession, tenant: Int64, law: Law) throws {
    let later = try session.query(
      "SELECT DISTINCT stream_id FROM journal WHERE tenant = ?1 AND position > ?2 AND stream_kind = ?3",
      [.integer(tenant), .integer(position), .text(StreamKind.caseFile.rawValue)]
    ) { $0.int(0) }
    let touched = Set(later)
    let again = try touched.sorted().compactMap {
      let history = try History<CaseFile>(session, tenant: tenant, id: $0)
      return FallRow(history.folded(), version: history.version, law: law)
    }
    let all = rows.filter { !touched.contains($0.id.rawValue) } + again
    if !all.isEmpty { try session.executeMany(FallRow.upsert, all.map { $0.values(tenant: tenant) }) }
  }

  /// The steps that wait are the same under both laws; only their days differ.
  private static func moved(_ file: CaseFile, from old: Law, to new: Law) -> [Fristverschiebung] {
    let current = file.zustaendigkeit.current
    return zip(NextStep.all(file, law: old), NextStep.all(file, law: new)).compactMap { before, after in
      guard before.due != after.due else { return nil }
      return Fristverschiebung(
        fall: file.id, staff: current?.staff, team: current?.team, schritt: before.kind, bisher: before.due,
        neu: after.due)
    }
  }
}
