public import Kernel
import Law

/// Counts figures from facts. Pure: the same facts, definitions and day of knowledge give the same figures.
public struct Auswertung: Sendable {
  public let columns: FactColumns
  public let definitions: Definitions
  public let stand: Kenntnisstand
  private let gezaehlt = Gezaehlt()

  public init(columns: FactColumns, definitions: Definitions, stand: Kenntnisstand) {
    self.columns = columns
    self.definitions = definitions
    self.stand = stand
  }

  /// The sets of a year, found once.
  func mengen(_ year: Int) -> Jahresmengen { gezaehlt.mengen(year) { Jahresmengen(self, year: year) } }

  /// All indicators and stocks of a year.
  public func jahrestabelle(_ year: Int) -> Jahrestabelle { gezaehlt.tabelle(year) { jahrestabelle(mengen(year)) } }

  public func stichtag(_ month: Month) -> Stichtag {
    let rule = definitions.stichtag(month.firstDay)
    let day = rule.referenceDay(of: month)
    return Stichtag(
      month: month, day: day, knownOn: stand.knownOn(for: day, waitingDays: rule.waitingDays),
      provisional: stand.isProvisional(day, waitingDays: rule.waitingDays))
  }

  /// Whether anybody was entitled in the year, as known.
  func hasData(_ year: Int) -> Bool {
    let table = columns[.leistungsbezug]
    let first = Month(year: year, month: 1).firstDay.rawValue
    let next = Month(year: year + 1, month: 1).firstDay.rawValue
    let known = stichtag(Month(year: year, month: 12)).knownOn.rawValue
    guard first <= known else { return false }
    return (0..<table.count).contains { row in
      table.from[row] < next && table.to[row] > first && table.isKnown(row, on: known)
    }
  }
}
