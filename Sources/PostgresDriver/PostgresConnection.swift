import CLibPQ
import Dispatch
import Foundation
import SQL

/// One connection with a thread of its own: everything but `cancel` happens on `queue`.
///
/// Unchecked: `link` and `prepared` are touched on the queue alone, the pointer for cancelling under its lock.
final class PostgresConnection: @unchecked Sendable {
  let queue: DispatchQueue
  private let url: String
  private let options: PostgresOptions
  private(set) var link: OpaquePointer?
  /// Prepared statements by their text.
  private var prepared: [String: PreparedStatement] = [:]
  private let cancelling = NSLock()
  private var cancelHandle: OpaquePointer?

  init(url: String, options: PostgresOptions, number: Int) {
    self.url = url
    self.options = options
    queue = DispatchQueue(label: "fallwerk.postgres.\(number)")
  }

  deinit { drop() }

  var isOpen: Bool { link != nil }

  /// Connects, trying again with growing pauses while the server is away.
  /// - Throws: `SQLError` `.unavailable`, or `.missing` for a database that is not there.
  func open() throws {
    guard link == nil else { return }
    let deadline = Date().addingTimeInterval(options.reconnectSeconds)
    var pause = 0.05
    while true {
      do {
        return try connect()
      } catch let error as SQLError where error.reason == .unavailable && Date() < deadline {
        Thread.sleep(forTimeInterval: pause)
        pause = min(pause * 2, 1)
      }
    }
  }

  private func connect() throws {
    let fresh = connected()
    guard PQstatus(fresh) == CONNECTION_OK else {
      let message = fresh.flatMap { PQerrorMessage($0) }.map { String(cString: $0) } ?? ""
      PQfinish(fresh)
      // Only these two say so before a session exists, and in words alone.
      let missing = message.contains("database") && message.contains("does not exist")
      throw SQLError(missing ? .missing : .unavailable, detail: "cannot connect", place: PostgresURL.place(url))
    }
    link = fresh
    cancelling.withLock { cancelHandle = PQgetCancel(fresh) }
    try run(settings)
  }

  private var settings: String {
    let timeout = options.statementSeconds.map { "SET statement_timeout = '\($0)s';" } ?? ""
    let schema = options.schema.map { "SET search_path = \"\($0)\";" } ?? ""
    return "SET client_min_messages = error; SET standard_conforming_strings = on; \(timeout) \(schema)"
  }

  private func connected() -> OpaquePointer? {
    let parameters = [
      ("dbname", url), ("connect_timeout", "\(options.connectSeconds)"), ("client_encoding", "UTF8"),
      ("application_name", "fallwerk"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
      ("keepalives_count", "3"),
    ]
    let (names, values) = (parameters.map { strdup($0.0) }, parameters.map { strdup($0.1) })
    defer { for pointer in names + values { free(pointer) } }
    let (keys, texts) = (names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
    return PQconnectdbParams(keys, texts, 1)
  }

  /// Closes; the next use connects anew.
  func drop() {
    cancelling.withLock {
      if let cancelHandle { PQfreeCancel(cancelHandle) }
      cancelHandle = nil
    }
    if let link { PQfinish(link) }
    link = nil
    prepared = [:]
  }

  /// Asks the server to end what this connection is doing. May be called from any thread.
  func cancel() {
    cancelling.withLock {
      guard let cancelHandle else { return }
      var message = [CChar](repeating: 0, count: 256)
      _ = PQcancel(cancelHandle, &message, 256)
    }
  }

  /// Statements without arguments and without an answer.
  func run(_ sql: String) throws {
    let result = PQexec(link, sql)
    defer { PQclear(result) }
    try check(result)
  }

  /// The prepared statement of this text, which takes that many arguments.
  /// - Throws: `SQLError` `.statement` for another number of arguments.
  func prepare(_ sql: String, arguments: Int) throws -> String {
    let statement = try prepared[sql] ?? newStatement(sql)
    guard statement.parameters == arguments else {
      throw SQLError(.statement, detail: "\(statement.parameters) parameters, \(arguments) arguments")
    }
    return statement.name
  }

  private func newStatement(_ sql: String) throws -> PreparedStatement {
    let (text, count) = Placeholders.rewritten(sql)
    let statement = PreparedStatement(name: "s\(prepared.count + 1)", parameters: count)
    let result = PQprepare(link, statement.name, text, 0, nil)
    defer { PQclear(result) }
    try check(result)
    prepared[sql] = statement
    return statement
  }

  /// - Throws: `SQLError`, `TransactionFailed`, `ConnectionLost`, `CancellationError`.
  func check(_ result: OpaquePointer?) throws {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_PIPELINE_SYNC: return
    default:
      if PQstatus(link) == CONNECTION_BAD { throw ConnectionLost(detail: "connection broken") }
      throw PostgresCode.error(result)
    }
  }
}

/// A statement that the server knows by name.
private struct PreparedStatement {
  let name: String
  let parameters: Int
}

/// Addresses of databases, without what is secret in them.
enum PostgresURL {
  /// `postgres://user@host:port/db`, for messages.
  static func place(_ url: String) -> String {
    guard let at = url.lastIndex(of: "@"), let scheme = url.range(of: "://") else { return trimmed(url) }
    let user = url[scheme.upperBound..<at].prefix { $0 != ":" }
    return trimmed("\(url[..<scheme.upperBound])\(user)\(url[at...])")
  }

  private static func trimmed(_ url: String) -> String { String(url.prefix { $0 != "?" }) }
}
