/// Reads context figures from a CSV file (RFC 4180: fields in double quotes may hold commas, line breaks and
/// doubled quotes).
public enum RahmendatenCSV {
  /// - Throws: `RahmendatenError` naming the line.
  public static func read(_ text: String) throws(RahmendatenError) -> [Rahmendatum] {
    var reader = CSVRecords(text)
    guard let head = try reader.next(), head.fields == Rahmendatum.columns else {
      throw RahmendatenError(
        line: 1, problem: "Die erste Zeile muss „\(Rahmendatum.columns.joined(separator: ","))“ lauten.")
    }
    var data: [Rahmendatum] = []
    while let record = try reader.next() {
      let one = try datum(record)
      if data.contains(where: { $0.key == one.key }) {
        throw RahmendatenError(line: record.line, problem: "Den Schlüssel „\(one.key)“ gibt es schon.")
      }
      data.append(one)
    }
    return data
  }

  private static func datum(_ record: CSVRecords.Record) throws(RahmendatenError) -> Rahmendatum {
    do {
      return try Rahmendatum(fields: record.fields)
    } catch {
      throw RahmendatenError(line: record.line, problem: error.description)
    }
  }
}

/// A line of the file cannot be read; then nothing is taken over.
public struct RahmendatenError: Error, Sendable, Hashable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  public let problem: String

  public init(line: Int, problem: String) {
    self.line = line
    self.problem = problem
  }

  public var description: String { "Zeile \(line): \(problem) Es wurde nichts übernommen." }
}

/// The records of a file, one after the other; blank lines between them are no records.
struct CSVRecords {
  struct Record {
    /// Where it starts, from 1.
    let line: Int
    let fields: [String]
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars
  }

  mutating func next() throws(RahmendatenError) -> Record? {
    skipBlankLines()
    guard position < scalars.count else { return nil }
    let start = line
    var fields = [try field()]
    while position < scalars.count, scalars[position] == "," {
      position += 1
      fields.append(try field())
    }
    lineBreak()
    return Record(line: start, fields: fields)
  }

  private mutating func skipBlankLines() { while lineBreak() {} }

  @discardableResult
  private mutating func lineBreak() -> Bool {
    guard position < scalars.count, scalars[position] == "\n" || scalars[position] == "\r" else { return false }
    let isPair = scalars[position] == "\r" && position + 1 < scalars.count && scalars[position + 1] == "\n"
    position += isPair ? 2 : 1
    line += 1
    return true
  }

  private mutating func field() throws(RahmendatenError) -> String {
    guard position < scalars.count, scalars[position] == "\"" else { return plain() }
    let start = line
    position += 1
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "\n" { line += 1 }
      if scalar != "\"" {
        text.append(scalar)
        continue
      }
      guard position < scalars.count, scalars[position] == "\"" else { return try closed(text) }
      text.append(scalar)
      position += 1
    }
    throw RahmendatenError(line: start, problem: "Ein Anführungszeichen wird nicht geschlossen.")
  }

  private func closed(_ text: String.UnicodeScalarView) throws(RahmendatenError) -> String {
    guard position >= scalars.count || [",", "\n", "\r"].contains(scalars[position]) else {
      throw RahmendatenError(line: line, problem: "Nach einem Anführungszeichen steht noch Text im selben Feld.")
    }
    return String(text)
  }

  private mutating func plain() -> String {
    var text = String.UnicodeScalarView()
    while position < scalars.count, ![",", "\n", "\r"].contains(scalars[position]) {
      text.append(scalars[position])
      position += 1
    }
    return String(text)
  }
}
