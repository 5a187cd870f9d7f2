import Kernel
import Yams

extension Record {
  /// A word of a closed list.
  func word<Word: RawRepresentable & CaseIterable>(_ field: String, as type: Word.Type) throws -> Word
  where Word.RawValue == String {
    try word(try text(field), field, in: Word.allCases.map { ($0.rawValue, $0) })
  }

  /// Words of a closed list whose word is its `key`.
  func words<Word: Keyed>(_ field: String, as type: Word.Type) throws -> [Word] {
    let choices = Word.allCases.map { ($0.key, $0) }
    let found = try texts(field).map { try word($0, field, in: choices) }
    guard !found.isEmpty else { throw error("„\(field)“ ist leer. Mindestens einen Wert angeben.") }
    return found
  }

  private func word<Word>(_ text: String, _ field: String, in choices: [(String, Word)]) throws -> Word {
    guard let found = choices.first(where: { $0.0 == text }) else {
      throw error("„\(field)“ ist „\(text)“. Möglich sind \(quoted(choices.map(\.0))).")
    }
    return found.1
  }

  func day(_ field: String) throws -> Day {
    let text = try text(field)
    guard let day = Day(iso: text) else {
      throw error("„\(field)“ ist „\(text)“ und kein Datum. Einen Kalendertag als JJJJ-MM-TT angeben.")
    }
    return day
  }

  /// `valid_from` and the last day `valid_to`, turned half-open.
  func validity() throws -> Period {
    let from = try day("valid_from")
    guard try optionalText("valid_to") != nil else { return Period(from: from) }
    let last = try day("valid_to")
    guard last >= from else {
      throw error(
        "valid_to (\(last.german)) liegt vor valid_from (\(from.german)). Eines der beiden Daten berichtigen.")
    }
    return Period(from: from, to: last + 1)
  }

  /// Section and source; both must say something.
  func citation() throws -> Citation { Citation(section: try text("section"), source: try text("source")) }

  /// A mapping under a field, as a record of its own.
  func part(_ field: String) throws -> Record {
    guard case .mapping(let mapping) = try node(field) else {
      throw error("„\(field)“ ist keine Zuordnung. Angaben als „Name: Wert“ darunter schreiben.")
    }
    return Record(
      file: file, name: "\(name), \(field)", line: mapping.mark?.line ?? line, fields: Record.fields(of: mapping))
  }

  static func fields(of mapping: Node.Mapping) -> [String: Node] {
    var fields: [String: Node] = [:]
    for (key, value) in mapping { if case .scalar(let scalar) = key { fields[scalar.string] = value } }
    return fields
  }
}

/// A closed list whose values are written as words.
protocol Keyed: CaseIterable {
  var key: String { get }
}

extension IntegrationKind: Keyed {}
extension ZielgruppeCode: Keyed {}
