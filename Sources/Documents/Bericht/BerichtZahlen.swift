public import Controlling
import Kernel
import Law

extension BerichtInput {
  /// What Controlling counted for the year and the two before it.
  public init(_ year: Int, jobCentre: String, texte: BerichtTexte, auswertung: Auswertung) {
    let zahlen = BerichtZahlen(year: year, auswertung: auswertung)
    self.init(
      year: year, jobCentre: jobCentre, knownOn: auswertung.stand.latest, texte: texte, indikatoren: zahlen.indikatoren)
    datenstand = zahlen.datenstand
    bestand = zahlen.bestand
    verlauf = zahlen.verlauf
    anteile = zahlen.anteile
    definitionen = zahlen.definitionen
  }
}

/// Turns the counted figures of a year into the rows of its report.
struct BerichtZahlen {
  let year: Int
  let auswertung: Auswertung
  private let tabellen: [Jahrestabelle]

  init(year: Int, auswertung: Auswertung) {
    self.year = year
    self.auswertung = auswertung
    tabellen = (max(BerichtZahlen.firstYear, year - 2)...max(BerichtZahlen.firstYear, year)).map {
      auswertung.jahrestabelle($0)
    }
  }

  /// SGB II is in force since 2005.
  private static let firstYear = 2005
  private static let noData = "Für diese Zeit liegen keine Daten vor."
  private static let notPrinted = "Im gedruckten Bericht ohne Angabe (k. A.); hier aus den Fällen gezählt."

  private var lastDay: Day { Month(year: year, month: 12).lastDay }

  var datenstand: String {
    guard let knownOn = auswertung.stand.knownOn else {
      return "je Monat nach \(auswertung.definitions.stichtag(lastDay).waitingDays) Tagen Wartezeit, spätestens am "
        + auswertung.stand.workingDay.german
    }
    return "bekannt bis einschließlich \(knownOn.german)"
  }

  var indikatoren: [IndikatorRow] {
    (tabellen.last?.kennzahlen ?? []).enumerated().map { index, last in
      var row = IndikatorRow(
        key: last.indikator.key, label: label(last.indikator), printedLabel: last.indikator.printedLabel,
        unit: last.indikator.unit == .count ? .count : .percent, basis: basis(last.indikator),
        isPart: last.indikator.parent != nil)
      row.values = tabellen.map { value($0.kennzahlen[index]) }
      row.target = last.targetNextYear.map { .init(year: year + 1, value: $0.value, share: $0.share) }
      row.footnotes = last.indikator.notes
      return row
    }
  }

  /// The unit has a column of its own.
  private func label(_ indikator: Zielindikator) -> String {
    let unit = " (Anzahl)"
    return indikator.label.hasSuffix(unit) ? String(indikator.label.dropLast(unit.count)) : indikator.label
  }

  private func basis(_ indikator: Zielindikator) -> String {
    switch indikator.unit {
    case .count: return indikator.parent == nil ? "" : "und Anteil an allen Integrationen"
    case .percent:
      let base = auswertung.definitions.aktivierung(lastDay).denominator
      return base == .leistungsberechtigte
        ? "der Leistungsberechtigten der Gruppe" : "der Aktivierten und Arbeitslosen der Gruppe"
    }
  }

  private func value(_ kennzahl: Kennzahl) -> IndikatorRow.Jahreswert {
    var value = IndikatorRow.Jahreswert(
      year: kennzahl.year, value: kennzahl.value, share: kennzahl.share, printedShare: kennzahl.printed?.share)
    value.printedValue = kennzahl.printed?.value
    value.guete = kennzahl.datenstand == .vorlaeufig ? .vorlaeufig : nil
    if kennzahl.value == nil {
      value.remark = BerichtZahlen.noData
    } else if kennzahl.printed == nil, !kennzahl.indikator.printed.isEmpty {
      value.remark = BerichtZahlen.notPrinted
    }
    return value
  }

  var bestand: [BerichtInput.Bestandszahl] {
    (tabellen.last?.zaehlgroessen ?? []).map { one in
      BerichtInput.Bestandszahl(
        key: one.groesse.key, label: one.groesse.label, value: one.value, asOf: one.stichtag.day.iso,
        guete: one.datenstand == .vorlaeufig ? .vorlaeufig : nil)
    }
  }

  var verlauf: BerichtInput.Verlauf? {
    let course = auswertung.monatsverlauf(year)
    guard course.monate.first?.integrations != nil else { return nil }
    let total = auswertung.definitions.zielindikatoren.first { $0.measure == .integrationen && $0.group == nil }
    return BerichtInput.Verlauf(
      result: course.monate.map(\.integrations), prior: auswertung.monatsverlauf(year - 1).monate.map(\.integrations),
      target: total?.targets[year]?.value,
      provisionalFrom: course.monate.first { $0.datenstand == .vorlaeufig }?.month.number)
  }

  var anteile: [BerichtInput.Anteilsvergleich] {
    let groups: [(Zielindikator.Group, String)] = [
      (.frauen, "Frauen"), (.migranten, "Migrantinnen und Migranten"), (.u25, "Unter 25-Jährige"),
    ]
    return zip(groups, auswertung.bestandsvergleich(year, groups.map(\.0))).compactMap { group, found in
      guard let results = found.anteilIntegrationen, let stock = found.anteilBestand else { return nil }
      return BerichtInput.Anteilsvergleich(label: group.1, inResults: results, inStock: stock)
    }
  }

  var definitionen: [BerichtInput.Definition] {
    let rules = auswertung.definitions
    return [
      .init("Integration", rules.integration(lastDay).wording),
      .init("Aktivierungsquote", rules.aktivierung(lastDay).wording),
      .init(
        "Migration", "Gezählt wird nach der Staatsangehörigkeit am Tag des Ereignisses oder am Stichtag."),
      .init(
        "Wartezeit",
        "Die Zahlen eines Monats gelten \(rules.stichtag(lastDay).waitingDays) Tage nach seinem Stichtag als endgültig; "
          + "bis dahin können Meldungen nachkommen."),
    ]
  }
}
