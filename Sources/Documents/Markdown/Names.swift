/// What texts may insert by name: values inside sentences, and blocks on a line of their own.
public struct Names: Sendable {
  /// Values: `{{integrationen_gesamt:2007}}`.
  public let values: [String]
  /// Tables and charts: `{{tabelle:zielindikatoren}}`.
  public let blocks: [String]
  let value: @Sendable (String) throws -> String
  let block: @Sendable (String) throws -> Block

  /// - Parameters:
  ///   - values: all names that `value` knows; others are an error with similar names.
  ///   - blocks: all names that `block` knows.
  public init(
    values: [String], blocks: [String] = [], value: @escaping @Sendable (String) throws -> String,
    block: @escaping @Sendable (String) throws -> Block = { throw UnknownBlock(name: $0) }
  ) {
    self.values = values
    self.blocks = blocks
    self.value = value
    self.block = block
  }

  /// Fixed values and blocks.
  public init(values: [String: String], blocks: [String: Block] = [:]) {
    self.init(
      values: values.keys.sorted(), blocks: blocks.keys.sorted(), value: { values[$0] ?? "" },
      block: { name in
        guard let block = blocks[name] else { throw UnknownBlock(name: name) }
        return block
      })
  }

  /// A block that nobody supplies.
  public struct UnknownBlock: Error, Sendable, CustomStringConvertible {
    public let name: String
    public init(name: String) { self.name = name }
    public var description: String { "„\(name)“ gibt es nicht." }
  }

  /// Up to three known names close to `name`, the closest first.
  func similar(to name: String) -> [String] {
    let limit = max(2, name.count / 3)
    let near = (values + blocks).map { (distance(name, $0), $0) }.filter { $0.0 <= limit }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.1)
  }

  /// Edits between two names (Levenshtein).
  private func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}
