import Kernel
import Law

extension Auswertung {
  /// Entitled persons on the reference day.
  func entitled(_ stichtag: Stichtag) -> PersonSet {
    columns.persons(.leistungsbezug, on: stichtag.day, knownOn: stichtag.knownOn)
  }

  /// Persons whose status is arbeitslos on the reference day.
  func unemployed(_ stichtag: Stichtag) -> PersonSet {
    columns.persons(.status, on: stichtag.day, knownOn: stichtag.knownOn) { value, _ in
      value == StatusCode.arbeitslos.rawValue
    }
  }

  /// Persons in at least one instrument that counts as activation; the instrument is judged by the
  /// day the participation began.
  func inActivation(_ stichtag: Stichtag) -> PersonSet {
    columns.persons(.teilnahme, on: stichtag.day, knownOn: stichtag.knownOn) { instrument, begun in
      definitions.countsAsActivation(instrument, begun)
    }
  }

  /// The persons of a counted stock; empty while the reference day is ahead.
  func rows(_ stock: Zaehlgroesse.Stock, on stichtag: Stichtag) -> [CountedRow] {
    guard !stichtag.isAhead else { return [] }
    switch stock {
    case .leistungsberechtigte: return rows(entitled(stichtag), stichtag)
    case .arbeitslose: return rows(unemployed(stichtag), stichtag)
    case .leistungsberechtigteU25:
      return rows(entitled(stichtag), stichtag).filter { columns.belongs($0, to: Zielindikator.Group.u25.rule) }
    }
  }

  func rows(_ set: PersonSet, _ stichtag: Stichtag) -> [CountedRow] {
    columns.rows(set, on: stichtag.day, knownOn: stichtag.knownOn)
  }
}
