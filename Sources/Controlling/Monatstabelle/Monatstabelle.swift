public import Foundation

/// The month-end table from bitemporal facts: January 2005 to December 2007, six groups, five columns.
///
/// It counts integrations as facts and takes traits at the month's end; the product's own rules are those
/// of `Auswertung`.
public struct Monatstabelle: Sendable {
  public static let header = "month,group,entitled,unemployed,activated,activated_or_unemployed,integrations"
  static let groups = 6

  private let persons: PersonColumns
  private let facts: EventColumns
  private let offsets: [Int32]

  public var personCount: Int { persons.count }
  public var factCount: Int { facts.count }

  /// Parses both files on `threads` threads. Facts may stand in any order.
  public init<Bytes: ContiguousBytes & Sendable>(
    persons: Bytes, facts: Bytes, threads: Int
  ) async throws(MonatstabelleError) {
    self.persons = try Self.readPersons(persons)
    var columns = try await FactsFile(bytes: facts, persons: self.persons.count).read(threads: max(1, threads))
    offsets = columns.group(persons: self.persons.count)
    self.facts = columns
  }

  private static func readPersons(_ bytes: some ContiguousBytes) throws(MonatstabelleError) -> PersonColumns {
    let result: Result<PersonColumns, ByteReader.Flaw> = bytes.withUnsafeBytes { buffer in
      Result { () throws(ByteReader.Flaw) in try PersonColumns(buffer) }
    }
    switch result {
    case .success(let columns): return columns
    case .failure(let flaw): throw MonatstabelleError(file: .persons, line: flaw.line + 1, message: flaw.message)
    }
  }

  /// Counts all 216 rows anew: ages and masks included.
  public func compute(threads: Int) async -> [Row] {
    let total = await withTaskGroup(of: MonthCount.self) { group in
      for block in blocks(max(1, threads)) {
        group.addTask {
          var counting = MonthCounting(persons: persons, facts: facts, offsets: offsets)
          return counting.count(block)
        }
      }
      return await group.reduce(into: MonthCount()) { $0.add($1) }
    }
    return (0..<Tabellenmonate.count).flatMap { month in
      (0..<Self.groups).map { Row(month: month + 1, group: $0, values: total.row(month: month, group: $0)) }
    }
  }

  /// Blocks of persons with about the same number of facts.
  private func blocks(_ count: Int) -> [Range<Int>] {
    var bounds = [0]
    for part in 1..<max(count, 1) {
      let wanted = Int32(facts.count / count * part)
      bounds.append(max(bounds[bounds.count - 1], offsets.partitioningIndex { $0 >= wanted }))
    }
    bounds.append(persons.count)
    return zip(bounds, bounds.dropFirst()).map { min($0, $1)..<$1 }
  }

  /// One row of the table.
  public struct Row: Sendable, Hashable {
    /// 1 = January 2005 … 36 = December 2007.
    public let month: Int
    /// 0 all · 1 under 25 · 2 women · 3 migration · 4 aged 50 and over · 5 women under 25.
    public let group: Int
    /// Entitled, unemployed, activated, activated or unemployed, integrations.
    public let values: [Int]
  }

  /// The rows as CSV with header.
  public static func csv(_ rows: [Row]) -> String {
    let lines = rows.map { row in ([row.month, row.group] + row.values).map(String.init).joined(separator: ",") }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }
}

extension Array {
  /// The first index whose element passes, in an array sorted so that those that pass come last.
  fileprivate func partitioningIndex(where passes: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
