import Kernel
import Law

/// A figure split by one dimension.
public struct Aufteilung: Sendable, Hashable {
  public let key: String
  public let year: Int
  public let dimension: Dimension
  public let teile: [Teil]

  /// One group of the figure.
  public struct Teil: Sendable, Hashable {
    public let gruppe: Gruppe
    public let numerator: Int
    /// `nil` where the figure has none.
    public let denominator: Int?
    /// Numerator of denominator in tenths of a percent; `nil` if there is nothing to divide by.
    public let rate: Int?
  }
}

extension Auswertung {
  /// Splits a target indicator or a counted stock; `nil` if there is no figure with that key.
  ///
  /// Numerator and denominator are split alike, so a group's rate is the rate within the group.
  public func aufteilung(_ key: String, year: Int, by dimension: Dimension) -> Aufteilung? {
    aufteilung(key, year: year, by: dimension, mengen(year))
  }

  /// The same from sets that were found before.
  func aufteilung(
    _ key: String, year: Int, by dimension: Dimension, _ mengen: @autoclosure () -> Jahresmengen
  ) -> Aufteilung? {
    guard let sets = figureRows(key, year: year, mengen()) else { return nil }
    var einteilung = Einteilung(dimension, self)
    let standing = einteilung.standing(on: sets.day)
    let numerators = einteilung.split(sets.numerator)
    let denominators = sets.denominator.map { einteilung.split($0) }
    let codes = Set(standing).union(numerators.keys).union(denominators?.keys ?? [:].keys).sorted()
    let teile = codes.map { code in
      teil(einteilung.gruppe(code), numerators[code]?.count ?? 0, denominators.map { $0[code]?.count ?? 0 })
    }
    return Aufteilung(key: key, year: year, dimension: dimension, teile: teile)
  }

  private func teil(_ gruppe: Gruppe, _ numerator: Int, _ denominator: Int?) -> Aufteilung.Teil {
    Aufteilung.Teil(
      gruppe: gruppe, numerator: numerator, denominator: denominator,
      rate: denominator.flatMap { Anteil.tenths(numerator, of: $0) })
  }

  /// The rows of a figure. `day` is the one on which standing groups are looked up.
  func figureRows(_ key: String, year: Int, _ mengen: @autoclosure () -> Jahresmengen) -> FigureRows? {
    if let indikator = definitions.zielindikatoren.first(where: { $0.key == key }) {
      let sets = sets(indikator, mengen())
      return FigureRows(
        numerator: sets.numerator, denominator: sets.denominator, day: Month(year: year, month: 12).lastDay)
    }
    guard let groesse = definitions.zaehlgroessen.first(where: { $0.key == key }) else { return nil }
    let stichtag = stichtag(Month(year: year, month: groesse.month))
    return FigureRows(numerator: rows(groesse.stock, on: stichtag), denominator: nil, day: stichtag.day)
  }
}

struct FigureRows {
  let numerator: [CountedRow]
  let denominator: [CountedRow]?
  let day: Day
}
