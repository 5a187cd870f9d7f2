import Kernel
public import Law

/// The table of target indicators of one year, and the stocks counted beside it.
public struct Jahrestabelle: Sendable, Hashable {
  public let year: Int
  public let stand: Kenntnisstand
  /// In the order of the law's table.
  public let kennzahlen: [Kennzahl]
  /// In the order of the law's list.
  public let zaehlgroessen: [Zaehlwert]
}

/// One target indicator of one year.
public struct Kennzahl: Sendable, Hashable {
  public let indikator: Zielindikator
  public let year: Int
  /// A count, or tenths of a percent; `nil` without data.
  public let value: Int?
  public let numerator: Int
  /// Base of the rate or of the share; `nil` where there is none.
  public let denominator: Int?
  /// Share of the parent row in tenths of a percent, counted; `nil` without parent or data.
  public let share: Int?
  /// What the source report printed for the year; `nil` = k. A.
  public let printed: PrintedValue?
  public let targetNextYear: PrintedValue?
  public let datenstand: Datenstand
}

/// A stock of one month.
public struct Zaehlwert: Sendable, Hashable {
  public let groesse: Zaehlgroesse
  public let stichtag: Stichtag
  /// `nil` while the reference day is ahead.
  public let value: Int?
  public let datenstand: Datenstand
}

extension Auswertung {
  func jahrestabelle(_ mengen: Jahresmengen) -> Jahrestabelle {
    Jahrestabelle(
      year: mengen.year, stand: stand, kennzahlen: definitions.zielindikatoren.map { kennzahl($0, mengen) },
      zaehlgroessen: definitions.zaehlgroessen.map { zaehlwert($0, year: mengen.year) })
  }

  func kennzahl(_ indikator: Zielindikator, _ mengen: Jahresmengen) -> Kennzahl {
    let sets = sets(indikator, mengen)
    let datenstand = mengen.stand(indikator.measure)
    let ratio = sets.denominator.flatMap { Anteil.tenths(sets.numerator.count, of: $0.count) }
    let value = indikator.unit == .count ? sets.numerator.count : ratio
    let known = datenstand != .keineDaten
    return Kennzahl(
      indikator: indikator, year: mengen.year, value: known ? value : nil, numerator: sets.numerator.count,
      denominator: sets.denominator?.count, share: known && indikator.unit == .count ? ratio : nil,
      printed: indikator.printed[mengen.year], targetNextYear: indikator.targets[mengen.year + 1],
      datenstand: datenstand)
  }

  /// Who is counted in an indicator. A count has a denominator only if it has a parent row: all of its year.
  func sets(
    _ indikator: Zielindikator, _ mengen: Jahresmengen
  ) -> (numerator: [CountedRow], denominator: [CountedRow]?) {
    let (counted, base) = mengen.sets(indikator.measure)
    switch indikator.unit {
    case .percent: return (inGroup(indikator.group, counted), inGroup(indikator.group, base))
    case .count:
      let parent = definitions.zielindikatoren.first { $0.key == indikator.parent }
      return (inGroup(indikator.group, counted), parent.map { inGroup($0.group, base) })
    }
  }

  func inGroup(_ group: Zielindikator.Group?, _ rows: [CountedRow]) -> [CountedRow] {
    guard let group else { return rows }
    return rows.filter { columns.belongs($0, to: group.rule) }
  }

  func zaehlwert(_ groesse: Zaehlgroesse, year: Int) -> Zaehlwert {
    let stichtag = stichtag(Month(year: year, month: groesse.month))
    let noData = stichtag.isAhead || !hasData(year)
    return Zaehlwert(
      groesse: groesse, stichtag: stichtag, value: noData ? nil : rows(groesse.stock, on: stichtag).count,
      datenstand: noData ? .keineDaten : stichtag.provisional ? .vorlaeufig : .endgueltig)
  }
}
