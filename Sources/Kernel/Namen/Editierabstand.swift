/// How many typing errors lie between two words: a letter more, less or another, or two neighbours changed round.
public enum Editierabstand {
  /// The number of errors, or `nil` if there are more than `bound`.
  public static func within(_ bound: Int, _ left: String, _ right: String) -> Int? {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(a.count - b.count) <= bound else { return nil }
    var (beforeLast, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      if (row.min() ?? 0) > bound, (last.min() ?? 0) > bound { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= bound ? last[b.count] : nil
  }
}
