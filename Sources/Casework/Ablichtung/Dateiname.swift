/// The name of a file as somebody sent it, fit to be shown: never a path, never used to open anything.
public enum Dateiname {
  /// Longest name that is kept, in characters.
  public static let longest = 120

  /// The last part of a path without control signs and marks of writing direction; `ohne Namen` if nothing is left.
  public static func cleaned(_ sent: String) -> String {
    let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let shown = String(String.UnicodeScalarView(last.unicodeScalars.filter(isShown)))
    let name = shown.drop(while: \.isWhitespace).prefix(longest)
    let trimmed = String(name.reversed().drop(while: \.isWhitespace).reversed())
    return trimmed.contains { $0 != "." } ? trimmed : "ohne Namen"
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
