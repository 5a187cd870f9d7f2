import Kernel
public import Law

/// How a group's share of the integrations of a year compares with its share of the entitled persons.
public struct Bestandsvergleich: Sendable, Hashable {
  public let group: Zielindikator.Group
  public let year: Int
  /// The day on which the stock is counted: that of the activation rate.
  public let stichtag: Stichtag
  public let bestand: Int
  public let bestandGesamt: Int
  public let integrationen: Int
  public let integrationenGesamt: Int

  /// Tenths of a percent; `nil` if there is nothing to divide by.
  public var anteilBestand: Int? { Anteil.tenths(bestand, of: bestandGesamt) }
  public var anteilIntegrationen: Int? { Anteil.tenths(integrationen, of: integrationenGesamt) }
}

extension Auswertung {
  /// One comparison per group.
  public func bestandsvergleich(_ year: Int, _ groups: [Zielindikator.Group]) -> [Bestandsvergleich] {
    let stichtag = activationDay(year)
    let stock = rows(.leistungsberechtigte, on: stichtag)
    let flow = integrations(year)
    return groups.map { group in
      Bestandsvergleich(
        group: group, year: year, stichtag: stichtag, bestand: inGroup(group, stock).count,
        bestandGesamt: stock.count, integrationen: inGroup(group, flow).count, integrationenGesamt: flow.count)
    }
  }
}
