public import Kernel

/// What is set about asking after an integration.
public enum NachhaltenKey: String, CaseIterable, Sendable {
  /// Months after the first day at which it is asked whether the work goes on.
  case zeitpunkte
  /// Months after the first day in which that is lawful without consent though the need has ended (§ 16g SGB II).
  case ohneBeduerftigkeit = "ohne_beduerftigkeit"
}

/// Months after the first day of work; none where nothing is asked.
public struct Nachhaltenregel: Sendable, Hashable {
  public let key: NachhaltenKey
  /// Rising, each from 1 to 60.
  public let months: [Int]

  public init(key: NachhaltenKey, months: [Int]) {
    self.key = key
    self.months = months
  }
}

extension Law {
  public func nachhalten(_ key: NachhaltenKey, on day: Day) -> Dated<Nachhaltenregel> { nachhalten[key].value(on: day) }

  /// The last day on which it may be asked after work that began on `day`, though the need has ended and nobody agreed;
  /// `nil` = never.
  public func nachhaltenOhneBeduerftigkeit(since day: Day) -> Day? {
    nachhalten(.ohneBeduerftigkeit, on: day).value.months.last.map { day.adding(months: $0) - 1 }
  }
}

extension Nachhaltenregel: LawValue {
  static let place = LawPlace(list: "nachhalten", federal: "federal/sgb2/nachhalten.yaml", localRequired: false)
  static let fields: Set<String> = ["key", "months"]
  var layerKey: String { key.rawValue }

  init(_ record: Record) throws {
    key = try record.word("key", as: NachhaltenKey.self)
    months = try record.numbers("months", in: 1...60)
    guard zip(months, months.dropFirst()).allSatisfy(<) else {
      throw record.error("„months“ steigt nicht. Bitte die Monate aufsteigend angeben, jeden einmal.")
    }
  }
}
