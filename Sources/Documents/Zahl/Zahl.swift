/// Numbers as people read them in German: `15.602`, `40,1 %`, `−105`, `1.234,50 €`.
///
/// Whole numbers and tenths only; nothing here passes through floating point. The minus is the true
/// minus sign, the blank before a unit does not break.
public enum Zahl {
  /// U+2212.
  public static let minus = "\u{2212}"
  /// U+00A0, before units.
  public static let blank = "\u{00A0}"

  /// A count with dots between thousands: `15.602`, `−105`.
  public static func count(_ number: Int) -> String {
    (number < 0 ? minus : "") + grouped(number.magnitude)
  }

  /// A difference of counts with its sign: `+29`, `−105`, `0`.
  public static func change(_ number: Int) -> String { (number > 0 ? "+" : "") + count(number) }

  /// Tenths: 401 is `40,1`.
  public static func tenths(_ tenths: Int) -> String {
    (tenths < 0 ? minus : "") + grouped(tenths.magnitude / 10) + "," + String(tenths.magnitude % 10)
  }

  /// A difference in tenths with its sign: `+5,1`.
  public static func signedTenths(_ value: Int) -> String { (value > 0 ? "+" : "") + tenths(value) }

  /// A percentage given in tenths of a percent: 401 is `40,1 %`.
  public static func percent(tenths value: Int) -> String { tenths(value) + blank + "%" }

  /// A difference of two percentages in tenths: `+2,8 Prozentpunkte`, `−1,0 Prozentpunkte`.
  public static func points(tenths value: Int) -> String {
    signedTenths(value) + blank + "Prozentpunkte"
  }

  /// Money in cents: `1.234,50 €`.
  public static func euro(cents: Int) -> String {
    let rest = cents.magnitude % 100
    return (cents < 0 ? minus : "") + grouped(cents.magnitude / 100) + "," + (rest < 10 ? "0" : "") + String(rest)
      + blank + "€"
  }

  /// Whole euros: `560.000 €`.
  public static func euro(whole: Int) -> String { count(whole) + blank + "€" }

  /// `part` of `whole` in tenths of a percent, rounded half away from zero; `nil` if `whole` is 0.
  public static func share(of part: Int, in whole: Int) -> Int? {
    guard whole != 0 else { return nil }
    let (product, overflow) = part.magnitude.multipliedReportingOverflow(by: 2000)
    guard !overflow else { return nil }
    let size = Int((product / whole.magnitude + 1) / 2)
    return (part < 0) == (whole < 0) ? size : -size
  }

  /// Digits in groups of three.
  private static func grouped(_ number: UInt) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    return text
  }
}
