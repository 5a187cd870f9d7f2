public import Journal
public import Kernel

/// A person: names and contact data stand only here.
public struct PersonFile: StreamState {
  public typealias Content = any PersonPayload
  public static let kind = StreamKind.person

  public let id: PersonID
  /// The data as recorded, in the order of recording; the last ones hold.
  public internal(set) var datenstaende: [Datenstand] = []
  public internal(set) var leistungsbezug = LeistungsbezugState()
  public internal(set) var zielgruppe = ZielgruppeState()
  public internal(set) var auskunftssperre = AuskunftssperreState()
  public internal(set) var versicherungsnummer = VersicherungsnummerState()

  public init(id: Int64) { self.id = PersonID(id) }
  public var data: PersonData? { datenstaende.last?.daten }
  public var streamID: Int64 { id.rawValue }

  public mutating func apply(_ content: any PersonPayload, version: Int64) {
    content.apply(to: &self, version: version)
  }

  public var facts: [FactSpan] {
    guard let data else { return [] }
    var collector = FactCollector(person: id, caseID: nil)
    let life = Period(from: data.geburt)
    collector.add(.geburt, Int64(data.geburt.rawValue), life)
    collector.add(.geschlecht, data.geschlecht.rawValue, life)
    for (country, period) in staatsangehoerigkeiten { collector.add(.staatsangehoerigkeit, country.number, period) }
    for spell in leistungsbezug.spells where spell.art == .erwerbsfaehig {
      collector.add(.leistungsbezug, 0, spell.period)
    }
    for trait in zielgruppe.traits { collector.add(.zielgruppe, trait.code.rawValue, trait.period) }
    return collector.spans
  }

  public func checkSoundness() throws(Rejection) {
    guard data != nil else { throw Rejection("korrektur.person_noetig") }
    try leistungsbezug.checkSoundness()
    try auskunftssperre.checkSoundness()
  }
}

/// The data of a person from a day on.
public struct Datenstand: Sendable, Hashable {
  /// Version of the entry that carries it.
  public let version: Int64
  public let ab: Day
  public let daten: PersonData
  /// The entry with which the file began.
  let istAnlage: Bool

  init(_ version: Int64, _ ab: Day, _ daten: PersonData, istAnlage: Bool = false) {
    (self.version, self.ab, self.daten, self.istAnlage) = (version, ab, daten, istAnlage)
  }
}

extension PersonFile {
  /// The data as they held on `day`; before the first ones, those.
  public func daten(am day: Day) -> PersonData? {
    (datenstaende.last { $0.ab <= day } ?? datenstaende.first)?.daten
  }

  /// Each nationality with its days, from birth on. Birth and sex hold for the whole life, a nationality does not.
  public var staatsangehoerigkeiten: [(country: Nationality, period: Period)] {
    guard let birth = data?.geburt else { return [] }
    var runs: [(country: Nationality, from: Day)] = []
    for stand in datenstaende where stand.daten.staatsangehoerigkeit != runs.last?.country {
      let from = runs.isEmpty ? birth : max(stand.ab, birth)
      runs.removeAll { $0.from >= from }
      if stand.daten.staatsangehoerigkeit != runs.last?.country {
        runs.append((stand.daten.staatsangehoerigkeit, runs.isEmpty ? birth : from))
      }
    }
    return runs.enumerated().map { place, run in
      (run.country, Period(from: run.from, to: place + 1 < runs.count ? runs[place + 1].from : .distantFuture))
    }
  }
}

/// An entry of a person.
public protocol PersonPayload: RecordedPayload {
  func apply(to file: inout PersonFile, version: Int64)
}

extension PersonFile {
  public static func newEntry(_ content: any PersonPayload) throws -> NewEntry { try NewEntry(recording: content) }
  public static func correction(of version: Int64, reason: String, by content: any PersonPayload) throws -> NewEntry {
    try Correction.entry(version: version, reason: reason, by: content)
  }
  public static let registry: ContentRegistry<any PersonPayload> = {
    var registry = ContentRegistry<any PersonPayload>()
    registry.register(PersonAngelegt.self) { $0 }
    registry.register(PersonGeaendert.self) { $0 }
    registry.register(LeistungsbezugBegonnen.self) { $0 }
    registry.register(LeistungsbezugBeendet.self) { $0 }
    registry.register(ZielgruppeFestgestellt.self) { $0 }
    registry.register(AuskunftssperreGesetzt.self) { $0 }
    registry.register(AuskunftssperreAufgehoben.self) { $0 }
    registry.register(MerkmalFestgestellt.self) { $0 }
    registry.register(VersicherungsnummerErfasst.self) { $0 }
    return registry
  }()
}
