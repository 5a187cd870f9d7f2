public import Kernel

/// A deadline or term by key.
public struct Frist: Sendable, Hashable {
  public let key: FristKey
  public let length: FristLength
  /// Statutory deadlines bind; a job centre's own target is a promise to itself.
  public let nature: FristNature

  public init(key: FristKey, length: FristLength, nature: FristNature) {
    self.key = key
    self.length = length
    self.nature = nature
  }
}

/// The deadlines and terms the program knows.
public enum FristKey: String, Sendable, CaseIterable {
  /// Profiling and its documentation, from Fallzugang (`hamm-2007`: six weeks).
  case profiling
  /// Integrationsplan, from Fallzugang (`hamm-2007`: eight weeks).
  case integrationsplan
  /// Longest term of a Vereinbarung, or the time to its next review where it has no term.
  case vereinbarung
  /// Longest time between two talks by strategy (local).
  case gespraechStrategieA = "gespraech_strategie_a"
  case gespraechStrategieB = "gespraech_strategie_b"
  case gespraechStrategieC = "gespraech_strategie_c"
  case gespraechStrategieD = "gespraech_strategie_d"
  case gespraechStrategieE = "gespraech_strategie_e"
  /// Time for the client to return an offered Vereinbarung (local).
  case vereinbarungRuecklauf = "vereinbarung_ruecklauf"
  /// Time for a provider to report the result after a measure ended (local).
  case teilnahmeErgebnis = "teilnahme_ergebnis"
  /// Time for the receiver of a case to accept it (local).
  case uebergabeAnnahme = "uebergabe_annahme"
  /// How long before the end of the deadline a provider is asked for the result of a Profiling (local).
  case profilingVorlauf = "profiling_vorlauf"
  /// Longest time between two assessments of the traits (local).
  case merkmalePruefen = "merkmale_pruefen"
  /// Time to assess the traits again after a measure ended (local).
  case merkmaleNachMassnahme = "merkmale_nach_massnahme"
  /// Answer to an access request, from its receipt.
  case auskunft
}

/// How long a deadline runs (§ 188 BGB).
public enum FristLength: Sendable, Hashable {
  case days(Int)
  case weeks(Int)
  case months(Int)
}

/// Whether statute or the job centre set a deadline.
public enum FristNature: String, Sendable, CaseIterable {
  case statutory
  case local
}

extension Law {
  /// The deadline of that key as it holds on `day`; the local layer wins over the federal one.
  public func frist(_ key: FristKey, on day: Day) -> Dated<Frist> { fristen[key].value(on: day) }

  /// The day by which a provider is asked for the result of a Profiling, for a Fallzugang on `day`: some days before
  /// the deadline of the case ends.
  public func profilingErbeten(zugang day: Day) -> Day {
    let due = dueDay(.profiling, after: day)
    guard case .days(let count) = frist(.profilingVorlauf, on: day).value.length else { return due }
    return due - count
  }

  /// The last day of a deadline that an event on `day` sets running (§§ 187 Abs. 1, 188, 193 BGB).
  public func dueDay(_ key: FristKey, after day: Day) -> Day {
    switch frist(key, on: day).value.length {
    case .days(let count): FristEnd.days(count, after: day, land: land)
    case .weeks(let count): FristEnd.weeks(count, after: day, land: land)
    case .months(let count): FristEnd.months(count, after: day, land: land)
    }
  }
}
