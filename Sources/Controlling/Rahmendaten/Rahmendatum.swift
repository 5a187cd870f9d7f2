import Kernel

/// A figure about the town or its labour market that the job centre took from elsewhere. Reports show it
/// beside what is counted from cases; nothing is computed with it.
public struct Rahmendatum: Sendable, Hashable {
  /// Letters, digits and `_`; texts name it as `rahmen.KEY`.
  public let key: String
  public let label: String
  public let unit: Einheit
  /// `2007-12-31`, `2007-12` or `2007`; empty if not known.
  public let asOf: String
  /// Whole units; percent in tenths.
  public let value: Int
  public let source: String

  public enum Einheit: String, Sendable, CaseIterable {
    case personen
    case plaetze
    case euro
    case prozent
  }

  /// Order of the fields, which is the first line of a file.
  public static let columns = ["key", "label", "unit", "as_of", "value", "source"]

  /// Takes the six fields as they stand in a file, in the order of `columns`.
  /// - Throws: `RahmendatumFehler` with a German sentence.
  public init(fields: [String]) throws(RahmendatumFehler) {
    guard fields.count == Rahmendatum.columns.count else {
      throw RahmendatumFehler("Es sind \(fields.count) statt \(Rahmendatum.columns.count) Felder.")
    }
    key = try Rahmendatum.key(fields[0])
    label = try Rahmendatum.filled(fields[1], "die Bezeichnung")
    unit = try Rahmendatum.unit(fields[2])
    asOf = try Rahmendatum.asOf(fields[3])
    value = try Rahmendatum.value(fields[4], unit)
    source = try Rahmendatum.filled(fields[5], "die Quelle")
  }

  /// The value as it stands in a file: `179853`, `-11.7`.
  public var plainValue: String {
    guard unit == .prozent else { return String(value) }
    return (value < 0 ? "-" : "") + "\(value.magnitude / 10).\(value.magnitude % 10)"
  }
}

/// Why a context figure cannot be taken over: what is wrong, and what is expected.
public struct RahmendatumFehler: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}

extension Rahmendatum {
  private static func key(_ text: String) throws(RahmendatumFehler) -> String {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) else {
      throw RahmendatumFehler("Der Schlüssel „\(text)“ darf nur aus Buchstaben, Ziffern und _ bestehen.")
    }
    return text
  }

  private static func filled(_ text: String, _ what: String) throws(RahmendatumFehler) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else { throw RahmendatumFehler("Bitte nennen Sie \(what).") }
    return text
  }

  private static func unit(_ text: String) throws(RahmendatumFehler) -> Einheit {
    guard let unit = Einheit(rawValue: text) else {
      let known = Einheit.allCases.map(\.rawValue).joined(separator: ", ")
      throw RahmendatumFehler("Die Einheit „\(text)“ gibt es nicht. Bitte wählen Sie eine von: \(known).")
    }
    return unit
  }

  private static func asOf(_ text: String) throws(RahmendatumFehler) -> String {
    let isYear = text.utf8.count == 4 && Day(iso: text + "-01-01") != nil
    guard text.isEmpty || isYear || Day(iso: text + "-01") != nil || Day(iso: text) != nil else {
      throw RahmendatumFehler("Den Stand „\(text)“ bitte als JJJJ-MM-TT, JJJJ-MM oder JJJJ angeben.")
    }
    return text
  }

  /// Whole numbers; percent with an optional tenth after a point, given back in tenths.
  private static func value(_ text: String, _ unit: Einheit) throws(RahmendatumFehler) -> Int {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    let isPercent = unit == .prozent
    guard (1...(isPercent ? 2 : 1)).contains(parts.count), parts.allSatisfy(isDigits), parts[0].count <= 12,
      let whole = Int(parts[0]), parts.count == 1 || parts[1].count == 1,
      let tenth = parts.count == 1 ? 0 : Int(parts[1])
    else {
      let expected = isPercent ? "Zahl mit höchstens einer Stelle nach dem Punkt" : "ganze Zahl"
      throw RahmendatumFehler("Der Wert „\(text)“ ist keine \(expected).")
    }
    let size = isPercent ? whole * 10 + tenth : whole
    return isNegative ? -size : size
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  }
}
