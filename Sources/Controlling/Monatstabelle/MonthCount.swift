/// Counts of a block of persons: 12 classes (sex × migration × age band) × 36 months × 5 columns.
struct MonthCount: Sendable {
  static let bands = 3
  static let classes = 4 * bands
  static let columns = 5
  private(set) var counts = [Int](repeating: 0, count: classes * Tabellenmonate.count * columns)

  static func index(_ group: Int, _ month: Int, _ column: Int) -> Int {
    (group * Tabellenmonate.count + month) * columns + column
  }

  @inline(__always)
  mutating func addIntegration(_ group: Int, _ month: Int) { counts[Self.index(group, month, 4)] += 1 }

  mutating func take(_ counters: inout [VerticalCounter]) {
    for group in 0..<Self.classes {
      for month in 0..<Tabellenmonate.count {
        for column in 0..<4 {
          counts[Self.index(group, month, column)] += counters[group].count(column: column, month: month)
        }
      }
    }
  }

  mutating func add(_ other: MonthCount) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// The five columns of a group of the table: 0 all, 1 under 25, 2 women, 3 migration, 4 aged 50 and over,
  /// 5 women under 25.
  func row(month: Int, group: Int) -> [Int] {
    (0..<Self.columns).map { column in
      (0..<Self.classes).reduce(0) { sum, index in
        Self.belongs(index, to: group) ? sum + counts[Self.index(index, month, column)] : sum
      }
    }
  }

  private static func belongs(_ index: Int, to group: Int) -> Bool {
    let (person, band) = index.quotientAndRemainder(dividingBy: bands)
    let (female, migration) = (person >= 2, person % 2 == 1)
    return switch group {
    case 1: band == 0
    case 2: female
    case 3: migration
    case 4: band == 2
    case 5: female && band == 0
    default: true
    }
  }
}
