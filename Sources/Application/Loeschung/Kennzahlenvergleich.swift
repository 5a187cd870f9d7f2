import Controlling
import Kernel
import Law
import Store

/// The year tables of a tenant at one moment, to be compared with those of another.
struct Kennzahlenvergleich: Sendable {
  /// Year and key to what was counted.
  private let values: [String: [Int?]]

  init(_ auswertung: Auswertung, years: ClosedRange<Int>) {
    var values: [String: [Int?]] = [:]
    for year in years {
      let table = auswertung.jahrestabelle(year)
      for one in table.kennzahlen {
        values["\(year) \(one.indikator.key)"] = [one.value, one.numerator, one.denominator, one.share]
      }
      for one in table.zaehlgroessen { values["\(year) \(one.groesse.key)"] = [one.value] }
    }
    self.values = values
  }

  /// How many figures are another.
  func difference(_ other: Kennzahlenvergleich) -> Int {
    values.count { key, value in other.values[key] != value }
  }
}

extension Office {
  /// The figures of all years since SGB II is in force.
  func figures(_ tenant: Mandant) async throws -> Kennzahlenvergleich {
    Kennzahlenvergleich(try await auswertung(tenant), years: 2005...max(2005, today(tenant).year))
  }
}
