import Controlling
import Documents
import Foundation
import Law

/// The year table in the forms of the command line.
struct IndicatorOutput {
  let document: IndikatorenDokument

  func text(_ format: IndicatorFormat) throws -> String {
    switch format {
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(document), as: UTF8.self)
    case .csv: return csv
    case .table: return table
    }
  }

  private var csv: String {
    var lines = ["key,group,value,unit,numerator,denominator,share,share_published,target_next_year,status"]
    for row in document.indicators {
      lines.append(
        [
          row.key, "", plain(row.value), row.unit.rawValue, "\(row.numerator)", plain(row.denominator),
          plain(row.share),
          plain(row.sharePublished), plain(row.targetNextYear), row.status.rawValue,
        ].joined(separator: ","))
      lines += (row.groups ?? []).map { groupLine(row.key, $0, row.unit.rawValue, row.status) }
    }
    for row in document.figures {
      lines.append("\(row.key),,\(plain(row.value)),count,,,,,,\(row.status.rawValue)")
      lines += (row.groups ?? []).map { groupLine(row.key, $0, "count", row.status) }
    }
    return lines.joined(separator: "\n")
  }

  private func groupLine(
    _ key: String, _ group: IndikatorenDokument.Group, _ unit: String, _ status: Datenstand
  ) -> String {
    "\(key),\(group.group),\(plain(group.value)),\(unit),\(group.numerator),\(plain(group.denominator)),,,,\(status.rawValue)"
  }

  private func plain(_ value: Int?) -> String { value.map(String.init) ?? "" }

  /// With a point before the tenths, as programs read it.
  private func plain(_ value: IndikatorenDokument.Wert?) -> String {
    switch value {
    case .count(let count): String(count)
    case .tenths(let tenths): "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    case nil: ""
    }
  }

  private var table: String {
    var lines = ["Zielindikatoren \(document.year), Kenntnisstand \(document.knownOn)"]
    for row in document.indicators {
      lines.append(line(row.label, shown(row.value)) + note(row))
      lines += (row.groups ?? []).map { line("  " + $0.label, shown($0.value)) }
    }
    lines.append("Bestände")
    for row in document.figures {
      lines.append(line(row.label, row.value.map { Zahl.count($0) } ?? "k. A."))
      lines += (row.groups ?? []).map { line("  " + $0.label, shown($0.value)) }
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ label: String, _ value: String) -> String {
    "  " + label + String(repeating: " ", count: max(1, 56 - label.count - value.count)) + value
  }

  private func note(_ row: IndikatorenDokument.Indicator) -> String {
    var notes: [String] = []
    if row.share != nil { notes.append("Anteil \(shown(row.share))") }
    if row.sharePublished != nil, row.sharePublished != row.share {
      notes.append("gedruckt \(shown(row.sharePublished))")
    }
    if row.status == .vorlaeufig { notes.append("vorläufig") }
    return notes.isEmpty ? "" : "   " + notes.joined(separator: ", ")
  }

  private func shown(_ value: IndikatorenDokument.Wert?) -> String {
    switch value {
    case .count(let count): Zahl.count(count)
    case .tenths(let tenths): Zahl.percent(tenths: tenths)
    case nil: "k. A."
    }
  }
}
