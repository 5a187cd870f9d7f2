import Kernel
import Law

/// The sets of persons from which all figures of one year are counted, found once.
struct Jahresmengen: Sendable {
  let year: Int
  let integrations: [CountedRow]
  /// Entitled persons in an activating measure on the reference day of the definition.
  let activated: [CountedRow]
  /// The denominator of the activation rate.
  let activationBase: [CountedRow]
  let activationDay: Stichtag
  let integrationStand: Datenstand
  let activationStand: Datenstand

  init(_ auswertung: Auswertung, year: Int) {
    self.year = year
    let hasData = auswertung.hasData(year)
    integrations = auswertung.integrations(year)
    integrationStand = hasData ? auswertung.stand(ofYear: year) : .keineDaten
    activationDay = auswertung.activationDay(year)
    (activated, activationBase) = auswertung.activation(activationDay)
    activationStand =
      !hasData || activationDay.isAhead ? .keineDaten : activationDay.provisional ? .vorlaeufig : .endgueltig
  }

  /// Who is counted by an indicator, and against whom.
  func sets(_ measure: Zielindikator.Measure) -> (numerator: [CountedRow], denominator: [CountedRow]) {
    switch measure {
    case .integrationen: (integrations, integrations)
    case .aktivierungsquote: (activated, activationBase)
    }
  }

  func stand(_ measure: Zielindikator.Measure) -> Datenstand {
    switch measure {
    case .integrationen: integrationStand
    case .aktivierungsquote: activationStand
    }
  }
}

extension Auswertung {
  /// A year is final when each of its months is.
  func stand(ofYear year: Int) -> Datenstand {
    stichtag(Month(year: year, month: 12)).provisional ? .vorlaeufig : .endgueltig
  }

  /// The reference day of the activation rate in a year.
  func activationDay(_ year: Int) -> Stichtag {
    let definition = aktivierung(year)
    return stichtag(Month(year: year, month: definition.referenceMonth))
  }

  func aktivierung(_ year: Int) -> AktivierungDefinition {
    definitions.aktivierung(Month(year: year, month: 12).lastDay)
  }

  /// Numerator and denominator of the activation rate; both empty while the reference day is ahead.
  func activation(_ stichtag: Stichtag) -> (activated: [CountedRow], base: [CountedRow]) {
    guard !stichtag.isAhead else { return ([], []) }
    let entitled = entitled(stichtag)
    let activated = inActivation(stichtag).intersection(entitled)
    let base =
      switch aktivierung(stichtag.month.year).denominator {
      case .leistungsberechtigte: entitled
      case .aktivierteUndArbeitslose: activated.union(unemployed(stichtag))
      }
    return (rows(activated, stichtag), rows(base, stichtag))
  }
}
