import Kernel
import Law

extension Auswertung {
  /// The year table as the command line writes it, split by `dimension` where one is given.
  public func dokument(_ year: Int, by dimension: Dimension? = nil) -> IndikatorenDokument {
    let mengen = mengen(year)
    let tabelle = jahrestabelle(mengen)
    return IndikatorenDokument(
      year: year, knownOn: stand.latest.iso,
      indicators: tabelle.kennzahlen.map { kennzahl in
        let groups = groups(kennzahl.indikator.key, kennzahl.indikator.unit, dimension, mengen)
        return IndikatorenDokument.Indicator(kennzahl, groups: groups)
      },
      figures: tabelle.zaehlgroessen.map { wert in
        IndikatorenDokument.Figure(wert, groups: groups(wert.groesse.key, .count, dimension, mengen))
      })
  }

  private func groups(
    _ key: String, _ unit: Zielindikator.Unit, _ dimension: Dimension?, _ mengen: Jahresmengen
  ) -> [IndikatorenDokument.Group]? {
    guard let dimension else { return nil }
    return aufteilung(key, year: mengen.year, by: dimension, mengen)?.teile.map { teil in
      IndikatorenDokument.Group(
        group: teil.gruppe.key, label: teil.gruppe.label,
        value: unit == .count ? .count(teil.numerator) : teil.rate.map { .tenths($0) }, numerator: teil.numerator,
        denominator: teil.denominator)
    }
  }
}

extension IndikatorenDokument.Indicator {
  fileprivate init(_ kennzahl: Kennzahl, groups: [IndikatorenDokument.Group]?) {
    let unit = kennzahl.indikator.unit
    self.init(
      key: kennzahl.indikator.key, label: kennzahl.indikator.label, value: kennzahl.value.map { .init($0, unit) },
      unit: unit, numerator: kennzahl.numerator, denominator: kennzahl.denominator,
      share: kennzahl.share.map { .tenths($0) }, sharePublished: kennzahl.printed?.share.map { .tenths($0) },
      targetNextYear: kennzahl.targetNextYear.map { .init($0.value, unit) }, status: kennzahl.datenstand,
      groups: groups)
  }
}

extension IndikatorenDokument.Figure {
  fileprivate init(_ wert: Zaehlwert, groups: [IndikatorenDokument.Group]?) {
    self.init(
      key: wert.groesse.key, label: wert.groesse.label, value: wert.value, status: wert.datenstand, groups: groups)
  }
}
