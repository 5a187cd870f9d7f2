public import Kernel

/// The instruments, found by key, number and day.
struct InstrumentIndex: Sendable {
  let all: [Instrument]
  let kategorien: [String: String]
  let ziele: [String: String]
  let byKey: [String: Int]
  let byNumber: [Int64: Int]
  let roster: Roster<Instrument>

  init(_ katalog: InstrumentKatalog) {
    all = katalog.instrumente
    kategorien = katalog.kategorien
    ziele = katalog.ziele
    byKey = Dictionary(all.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    byNumber = Dictionary(all.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    roster = Roster(all, validity: \.validity)
  }
}

extension Law {
  /// All instruments of all times, in the order of the file.
  public var instrumente: [Instrument] { katalog.all }
  /// The instrument of that key, whenever it was in force (§ 66 SGB II: what began runs on under its old rules).
  public func instrument(_ key: String) -> Instrument? { katalog.byKey[key].map { katalog.all[$0] } }
  /// The instrument of that number, as facts store it.
  public func instrument(number: Int64) -> Instrument? { katalog.byNumber[number].map { katalog.all[$0] } }
  /// Instruments that may be granted or begin on `day`, in the order of the file.
  public func instrumente(on day: Day) -> [Instrument] { katalog.roster.inForce(on: day) }
  /// The words of a category, for example of `mobilitaet`; the key itself if it is unknown.
  public func kategorie(_ key: String) -> String { katalog.kategorien[key] ?? key }
  /// The words of a goal, for example of `integration_arbeit`; the key itself if it is unknown.
  public func ziel(_ key: String) -> String { katalog.ziele[key] ?? key }
}
