import Casework
import Kernel
import SQL

/// The folded words of what was written in a case, each once.
enum NotizwortRow {
  static let tableColumns = "tenant, fall, wort"
  static let insert = "INSERT INTO notizwort (\(tableColumns)) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING"
  static let deleteOfCase = "DELETE FROM notizwort WHERE tenant = ?1 AND fall = ?2"

  /// In the order of the table's key.
  static func rows(_ words: [Int64: Set<String>], tenant: Int64) -> [[SQLValue]] {
    words.keys.sorted().flatMap { fall in
      (words[fall] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { [.integer(tenant), .integer(fall), .text($0)] }
    }
  }
}

/// Words that a transaction still has to write.
struct PendingNotizworte {
  private var added: [Int64: Set<String>] = [:]
  /// Cases of which an entry was taken back or replaced: all their words anew.
  private var replaced: [Int64: Set<String>] = [:]

  mutating func add(_ words: Set<String>, to fall: Int64) {
    if !words.isEmpty { added[fall, default: []].formUnion(words) }
  }

  mutating func replace(_ fall: Int64, by words: Set<String>) {
    replaced[fall] = words
    added[fall] = nil
  }

  func write(_ session: any SQLSession, tenant: Int64) throws {
    if !replaced.isEmpty {
      try session.executeMany(
        NotizwortRow.deleteOfCase, replaced.keys.sorted().map { [.integer(tenant), .integer($0)] })
    }
    let rows = NotizwortRow.rows(replaced.merging(added) { $0.union($1) }, tenant: tenant)
    if !rows.isEmpty { try session.executeMany(NotizwortRow.insert, rows) }
  }
}
