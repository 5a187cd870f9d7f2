/// What `fallwerk facts` prints about its run.
public struct Messung: Sendable, Hashable, Encodable {
  public let persons: Int
  public let facts: Int
  /// Seconds for reading and parsing.
  public let loadSeconds: Double
  /// Seconds for the table: median of five after one warm-up.
  public let querySeconds: Double
  public let threads: Int

  enum CodingKeys: String, CodingKey {
    case persons
    case facts
    case loadSeconds = "load_s"
    case querySeconds = "query_s"
    case threads
  }
}

extension Monatstabelle {
  /// Computes six times and gives the rows and the median of the last five.
  /// `seconds` tells a steadily rising time; the caller's, because this part of the program has no clock.
  public func measured(
    threads: Int, loadSeconds: Double, seconds: @Sendable () -> Double
  ) async -> (rows: [Row], messung: Messung) {
    var rows = await compute(threads: threads)
    var times: [Double] = []
    for _ in 0..<5 {
      let start = seconds()
      rows = await compute(threads: threads)
      times.append(seconds() - start)
    }
    let messung = Messung(
      persons: personCount, facts: factCount, loadSeconds: loadSeconds, querySeconds: times.sorted()[2],
      threads: threads)
    return (rows, messung)
  }
}
