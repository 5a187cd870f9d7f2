/// Recovery codes: 80 random bits in four groups, shown once, stored as hashes.
enum Wiederherstellung {
  static let count = 10
  /// Crockford's digits: none that looks like another.
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  static func fresh() -> [String] { (0..<count).map { _ in code() } }

  private static func code() -> String {
    let signs = Siegel.randomBytes(16).map { digits[Int($0 & 31)] }
    return stride(from: 0, to: 16, by: 4).map { String(signs[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// What is stored of a code, however it was typed: without blanks and dashes, `O` for zero, `I` and `L` for one.
  static func hash(_ typed: String) -> [UInt8]? {
    let signs = typed.uppercased().compactMap { sign -> Character? in
      switch sign {
      case "O": "0"
      case "I", "L": "1"
      default: digits.contains(sign) ? sign : nil
      }
    }
    return signs.count == 16 ? Office.digest(String(signs)) : nil
  }
}
