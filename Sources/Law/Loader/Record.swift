import Kernel
import Yams

/// Where a value was written, for messages.
struct Fundstelle: Sendable, Hashable {
  let file: String
  /// For example `fristen, Eintrag 3 (profiling)`.
  let name: String
  /// 0 = in no file: a setting of the job centre.
  let line: Int

  func error(_ message: String) -> LawError {
    LawError(file: file, message: (line > 0 ? "Zeile \(line), " : "") + "\(name): \(message)")
  }
}

/// One entry of a law file: typed access to its fields, with errors that name file, line and entry.
///
/// Every field must be written; a field without a value is `null`. So a misspelt name never passes as "not given".
struct Record {
  let file: String
  /// What the entry is called in messages, for example `fristen, Eintrag 3 (profiling)`.
  let name: String
  let line: Int
  let fields: [String: Node]

  /// Fields that every list allows: dates, source and a remark for readers of the file.
  static let common: Set<String> = ["valid_from", "valid_to", "section", "source", "note"]

  var place: Fundstelle { Fundstelle(file: file, name: name, line: line) }
  func error(_ message: String) -> LawError { place.error(message) }

  func check(only allowed: Set<String>) throws {
    let unknown = fields.keys.filter { !allowed.contains($0) }.sorted()
    guard let first = unknown.first else { return }
    throw error(
      "Die Angabe „\(first)“ ist unbekannt. Schreibweise prüfen; möglich sind \(quoted(allowed.sorted())).")
  }

  func node(_ field: String) throws -> Node {
    guard let node = fields[field] else {
      throw error("Die Angabe „\(field)“ fehlt. „\(field)“ ergänzen (ohne Wert: null).")
    }
    return node
  }

  func has(_ field: String) -> Bool { fields[field] != nil }

  /// The text of a field, `nil` where it is `null`.
  func optionalText(_ field: String) throws -> String? {
    let node = try node(field)
    guard case .scalar(let scalar) = node else {
      throw error("„\(field)“ ist kein Text. Einen einzelnen Wert angeben.")
    }
    return node.isNull ? nil : scalar.string
  }

  func text(_ field: String) throws -> String {
    guard let text = try optionalText(field), !text.allSatisfy(\.isWhitespace) else {
      throw error("„\(field)“ ist leer. Einen Wert angeben.")
    }
    return text
  }

  func number(_ field: String, in range: ClosedRange<Int>) throws -> Int {
    let text = try text(field)
    guard let number = Int(text), range.contains(number) else {
      throw error("„\(field)“ ist „\(text)“. Eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound) angeben.")
    }
    return number
  }

  func optionalNumber(_ field: String, in range: ClosedRange<Int>) throws -> Int? {
    try optionalText(field) == nil ? nil : number(field, in: range)
  }

  func flag(_ field: String) throws -> Bool {
    switch try text(field) {
    case "true": return true
    case "false": return false
    case let other: throw error("„\(field)“ ist „\(other)“. true oder false angeben.")
    }
  }

  func texts(_ field: String) throws -> [String] {
    guard case .sequence(let nodes) = try node(field) else {
      throw error("„\(field)“ ist keine Liste. Die Werte in eckige Klammern setzen.")
    }
    return try nodes.map { node in
      guard case .scalar(let scalar) = node, !node.isNull else { throw error("„\(field)“ enthält einen leeren Wert.") }
      return scalar.string
    }
  }
}

extension Node {
  var isNull: Bool {
    guard case .scalar(let scalar) = self, scalar.style != .singleQuoted, scalar.style != .doubleQuoted else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

/// `„a“, „b“`
func quoted(_ words: [String]) -> String { words.map { "„\($0)“" }.joined(separator: ", ") }
