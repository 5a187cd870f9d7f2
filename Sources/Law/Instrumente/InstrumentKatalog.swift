import Kernel

/// The instruments of all times with the words of their categories and goals.
struct InstrumentKatalog: Sendable {
  static let file = "federal/instrumente/instrumente.yaml"

  let instrumente: [Instrument]
  let kategorien: [String: String]
  let ziele: [String: String]

  init(_ files: LawFiles) throws {
    let top = try files.document(InstrumentKatalog.file)
    try top.check(only: ["kategorien", "ziele", "zielgruppen", "instrumente"])
    kategorien = try top.labels("kategorien")
    ziele = try top.labels("ziele")
    let records = try top.list("instrumente")
    let words = Words(
      kategorien: Set(kategorien.keys), ziele: Set(ziele.keys), zielgruppen: Set(try top.texts("zielgruppen")),
      instrumente: Set(try records.map { try $0.text("key") }))
    instrumente = try records.map { try Instrument($0, words) }
    try InstrumentKatalog.checkUnique(records, \.key, "key", instrumente)
    try InstrumentKatalog.checkUnique(records, \.number, "number", instrumente)
  }

  /// The closed lists that entries refer to.
  struct Words {
    let kategorien: Set<String>
    let ziele: Set<String>
    let zielgruppen: Set<String>
    let instrumente: Set<String>
  }

  private static func checkUnique<ID: Hashable>(
    _ records: [Record], _ id: (Instrument) -> ID, _ field: String, _ instrumente: [Instrument]
  ) throws {
    var seen: [ID: Int] = [:]
    for (record, instrument) in zip(records, instrumente) {
      if let line = seen.updateValue(record.line, forKey: id(instrument)) {
        throw record.error(
          "„\(field)“ \(id(instrument)) steht schon in Zeile \(line). Schlüssel und Nummern nur einmal vergeben.")
      }
    }
  }
}

extension Instrument {
  /// Besides the fields read here: what later topics read (awarding, funding, terms) and remarks on the sources.
  private static let fields: Set<String> = [
    "number", "key", "name", "category", "goals", "target_groups", "counts_as_activation", "k2_class", "predecessors",
    "successors", "name_en", "era", "goals_confidence", "validity_confidence", "procurement", "procurement_confidence",
    "funding", "activation_confidence", "paid_to", "seed_section", "seed_status", "terms",
  ]

  fileprivate init(_ record: Record, _ words: InstrumentKatalog.Words) throws {
    try record.check(only: Instrument.fields.union(Record.common))
    number = Int64(try record.number("number", in: 1...1_000_000))
    key = try record.text("key")
    name = try record.text("name")
    category = try record.known([record.text("category")], words.kategorien, "category")[0]
    goals = try record.known(record.texts("goals"), words.ziele, "goals")
    targetGroups = try record.known(record.texts("target_groups"), words.zielgruppen, "target_groups")
    validity = try record.validity()
    countsAsActivation = try record.flag("counts_as_activation")
    k2Class = try record.word("k2_class", as: K2Class.self)
    citation = try record.citation()
    for field in ["predecessors", "successors"] where record.has(field) {
      _ = try record.known(record.texts(field), words.instrumente, field)
    }
  }
}

extension Record {
  fileprivate func labels(_ field: String) throws -> [String: String] {
    let part = try part(field)
    return try Dictionary(uniqueKeysWithValues: part.fields.keys.map { ($0, try part.text($0)) })
  }

  /// The words, each of which the file must know.
  func known(_ found: [String], _ words: Set<String>, _ field: String) throws -> [String] {
    try place.known(found, words, field)
  }
}

extension Fundstelle {
  func known(_ found: [String], _ words: Set<String>, _ field: String) throws -> [String] {
    guard let unknown = found.first(where: { !words.contains($0) }) else { return found }
    throw error("„\(field)“ nennt „\(unknown)“. Schreibweise prüfen; möglich sind \(quoted(words.sorted())).")
  }
}
