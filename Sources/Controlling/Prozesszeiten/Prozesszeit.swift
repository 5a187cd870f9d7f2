public import Kernel

/// How long cases took from Fallzugang to a step of the process.
public struct Prozesszeit: Sendable, Hashable {
  /// Which step, and within how many days it should be reached.
  public struct Frage: Sendable, Hashable {
    public let ziel: Meilenstein
    /// Days from Fallzugang, for example 42 for the Profiling; from the job centre's rules.
    public let limitDays: Int

    public init(ziel: Meilenstein, limitDays: Int) {
      self.ziel = ziel
      self.limitDays = limitDays
    }
  }

  public let frage: Frage
  public let knownOn: Day
  /// All cases whose Fallzugang lies in the period, by the day of it.
  public let laeufe: [Lauf]

  /// One case on its way.
  public struct Lauf: Sendable, Hashable {
    public let caseID: CaseID
    public let person: PersonID
    public let zugang: Day
    /// `nil` = not reached, as known.
    public let erreicht: Day?
    public var days: Int? { erreicht.map { $0 - zugang } }
  }

  public var erreicht: [Lauf] { laeufe.filter { $0.erreicht != nil } }
  public var innerhalb: [Lauf] { laeufe.filter { $0.days.map { $0 <= frage.limitDays } ?? false } }
  /// Not reached, and the limit has passed.
  public var ueberfaellig: [Lauf] {
    laeufe.filter { $0.erreicht == nil && knownOn - $0.zugang > frage.limitDays }
  }
  /// Share within the limit in tenths of a percent, of all cases of which it is decided: reached or overdue.
  /// Cases that still have time do not count, cases that are late do.
  public var anteilInnerhalb: Int? { Anteil.tenths(innerhalb.count, of: erreicht.count + ueberfaellig.count) }

  /// The middle of the days of the cases that reached the step, the lower one of two.
  public var median: Int? {
    let days = erreicht.compactMap(\.days).sorted()
    return days.isEmpty ? nil : days[(days.count - 1) / 2]
  }

  /// Cases per span of `width` days (at least 1), from 0 on, without gaps.
  public func histogramm(width: Int) -> [Saeule] {
    let width = max(1, width)
    let days = erreicht.compactMap(\.days).map { max(0, $0) }
    guard let longest = days.max() else { return [] }
    var counts = [Int](repeating: 0, count: longest / width + 1)
    for day in days { counts[day / width] += 1 }
    return counts.enumerated().map { Saeule(days: $0 * width..<($0 + 1) * width, count: $1) }
  }

  public struct Saeule: Sendable, Hashable {
    public let days: Range<Int>
    public let count: Int
  }
}
