extension Record {
  /// Whole numbers of a list, as texts or numbers.
  func numbers(_ field: String, in range: ClosedRange<Int>) throws -> [Int] {
    try texts(field).map { text in
      guard let number = Int(text), range.contains(number) else {
        throw error(
          "„\(field)“ enthält „\(text)“. Ganze Zahlen von \(range.lowerBound) bis \(range.upperBound) angeben.")
      }
      return number
    }
  }
}
