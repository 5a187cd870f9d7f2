import Controlling
import Kernel

/// The values that texts may insert by name:
///
/// `jahr`, `vorjahr`, `folgejahr`, `jobcenter`, `stand`;
/// `KEY:YEAR`, `KEY.anteil:YEAR`, `KEY.gedruckt:YEAR` (printed share), `KEY.veraenderung:YEAR`,
/// `KEY.veraenderung_prozent:YEAR`, `KEY.ziel:YEAR`, `KEY.zielanteil:YEAR` for the indicators;
/// `KEY` and `KEY.stand` for stocks; `rahmen.KEY`, `rahmen.KEY.stand`, `rahmen.KEY.quelle` for context data.
struct BerichtNames {
  private(set) var values: [String: String] = [:]

  init(_ input: BerichtInput) {
    values = [
      "jahr": "\(input.year)", "vorjahr": "\(input.year - 1)", "folgejahr": "\(input.year + 1)",
      "jobcenter": input.jobCentre, "stand": input.knownOn.german,
    ]
    for row in input.indikatoren { add(row) }
    for one in input.bestand {
      values[one.key] = one.value.map { Zahl.count($0) } ?? BerichtNames.none
      values["\(one.key).stand"] = Zeitangabe.german(one.asOf)
    }
    for one in input.rahmendaten {
      values["rahmen.\(one.key)"] = one.text
      values["rahmen.\(one.key).stand"] = one.asOf.isEmpty ? "ohne Angabe" : one.asOfText
      values["rahmen.\(one.key).quelle"] = one.source
    }
  }

  /// What stands where a figure has no value.
  private static let none = "keine Angabe"

  private mutating func add(_ row: IndikatorRow) {
    for one in row.values {
      values["\(row.key):\(one.year)"] = one.value.map(row.unit.text) ?? BerichtNames.none
      values["\(row.key).anteil:\(one.year)"] = percent(one.share)
      values["\(row.key).gedruckt:\(one.year)"] = percent(one.printedShare)
      if let before = row.value(one.year - 1) { addChange(row, before, one) }
    }
    if let target = row.target {
      values["\(row.key).ziel:\(target.year)"] = row.unit.text(target.value)
      values["\(row.key).zielanteil:\(target.year)"] = percent(target.share)
    }
  }

  private mutating func addChange(
    _ row: IndikatorRow, _ before: IndikatorRow.Jahreswert, _ one: IndikatorRow.Jahreswert
  ) {
    let difference = one.value.flatMap { now in before.value.map { now - $0 } }
    let growth = difference.flatMap { amount in before.value.flatMap { Zahl.share(of: amount, in: $0) } }
    values["\(row.key).veraenderung:\(one.year)"] = difference.map(row.unit.change) ?? BerichtNames.none
    values["\(row.key).veraenderung_prozent:\(one.year)"] =
      growth.map { Zahl.signedTenths($0) + Zahl.blank + "%" } ?? BerichtNames.none
  }

  private func percent(_ tenths: Int?) -> String { tenths.map { Zahl.percent(tenths: $0) } ?? BerichtNames.none }
}
