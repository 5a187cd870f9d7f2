import Foundation
import PostgresDriver
import SQL
import SQLiteDriver

/// Where a database is: a file, or a server.
enum DatabaseAddress {
  case sqlite(path: String)
  case postgres(url: String)

  /// Of a file; `nil` for a server.
  var path: String? {
    if case .sqlite(let path) = self { path } else { nil }
  }

  init?(_ text: String) {
    if text.hasPrefix("sqlite:"), text.count > 7 {
      self = .sqlite(path: String(text.dropFirst(7)))
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"), text.count > 13 {
      self = .postgres(url: text)
    } else {
      return nil
    }
  }

  /// Opens what is there and creates nothing.
  /// - Throws: `SQLError`.
  func open() async throws -> any Database {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path, options: .existing)
    case .postgres(let url): try await PostgresDatabase.open(url)
    }
  }

  /// Opens what is there; a file that is missing is created.
  /// - Throws: `SQLError`.
  func create() async throws -> any Database {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path)
    case .postgres(let url): try await PostgresDatabase.open(url)
    }
  }

  /// Without a password, for messages.
  static func masked(_ text: String) -> String {
    guard let at = text.lastIndex(of: "@"), let scheme = text.range(of: "://") else { return text }
    return text[..<scheme.upperBound] + "…" + text[at...]
  }
}
