import Casework
import Foundation
import Journal
import Kernel
import SQL
import Store

/// All that the screens and figures take from one tenant: every read model row, and every fact as it is known now.
/// Versions of streams and places in the journal are left out, since history goes on.
struct Zeilenbild: Equatable {
  let rows: [String: [String]]

  private static let tables = [
    "fall", "person", "mitglied", "beratung", "termin", "auftrag", "suchwort", "freigabe", "jugendfall",
  ]
  private static let current = """
    SELECT person || ' ' || coalesce(case_id, 0) || ' ' || kind || ' ' || value || ' ' || from_day || ' ' || to_day
    FROM facts WHERE tenant = ?1 AND known_to = \(Day.distantFuture.rawValue)
    """

  init(_ session: any SQLSession, tenant: Int64) throws {
    var rows: [String: [String]] = [:]
    for table in Self.tables {
      let columns = try Self.columns(table, session).filter { $0 != "version" }
      let text = columns.map { "coalesce(CAST(\($0) AS TEXT), '-')" }.joined(separator: " || '|' || ")
      rows[table] = try session.query("SELECT \(text) FROM \(table) WHERE tenant = ?1", [.integer(tenant)]) {
        $0.text(0)
      }.sorted()
    }
    rows["facts"] = try session.query(Self.current, [.integer(tenant)]) { $0.text(0) }.sorted()
    self.rows = rows
  }

  private static func columns(_ table: String, _ session: any SQLSession) throws -> [String] {
    switch session.dialect {
    case .sqlite: try session.query("PRAGMA table_info(\(table))") { $0.text(1) }
    case .postgres:
      try session.query(
        """
        SELECT column_name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = ?1 ORDER BY ordinal_position
        """, [.text(table)]
      ) { $0.text(0) }
    }
  }

  /// The first rows that only one of the two has, for messages.
  func difference(_ other: Zeilenbild) -> [String] {
    rows.keys.sorted().flatMap { name in
      let (own, others) = (Set(rows[name] ?? []), Set(other.rows[name] ?? []))
      return own.subtracting(others).sorted().prefix(2).map { "\(name) - \($0)" }
        + others.subtracting(own).sorted().prefix(2).map { "\(name) + \($0)" }
    }
  }
}

/// The frozen example of each stored kind of entry, as the tests of the case file keep it.
enum Beispieleintraege {
  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "CaseworkTests/Fixtures")

  /// The contents that a kind of stream knows, variants included.
  static func contents<State: StoredState>(_ state: State.Type) throws -> [State.Content] {
    let types = Set(State.registry.types)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    return try names.sorted().compactMap { name in
      let type = EntryType(rawValue: String(name.dropLast(5).prefix { $0 != "-" }))
      guard types.contains(type) else { return nil }
      let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
      guard case .content(let content) = try State.registry.read(type, text) else { return nil }
      return content
    }
  }
}
