import CLibPQ
import SQL

/// The connection is gone; what it was doing has not been committed.
struct ConnectionLost: Error {
  let detail: String
}

/// A transaction that may be begun anew: serialization failure or deadlock.
struct TransactionFailed: Error {
  let error: SQLError
}

/// PostgreSQL's codes in the words of the port.
enum PostgresCode {
  /// - Parameter state: SQLSTATE, five characters.
  static func reason(_ state: String) -> SQLError.Reason {
    switch state {
    case "23505": .duplicate
    case "40001", "40P01", "55P03": .retry
    case "53100": .full
    case "25006": .readOnly
    case "3D000": .missing
    case "57P01", "57P02", "57P03", "53300": .unavailable
    default: byClass(state)
    }
  }

  private static func byClass(_ state: String) -> SQLError.Reason {
    switch state.prefix(2) {
    case "23": .constraint
    case "08", "28": .unavailable
    case "53", "58": .unavailable
    case "XX": .damaged
    default: .statement
    }
  }

  /// The administrator or a crash ended the connection.
  static func endsConnection(_ state: String) -> Bool {
    state.hasPrefix("57P0") || ["08000", "08003", "08006"].contains(state)
  }

  /// What an answer says went wrong: code and the names it carries, never its message, which may hold values.
  static func error(_ result: OpaquePointer?) -> any Error {
    let state = field(result, "C") ?? ""
    if state == "57014" { return CancellationError() }
    let names = ["s", "t", "c", "n"].compactMap { field(result, $0) }.joined(separator: ".")
    let detail = "\(state) \(names)"
    if endsConnection(state) { return ConnectionLost(detail: detail) }
    let error = SQLError(reason(state), detail: detail)
    return error.reason == .retry ? TransactionFailed(error: error) : error
  }

  /// A field of an error by its letter in the protocol: C code, s schema, t table, c column, n constraint.
  private static func field(_ result: OpaquePointer?, _ letter: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
  }
}
