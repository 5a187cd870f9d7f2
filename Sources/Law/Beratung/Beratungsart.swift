public import Kernel

/// Counselling whose contents concern nobody else in the house (§ 16a Nr. 2–4 SGB II; until the end of 2008 § 16 Abs. 2
/// Satz 2 Nr. 2–4). Child care (Nr. 1) is no such help. The raw value is stored in payloads.
public enum Beratungsart: String, Codable, Sendable, CaseIterable {
  case schulden
  case psychosozial
  case sucht
}

/// A kind of protected counselling as the law of a day names it.
public struct Beratung: Sendable, Hashable {
  public let art: Beratungsart
  public let name: String
  /// Key of the instrument it is in the catalogue.
  public let instrument: String

  public init(art: Beratungsart, name: String, instrument: String) {
    self.art = art
    self.name = name
    self.instrument = instrument
  }
}

extension Law {
  /// The name of a kind of counselling and its section on `day`.
  public func beratung(_ art: Beratungsart, on day: Day) -> Dated<Beratung> { beratungen[art].value(on: day) }

  /// The kind of protected counselling that an instrument is; `nil` for all others, which stand in the case file.
  public func beratungsart(_ instrument: String) -> Beratungsart? { geschuetzt[instrument] }
}

extension Beratung: LawValue {
  static let place = LawPlace(list: "beratung", federal: "federal/sgb2/beratung.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "name", "instrument"]
  var layerKey: String { art.rawValue }

  init(_ record: Record) throws {
    art = try record.word("key", as: Beratungsart.self)
    name = try record.text("name")
    instrument = try record.text("instrument")
  }
}

extension Layers<Beratung> {
  /// The instruments that are protected counselling, whenever they were.
  /// - Throws: `LawError` for one the catalogue does not know.
  func instrumente(known: InstrumentKatalog) throws -> [String: Beratungsart] {
    let keys = Set(known.instrumente.map(\.key))
    var found: [String: Beratungsart] = [:]
    for located in merged.flatMap(\.values) {
      let value = located.dated.value
      for key in try located.place.known([value.instrument], keys, "instrument") { found[key] = value.art }
    }
    return found
  }
}
