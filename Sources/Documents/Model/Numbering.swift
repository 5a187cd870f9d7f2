extension Document {
  /// The same document with `Tabelle n` and `Abbildung n` counted in reading order.
  public var numbered: Document {
    var copy = self
    var tables = 0
    var figures = 0
    copy.blocks = blocks.map { block in
      switch block {
      case .table(var table):
        tables += 1
        table.number = "Tabelle \(tables)"
        return .table(table)
      case .figure(var figure):
        figures += 1
        figure.number = "Abbildung \(figures)"
        return .figure(figure)
      default: return block
      }
    }
    return copy
  }

  /// All headings in order.
  public var headings: [Heading] {
    blocks.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
  }
}
