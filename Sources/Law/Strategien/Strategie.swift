public import Kernel

/// A strategy of customer differentiation; a rule of the job centre, not of statute.
public struct Strategie: Sendable, Hashable {
  public let letter: StrategieLetter
  /// Short internal label.
  public let label: String
  /// The job centre's full wording.
  public let name: String
  /// Goals it serves, by the keys of the instrument catalogue.
  public let aims: [String]

  public init(letter: StrategieLetter, label: String, name: String, aims: [String]) {
    self.letter = letter
    self.label = label
    self.name = name
    self.aims = aims
  }
}

/// The raw value is stored in payloads; `number` in facts.
public enum StrategieLetter: String, Sendable, CaseIterable, Codable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"

  /// 1 = A … 5 = E.
  public var number: Int64 {
    switch self {
    case .a: 1
    case .b: 2
    case .c: 3
    case .d: 4
    case .e: 5
    }
  }
  public init?(number: Int64) {
    guard let letter = StrategieLetter.allCases.first(where: { $0.number == number }) else { return nil }
    self = letter
  }
}

extension Law {
  /// The strategies in force on `day`, A first.
  public func strategien(on day: Day) -> [Dated<Strategie>] { strategien.inForceOrFirst(on: day) }
  /// The key of the longest time between two talks for a strategy.
  public func gespraechFrist(_ letter: StrategieLetter) -> FristKey {
    switch letter {
    case .a: .gespraechStrategieA
    case .b: .gespraechStrategieB
    case .c: .gespraechStrategieC
    case .d: .gespraechStrategieD
    case .e: .gespraechStrategieE
    }
  }
}
