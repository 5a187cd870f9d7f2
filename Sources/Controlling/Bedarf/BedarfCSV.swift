public import Kernel

/// What the regional labour market asks for in one occupation in one month.
public struct Berufsbedarf: Sendable, Hashable {
  /// Code of the Klassifikation der Berufe 2010, five digits.
  public let kldb: String
  public let beruf: String
  public let monat: Month
  /// Open positions that are registered.
  public let stellen: Int
  /// Unemployed people whose wanted occupation it is.
  public let arbeitslose: Int

  public init(kldb: String, beruf: String, monat: Month, stellen: Int, arbeitslose: Int) {
    self.kldb = kldb
    self.beruf = beruf
    self.monat = monat
    self.stellen = stellen
    self.arbeitslose = arbeitslose
  }
}

/// Reads the demand by occupation from a CSV file (RFC 4180).
public enum BedarfCSV {
  public static let columns = ["kldb", "beruf", "monat", "offene_stellen", "arbeitslose"]

  /// The rows of one month.
  /// - Throws: `RahmendatenError` naming the line: another head, a code that is none, another month, no number.
  public static func read(_ text: String, month: Month, known: Set<String>) throws(RahmendatenError) -> [Berufsbedarf] {
    var reader = CSVRecords(text)
    guard let head = try reader.next(), head.fields == columns else {
      throw RahmendatenError(line: 1, problem: "Die erste Zeile muss „\(columns.joined(separator: ","))“ lauten.")
    }
    var rows: [Berufsbedarf] = []
    var seen: Set<String> = []
    while let record = try reader.next() {
      let row = try BedarfCSV.row(record, month, known)
      guard seen.insert(row.kldb).inserted else {
        throw RahmendatenError(line: record.line, problem: "Den Beruf „\(row.kldb)“ gibt es schon.")
      }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw RahmendatenError(line: 1, problem: "Die Datei enthält keinen Beruf.") }
    return rows
  }

  private static func row(_ record: CSVRecords.Record, _ month: Month, _ known: Set<String>) throws(RahmendatenError)
    -> Berufsbedarf
  {
    func wrong(_ problem: String) -> RahmendatenError { RahmendatenError(line: record.line, problem: problem) }
    let fields = record.fields
    guard fields.count == columns.count else {
      throw wrong("Es sind \(fields.count) Felder statt \(columns.count).")
    }
    guard known.contains(fields[0]) else {
      throw wrong("„\(fields[0])“ ist kein fünfstelliger Code der Klassifikation der Berufe 2010.")
    }
    guard !fields[1].allSatisfy(\.isWhitespace) else { throw wrong("Der Name des Berufs fehlt.") }
    guard fields[2] == BedarfCSV.iso(month) else {
      throw wrong("Der Monat ist „\(fields[2])“ statt „\(BedarfCSV.iso(month))“.")
    }
    guard let stellen = count(fields[3]) else { throw wrong("„\(fields[3])“ ist keine Zahl offener Stellen.") }
    guard let arbeitslose = count(fields[4]) else { throw wrong("„\(fields[4])“ ist keine Zahl von Arbeitslosen.") }
    return Berufsbedarf(kldb: fields[0], beruf: fields[1], monat: month, stellen: stellen, arbeitslose: arbeitslose)
  }

  /// `2008-03`
  public static func iso(_ month: Month) -> String {
    let year = String(month.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + (month.number < 10 ? "-0" : "-")
      + "\(month.number)"
  }

  /// A month as `2008-03`; `nil` for anything else.
  public static func month(_ text: String) -> Month? {
    guard text.utf8.count == 7, let day = Day(iso: text + "-01") else { return nil }
    return day.month
  }

  private static func count(_ text: String) -> Int? {
    guard !text.isEmpty, text.count <= 7, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
