import Kernel

/// Target groups of young people that follow from the data about school, while the case runs.
///
/// The school year runs from 1 August to 31 July in all Länder (Hamburger Abkommen of 28 October 1964, § 1).
extension CaseFile {
  /// Each group with its days and its reason; the days of one group are joined.
  public var schulgruppen: [ZielgruppeState.Trait] {
    let steps = schule.run.periods(until: end)
    let found = steps.flatMap { daten, period in
      [schueler(daten, period), abgaenger(daten, period), bewerber(daten, period)].compactMap { $0 }
    }
    return [ZielgruppeCode.schueler, .schulabgaenger, .ausbildungsplatzbewerber].flatMap { code in
      CaseFile.joined(found.filter { $0.code == code })
    }
  }

  /// Up to the planned last day.
  private func schueler(_ daten: SchuleErfasst, _ period: Period) -> ZielgruppeState.Trait? {
    guard daten.stand == .geplant else { return nil }
    return trait(.schueler, daten, period.from, min(period.to, daten.abschlussAm + 1))
  }

  /// From the beginning of the last school year to the end of September after it, when a year of training has begun.
  private func abgaenger(_ daten: SchuleErfasst, _ period: Period) -> ZielgruppeState.Trait? {
    let last = CaseFile.schuljahr(daten.abschlussAm)
    return trait(.schulabgaenger, daten, max(period.from, last.from), min(period.to, last.to.adding(months: 2)))
  }

  /// Since the search began, until training is taken up.
  private func bewerber(_ daten: SchuleErfasst, _ period: Period) -> ZielgruppeState.Trait? {
    guard let seit = daten.ausbildungSeit else { return nil }
    let taken = integration.items.filter { $0.art == .ausbildung && $0.beginn >= seit }.map(\.beginn).min()
    return trait(.ausbildungsplatzbewerber, daten, seit, min(period.to, taken ?? .distantFuture))
  }

  private func trait(_ code: ZielgruppeCode, _ daten: SchuleErfasst, _ from: Day, _ to: Day) -> ZielgruppeState.Trait? {
    guard from < to else { return nil }
    let reason =
      switch (code, daten.stand) {
      case (.ausbildungsplatzbewerber, _): "sucht seit \((daten.ausbildungSeit ?? daten.am).german) eine Ausbildung"
      case (_, .geplant): "Schulende geplant am \(daten.abschlussAm.german)"
      case (_, .erreicht): "Schulende am \(daten.abschlussAm.german)"
      }
    return .init(
      code: code, period: Period(from: from, to: to), quelle: "\(reason) (Schuldaten vom \(daten.am.german))")
  }

  /// The school year of a day.
  static func schuljahr(_ day: Day) -> Period {
    let august = Month(year: day.year, month: 8)
    let first = day.month < august ? august + -12 : august
    return Period(from: first.firstDay, to: (first + 12).firstDay)
  }

  /// Neighbours and overlapping ones as one; the later reason stays.
  private static func joined(_ traits: [ZielgruppeState.Trait]) -> [ZielgruppeState.Trait] {
    traits.sorted { $0.period.from < $1.period.from }.reduce(into: []) { joined, next in
      guard let last = joined.last, next.period.from <= last.period.to else { return joined.append(next) }
      let period = Period(from: last.period.from, to: max(last.period.to, next.period.to))
      joined[joined.count - 1] = .init(code: next.code, period: period, quelle: next.quelle)
    }
  }
}
