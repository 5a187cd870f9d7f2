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
      values[one.key] = Zahl.count(one.value)
      values["\(one.key).stand"] = Stichtag.german(one.asOf)
    }
    for one in input.rahmendaten {
      values["rahmen.\(one.key)"] = one.text
      values["rahmen.\(one.key).stand"] = one.asOf.isEmpty ? "ohne Angabe" : one.asOfText
      values["rahmen.\(one.key).quelle"] = one.source
    }
  }

  private mutating func add(_ row: IndikatorRow) {
    for one in row.values {
      values["\(row.key):\(one.year)"] = one.value.map(row.unit.text) ?? "keine Angabe"
      values["\(row.key).anteil:\(one.year)"] = one.share.map { Zahl.percent(tenths: $0) }
      values["\(row.key).gedruckt:\(one.year)"] = one.printedShare.map { Zahl.percent(tenths: $0) }
      if let value = one.value, let before = row.value(one.year - 1)?.value {
        values["\(row.key).veraenderung:\(one.year)"] = row.unit.change(value - before)
        values["\(row.key).veraenderung_prozent:\(one.year)"] =
          Zahl.share(of: value - before, in: before).map { Zahl.signedTenths($0) + Zahl.blank + "%" }
      }
    }
    if let target = row.target {
      values["\(row.key).ziel:\(target.year)"] = row.unit.text(target.value)
      values["\(row.key).zielanteil:\(target.year)"] = target.share.map { Zahl.percent(tenths: $0) }
    }
  }
}
