public import Kernel
import Law

/// Integrations month by month, for the step chart.
public struct Monatsverlauf: Sendable, Hashable {
  public let year: Int
  public let monate: [Monat]

  public struct Monat: Sendable, Hashable {
    public let month: Month
    /// `nil` while the month lies after the day of knowledge.
    public let integrations: Int?
    /// From January to this month.
    public let cumulative: Int?
    public let datenstand: Datenstand
  }
}

extension Auswertung {
  public func monatsverlauf(_ year: Int) -> Monatsverlauf {
    let hasData = hasData(year)
    var sum = 0
    let monate = (1...12).map { number in
      let stichtag = stichtag(Month(year: year, month: number))
      guard hasData, stichtag.month.firstDay <= stand.latest else {
        return Monatsverlauf.Monat(month: stichtag.month, integrations: nil, cumulative: nil, datenstand: .keineDaten)
      }
      let count = integrations(in: stichtag.month).count
      sum += count
      return Monatsverlauf.Monat(
        month: stichtag.month, integrations: count, cumulative: sum,
        datenstand: stichtag.provisional ? .vorlaeufig : .endgueltig)
    }
    return Monatsverlauf(year: year, monate: monate)
  }
}
