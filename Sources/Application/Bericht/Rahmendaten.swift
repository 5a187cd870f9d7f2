public import Controlling
public import Store

extension RahmendatumRow {
  /// The rows of a CSV file of context figures.
  /// - Throws: `RahmendatenError` naming the line; then nothing is taken over.
  public static func read(csv: String) throws(RahmendatenError) -> [RahmendatumRow] {
    try RahmendatenCSV.read(csv).map { one in
      RahmendatumRow(
        key: one.key, label: one.label, unit: one.unit.rawValue, asOf: one.asOf, value: one.plainValue,
        source: one.source)
    }
  }

  /// The figure of a stored row.
  /// - Throws: `RahmendatumFehler` if the row was changed behind the program's back.
  public func rahmendatum() throws(RahmendatumFehler) -> Rahmendatum {
    try Rahmendatum(fields: [key, label, unit, asOf, value, source])
  }
}
