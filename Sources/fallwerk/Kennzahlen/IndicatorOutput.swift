import Controlling
import Documents
import Foundation
import Kernel
import Law

/// The year table in the forms of the command line.
struct IndicatorOutput: Encodable {
  let year: Int
  let known_on: String
  let indicators: [Indicator]
  let figures: [Figure]

  struct Indicator: Encodable {
    let key: String
    let label: String
    let value: Double?
    let unit: String
    let numerator: Int
    let denominator: Int?
    let share: Double?
    let share_published: Double?
    let target_next_year: Double?
    let status: String
    let groups: [Group]?
  }
  struct Group: Encodable {
    let group: String
    let label: String
    let value: Double?
    let numerator: Int
    let denominator: Int?
  }
  struct Figure: Encodable {
    let key: String
    let label: String
    let value: Int?
    let as_of: String
    let status: String
    let groups: [Group]?
  }

  init(_ auswertung: Auswertung, year: Int, by dimension: Dimension?) {
    let table = auswertung.jahrestabelle(year)
    self.year = year
    known_on = table.stand.latest.iso
    indicators = table.kennzahlen.map { row in
      let parts = dimension.flatMap { auswertung.aufteilung(row.indikator.key, year: year, by: $0) }
      return Indicator(row, parts.map { IndicatorOutput.groups($0, row.indikator.unit) })
    }
    figures = table.zaehlgroessen.map { row in
      let parts = dimension.flatMap { auswertung.aufteilung(row.groesse.key, year: year, by: $0) }
      return Figure(
        key: row.groesse.key, label: row.groesse.label, value: row.value, as_of: row.stichtag.day.iso,
        status: row.datenstand.rawValue, groups: parts.map { IndicatorOutput.groups($0, .count) })
    }
  }

  private static func groups(_ aufteilung: Aufteilung, _ unit: Zielindikator.Unit) -> [Group] {
    aufteilung.teile.map { teil in
      let value: Double? =
        switch unit {
        case .count: Double(teil.numerator)
        case .percent: teil.rate.map { Double($0) / 10 }
        }
      return Group(
        group: teil.gruppe.key, label: teil.gruppe.label, value: value, numerator: teil.numerator,
        denominator: teil.denominator)
    }
  }

  func text(_ format: IndicatorFormat) throws -> String {
    switch format {
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    case .csv: return csv
    case .table: return table
    }
  }

  private var csv: String {
    var lines = ["key,group,value,unit,numerator,denominator,share,share_published,target_next_year,status"]
    for row in indicators {
      lines.append(
        [
          row.key, "", plain(row.value), row.unit, "\(row.numerator)", row.denominator.map(String.init) ?? "",
          plain(row.share), plain(row.share_published), plain(row.target_next_year), row.status,
        ].joined(separator: ","))
      lines += (row.groups ?? []).map { groupLine(row.key, $0, row.unit, row.status) }
    }
    for row in figures {
      lines.append([row.key, "", row.value.map(String.init) ?? "", "count", "", "", "", "", "", row.status].joined(separator: ","))
      lines += (row.groups ?? []).map { groupLine(row.key, $0, "count", row.status) }
    }
    return lines.joined(separator: "\n")
  }

  private func groupLine(_ key: String, _ group: Group, _ unit: String, _ status: String) -> String {
    let denominator = group.denominator.map(String.init) ?? ""
    return "\(key),\(group.group),\(plain(group.value)),\(unit),\(group.numerator),\(denominator),,,,\(status)"
  }

  private func plain(_ value: Double?) -> String {
    guard let value else { return "" }
    return value == value.rounded() ? String(Int(value)) : String(value)
  }

  private var table: String {
    var lines = ["Zielindikatoren \(year), Kenntnisstand \(known_on)"]
    for row in indicators { lines.append("  " + left(row.label, 52) + right(shown(row.value, row.unit), 10) + note(row)) }
    lines.append("Bestände")
    for row in figures { lines.append("  " + left(row.label, 52) + right(shown(row.value.map(Double.init), "count"), 10)) }
    return lines.joined(separator: "\n")
  }

  private func note(_ row: Indicator) -> String {
    var notes: [String] = []
    if let share = row.share { notes.append("Anteil \(shown(share, "percent"))") }
    if let printed = row.share_published, printed != row.share { notes.append("gedruckt \(shown(printed, "percent"))") }
    if row.status == Datenstand.vorlaeufig.rawValue { notes.append("vorläufig") }
    return notes.isEmpty ? "" : "   " + notes.joined(separator: ", ")
  }

  private func shown(_ value: Double?, _ unit: String) -> String {
    guard let value else { return "k. A." }
    return unit == "percent" ? Zahl.percent(tenths: Int((value * 10).rounded())) : Zahl.count(Int(value))
  }
  private func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
  private func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
}

extension IndicatorOutput.Indicator {
  init(_ row: Kennzahl, _ groups: [IndicatorOutput.Group]?) {
    let isPercent = row.indikator.unit == .percent
    func scaled(_ value: Int?) -> Double? { value.map { isPercent ? Double($0) / 10 : Double($0) } }
    key = row.indikator.key
    label = row.indikator.label
    value = scaled(row.value)
    unit = row.indikator.unit.rawValue
    numerator = row.numerator
    denominator = row.denominator
    share = row.share.map { Double($0) / 10 }
    share_published = row.printed?.share.map { Double($0) / 10 }
    target_next_year = scaled(row.targetNextYear?.value)
    status = row.datenstand.rawValue
    self.groups = groups
  }
}
