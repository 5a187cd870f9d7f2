/// A figure about the town or its labour market that the job centre took from elsewhere.
public struct Rahmendatum: Sendable, Hashable {
  public var key: String
  public var label: String
  public var unit: Einheit
  /// `2007-12-31`, `2007-12` or `2007`; empty if not known.
  public var asOf: String
  /// Whole units; percent in tenths.
  public var value: Int
  public var source: String

  public enum Einheit: String, Sendable, CaseIterable {
    case personen
    case plaetze
    case euro
    case prozent

    public var name: String {
      switch self {
      case .personen: "Personen"
      case .plaetze: "Plätze"
      case .euro: "Euro"
      case .prozent: "Prozent"
      }
    }
  }

  /// The value as people read it: `179.853`, `560.000 €`, `21,0 %`.
  public var text: String {
    switch unit {
    case .personen, .plaetze: Zahl.count(value)
    case .euro: Zahl.euro(whole: value)
    case .prozent: Zahl.percent(tenths: value)
    }
  }

  /// `31.12.2007`, `Dezember 2007`, `2007`.
  public var asOfText: String { Stichtag.german(asOf) }

  /// Reads a CSV with the columns key, label, unit, as_of, value, source.
  public static func read(csv: String, file: String) throws(BerichtError) -> [Rahmendatum] {
    let rows = try CSVReader(file: file).rows(csv)
    guard let head = rows.first else { throw .rahmendaten(file: file, line: 1, reason: "Die Datei ist leer.") }
    guard head.fields == columns else {
      throw .rahmendaten(
        file: file, line: 1, reason: "Bitte nennen Sie die Spalten \(columns.joined(separator: ",")) in dieser Folge.")
    }
    var data: [Rahmendatum] = []
    for row in rows.dropFirst() {
      let one = try datum(row, file)
      if data.contains(where: { $0.key == one.key }) {
        throw .rahmendaten(file: file, line: row.line, reason: "Den Schlüssel „\(one.key)“ gibt es schon.")
      }
      data.append(one)
    }
    return data
  }

  private static let columns = ["key", "label", "unit", "as_of", "value", "source"]

  private static func datum(_ row: CSVReader.Row, _ file: String) throws(BerichtError) -> Rahmendatum {
    func bad(_ reason: String) -> BerichtError { .rahmendaten(file: file, line: row.line, reason: reason) }
    guard row.fields.count == columns.count else { throw bad("Bitte füllen Sie genau \(columns.count) Spalten.") }
    let field = row.fields
    guard !field[0].isEmpty, field[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) else {
      throw bad("Der Schlüssel „\(field[0])“ darf nur Buchstaben, Ziffern und _ enthalten.")
    }
    guard let unit = Einheit(rawValue: field[2]) else {
      throw bad("Die Einheit „\(field[2])“ ist nicht bekannt. Möglich: \(Einheit.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    guard field[3].isEmpty || Stichtag.german(field[3]) != field[3] || Int(field[3]) != nil else {
      throw bad("Den Stand „\(field[3])“ bitte als 2007-12-31, 2007-12 oder 2007 angeben.")
    }
    guard let value = number(field[4], unit) else {
      throw bad("Der Wert „\(field[4])“ ist keine Zahl (Prozent mit höchstens einer Stelle, sonst ganz).")
    }
    guard !field[5].isEmpty else { throw bad("Bitte nennen Sie die Quelle.") }
    return Rahmendatum(key: field[0], label: field[1], unit: unit, asOf: field[3], value: value, source: field[5])
  }

  /// Whole numbers; percent with an optional tenth after point or comma, given back in tenths.
  private static func number(_ text: String, _ unit: Einheit) -> Int? {
    guard unit == .prozent else { return Int(text) }
    let negative = text.hasPrefix("-")
    let digits = negative ? text.dropFirst() : text[...]
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
      parts.count == 1 || parts[1].count == 1, let whole = Int(parts[0]), whole < 1_000_000
    else { return nil }
    let tenths = whole * 10 + (parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    return negative ? -tenths : tenths
  }
}
