/// A share in tenths of a percent, rounded half away from zero: integers until the last division.
public enum Anteil {
  /// `numerator` of `denominator`; `nil` if there is nothing to divide by. 1 of 16 is 6.25 %, so 63.
  public static func tenths(_ numerator: Int, of denominator: Int) -> Int? {
    guard denominator > 0 else { return nil }
    let doubled = 2 * 1000 * abs(numerator) + denominator
    let rounded = doubled / (2 * denominator)
    return numerator < 0 ? -rounded : rounded
  }

  /// Growth from `old` to `new` in tenths of a percent; `nil` if it began at nothing.
  public static func change(from old: Int, to new: Int) -> Int? { tenths(new - old, of: old) }
}
