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
  /// Time for the client to be heard before a reduction (local).
  case anhoerung
  /// The latest day on which a reduction can be determined, from the breach.
  case minderungFeststellung = "minderung_feststellung"
  /// Offer of counselling to persons under 25 after a reduction was determined.
  case minderungBeratungU25 = "minderung_beratung_u25"
  /// How long before the end of the deadline a provider is asked for the result of a Profiling (local).
  case profilingVorlauf = "profiling_vorlauf"
  /// Longest time between two assessments of the traits (local).
  case merkmalePruefen = "merkmale_pruefen"
  /// Time to assess the traits again after a measure ended (local).
  case merkmaleNachMassnahme = "merkmale_nach_massnahme"
  /// Longest wait for a medical opinion, from its order (local).
  case gutachten
  /// Time to look at what is reasonable again after a medical opinion came in (local).
  case zumutbarkeitPruefen = "zumutbarkeit_pruefen"
  /// How long before the end of school what comes after it is talked about (local).
  case schulendeVorlauf = "schulende_vorlauf"
  /// Answer to an access request, from its receipt.
  case auskunft
  /// Longest term of a block on information in the register of residents, from its first day.
  case auskunftssperre
  /// How long before its end a block on information is due for renewal (local).
  case auskunftssperreVorlauf = "auskunftssperre_vorlauf"
  /// How long a safety note may be shown, from the day of the event (local).
  case sicherheitshinweis
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

  /// The last day of a term that begins on `day` (§ 188 Abs. 2 BGB); holidays do not move it.
  public func lastDay(ofTerm key: FristKey, from day: Day) -> Day {
    switch frist(key, on: day).value.length {
    case .days(let count): day + count - 1
    case .weeks(let count): day + 7 * count - 1
    case .months(let count): FristEnd.lastDayOfTerm(months: count, from: day)
    }
  }

  /// The last day of a block on information that begins on `day` (§ 51 Abs. 4 BMG).
  public func auskunftssperreEnde(from day: Day) -> Day { lastDay(ofTerm: .auskunftssperre, from: day) }

  /// Blocks on information that end by this day are due on `day`.
  public func auskunftssperreVorlauf(on day: Day) -> Day { lastDay(ofTerm: .auskunftssperreVorlauf, from: day) + 1 }

  /// The day by which a provider is asked for the result of a Profiling, for a Fallzugang on `day`: some days before
  /// the deadline of the case ends.
  public func profilingErbeten(zugang day: Day) -> Day {
    let due = dueDay(.profiling, after: day)
    guard case .days(let count) = frist(.profilingVorlauf, on: day).value.length else { return due }
    return due - count
  }

  /// The last day of a deadline that an event on `day` sets running (§§ 187 Abs. 1, 188, 193 BGB).
  public func dueDay(_ key: FristKey, after day: Day) -> Day { end(of: frist(key, on: day).value.length, after: day) }
}
