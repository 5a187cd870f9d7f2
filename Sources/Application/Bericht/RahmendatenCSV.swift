public import Store

/// Reads the context series of a report: `key,label,unit,as_of,value,source`, quoted where needed.
public enum RahmendatenCSV {
  private static let header = ["key", "label", "unit", "as_of", "value", "source"]

  /// - Throws: `RahmendatenError` naming the line; then nothing is taken over.
  public static func read(_ text: String) throws -> [RahmendatumRow] {
    let lines = text.split(whereSeparator: \.isNewline).map { fields(String($0)) }
    guard let first = lines.first, first == header else {
      throw RahmendatenError(line: 1, problem: "Die erste Zeile muss \(header.joined(separator: ",")) lauten.")
    }
    return try lines.enumerated().dropFirst().map { index, fields in
      guard fields.count == header.count else {
        throw RahmendatenError(line: index + 1, problem: "Es sind \(fields.count) statt \(header.count) Felder.")
      }
      guard !fields[4].isEmpty, fields[4].allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else {
        throw RahmendatenError(line: index + 1, problem: "„\(fields[4])“ ist keine Zahl.")
      }
      return RahmendatumRow(
        key: fields[0], label: fields[1], unit: fields[2], asOf: fields[3], value: fields[4], source: fields[5])
    }
  }

  private static func fields(_ line: String) -> [String] {
    var fields = [""]
    var quoted = false
    var wasQuote = false
    for character in line {
      if character == "\"" {
        if quoted == false && wasQuote { fields[fields.count - 1].append("\"") }
        quoted.toggle()
        wasQuote = !quoted
        continue
      }
      wasQuote = false
      if character == "," && !quoted { fields.append("") } else { fields[fields.count - 1].append(character) }
    }
    return fields
  }
}

/// A line of the context series cannot be read.
public struct RahmendatenError: Error, Sendable, CustomStringConvertible {
  public let line: Int
  public let problem: String
  public var description: String { "Zeile \(line): \(problem) Es wurde nichts übernommen." }
}
