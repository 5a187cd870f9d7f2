/// Small cells that must not be shown to readers without a right to the cases (§ 35 SGB I; statistical
/// confidentiality as the Federal Agency practises it: counts of 1 and 2 are suppressed).
public enum Geheimhaltung {
  /// Counts from 1 to below this one are suppressed.
  public static let smallest = 3

  /// Keys of the groups that are hidden: every small one, and where just one would be hidden and could be
  /// found by subtraction, the next smallest as well.
  ///
  /// A group is small if its count or, for rates, the rest to its base is.
  public static func hidden(_ aufteilung: Aufteilung) -> Set<String> {
    var hidden = Set(aufteilung.teile.filter(isSmall).map(\.gruppe.key))
    guard hidden.count == 1, !aufteilung.dimension.overlaps else { return hidden }
    let others = aufteilung.teile.filter { !hidden.contains($0.gruppe.key) && $0.numerator > 0 }
    if let next = others.min(by: { $0.numerator < $1.numerator }) { hidden.insert(next.gruppe.key) }
    return hidden
  }

  private static func isSmall(_ teil: Aufteilung.Teil) -> Bool {
    (1..<smallest).contains(teil.numerator) || teil.denominator.map { (1..<smallest).contains($0) } ?? false
  }
}
